import { addressesIn } from "./addresses.ts";
import { compare, linesOf, stops } from "./compare.ts";
import { leaveBehind } from "./leave-behind.ts";
import { publishedAddresses } from "./published.ts";

/**
 * Compares a built site with the one that is published, and completes it with what the next deploy is compared with.
 *
 * @param site the address of the published site, `/` at the end
 * @param dist the folder of the built one
 * @param accepted whether a person has already said yes
 * @returns lines for that person, and whether the deploy may go on
 */
export async function guard(site: URL, dist: string, accepted: boolean): Promise<{ lines: string[]; goesOn: boolean }> {
  const published = await publishedAddresses(site);
  const comparison = compare(published ?? { here: [], moved: [] }, addressesIn(dist));
  leaveBehind(dist, comparison.emptied, site.pathname);
  if (!published) return { lines: [`Nothing is published at ${site.href} yet.`], goesOn: true };
  const lines = linesOf(comparison);
  if (!stops(comparison)) return { lines, goesOn: true };
  const verdict = accepted
    ? "Somebody has accepted this."
    : "This stops here. To publish it, run the workflow by hand with “accept”.";
  return { lines: [...lines, verdict], goesOn: accepted };
}
