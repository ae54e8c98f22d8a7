import type { Entry } from "../../schemas/index.ts";
import { cacheKeyOf } from "../cache-key.ts";
import type { Context } from "../catalogue/context.ts";
import { type Reference, referenceToEntry } from "../catalogue/reference.ts";
import { isCouncil } from "./council.ts";

/** A `getStaticPaths` path below a council’s page that redirects to it. */
interface Path {
  params: { slug: string };
  props: { to: Reference };
  cacheKey: string;
}

/**
 * The redirects that replace the sub-pages of councils that have ended, so that old links work.
 *
 * @param shown the slugs of the councils that still have such a page
 */
export function pathsOfEnded(shown: readonly string[], context: Context): Path[] {
  return endedBeside(shown, context).map((entry) => {
    const props = { to: referenceToEntry(entry) };
    return { params: { slug: entry.slug }, props, cacheKey: cacheKeyOf(props) };
  });
}

/** The councils of the catalogue that have ended, except those in `shown`. */
export function endedBeside(shown: readonly string[], { catalogue, relations }: Context): Entry<"authority">[] {
  const taken = new Set(shown);
  return [...catalogue.authority.values()].filter(
    (entry) => isCouncil(entry.data) && relations.succession.hasEnded(entry) && !taken.has(entry.slug),
  );
}
