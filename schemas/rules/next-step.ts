import type { Kind } from "../kinds/index.ts";
import { authorityWithSlug } from "../vocabularies/local-authorities.ts";

/** How to make the record of a council that the register has and the catalogue does not, as a sentence; else empty. */
export function nextStepFor(kind: Kind, slug: string): string {
  const registered = kind === "authority" ? authorityWithSlug(slug) : undefined;
  if (!registered) return "";
  return ` ${registered.name} has no record yet. Make it with the form at /contribute/authority/, or with: npm run new -- authority --authority ${slug}`;
}
