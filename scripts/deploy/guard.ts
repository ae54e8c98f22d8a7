import { CommandError } from "../lib/stop.ts";
import { addressesIn } from "./addresses.ts";
import { compare, dropsAfter, linesOf, stops } from "./compare.ts";
import { leaveBehind } from "./leave-behind.ts";
import { publishedAddresses } from "./published.ts";

/**
 * Compares a built site with the published one, and adds the files that the next deploy is compared with.
 *
 * @param site the address of the published site, with a closing `/`
 * @param dist the folder of the built site
 * @param accepted whether a person has approved the deploy
 * @param today in ISO 8601
 * @param commit the commit of the build, if known
 * @returns lines for that person, and whether the deploy may continue
 * @throws CommandError without approval where the published addresses are unknown, and as {@link leaveBehind} does
 */
export async function guard(
  site: URL,
  dist: string,
  accepted: boolean,
  today: string,
  commit?: string,
): Promise<{ lines: string[]; goesOn: boolean }> {
  const published = await publishedAddresses(site);
  // Only approval allows a first deploy, or one that fixes a broken list of addresses.
  if ("unknown" in published && !accepted) throw new CommandError(`${published.unknown} ${howToAccept}`);
  const before = "unknown" in published ? { here: [], moved: [], drops: [] } : published.addresses;
  const comparison = compare(before, addressesIn(dist), today);
  leaveBehind(dist, comparison, site.pathname, { drops: dropsAfter(comparison, accepted, today), commit });
  if ("unknown" in published) return { lines: [published.unknown, acceptance], goesOn: true };
  const lines = linesOf(comparison);
  if (!stops(comparison)) return { lines, goesOn: true };
  return { lines: [...lines, accepted ? acceptance : howToAccept], goesOn: accepted };
}

const acceptance = "Somebody has accepted this.";
/** The label of the workflow’s checkbox for approval, which GitHub shows instead of the input’s name. */
export const acceptLabel = "Publish for the first time, or although entries or addresses would be dropped";

const howToAccept = `This stops here. To publish it, run the workflow “Deploy” on the Actions tab, with “${acceptLabel}” ticked.`;
