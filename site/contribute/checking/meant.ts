import type { Kind } from "../../../schemas/index.ts";
import { suggest } from "../../../schemas/likeness/suggest.ts";
import type { Meant } from "./problem.ts";
import type { Published } from "./published.ts";

/** Returns suggestions for an unknown slug: the entry that has it as an alias, else up to three that `suggest` finds. */
export function meantBySlug(published: Published, kind: Kind, slug: string): readonly Meant[] {
  const renamed = Array.from(published.of(kind)).find(({ more }) => more.aliases?.includes(slug));
  const slugs = renamed ? [renamed.slug] : suggest(slug, published.slugs(kind)).slice(0, 3);
  return slugs.map((one) => ({ slug: one, name: published.get(kind, one)?.name ?? one }));
}
