import type { Entry } from "../../schemas/index.ts";
import { cacheKeyOf } from "../cache-key.ts";
import type { Context } from "../catalogue/context.ts";
import { type Reference, referenceToEntry } from "../catalogue/reference.ts";
import { isCouncil } from "./council.ts";

/** A page below the page of a council, for `getStaticPaths`, which leads to that. */
interface Path {
  params: { slug: string };
  props: { to: Reference };
  cacheKey: string;
}

/**
 * What the pages about what a council does become once it has ended: nothing is shown there any more, but people have
 * kept the addresses.
 *
 * @param shown the slugs of the councils that have such a page
 */
export function pathsOfEnded(shown: readonly string[], context: Context): Path[] {
  return endedBeside(shown, context).map((entry) => {
    const props = { to: referenceToEntry(entry) };
    return { params: { slug: entry.slug }, props, cacheKey: cacheKeyOf(props) };
  });
}

/** The councils of the catalogue that have ended, but for those of some slugs. */
export function endedBeside(shown: readonly string[], { catalogue, relations }: Context): Entry<"authority">[] {
  const taken = new Set(shown);
  return [...catalogue.authority.values()].filter(
    (entry) => isCouncil(entry.data) && relations.succession.hasEnded(entry) && !taken.has(entry.slug),
  );
}
