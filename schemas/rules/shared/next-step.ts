import type { Kind } from "../../kinds/index.ts";
import { authorityWithSlug } from "../../vocabularies/local-authorities.ts";

/** Returns a sentence on how to create the record of a registered council; empty for other slugs and kinds. */
export function nextStepFor(kind: Kind, slug: string): string {
  const registered = kind === "authority" ? authorityWithSlug(slug) : undefined;
  if (!registered) return "";
  return ` ${registered.name} has no record yet. Make it with the form at /contribute/authority/, or with: npm run new -- authority --authority ${slug}`;
}
