import { CannotRun } from "../lib/stop.ts";
import { addressesIn } from "./addresses.ts";
import { compare, dropsAfter, linesOf, stops } from "./compare.ts";
import { leaveBehind } from "./leave-behind.ts";
import { publishedAddresses } from "./published.ts";

/**
 * Compares a built site with the one that is published, and completes it with what the next deploy is compared with.
 *
 * @param site the address of the published site, `/` at the end
 * @param dist the folder of the built one
 * @param accepted whether a person has already said yes
 * @param today in ISO 8601
 * @param commit the one that was built, where that is known
 * @returns lines for that person, and whether the deploy may go on
 */
export async function guard(
  site: URL,
  dist: string,
  accepted: boolean,
  today: string,
  commit?: string,
): Promise<{ lines: string[]; goesOn: boolean }> {
  const published = await publishedAddresses(site);
  // Without acceptance, nothing could ever be published for the first time, nor a site with a broken list be fixed.
  if ("unknown" in published && !accepted) throw new CannotRun(`${published.unknown} ${howToAccept}`);
  const before = "unknown" in published ? { here: [], moved: [], drops: [] } : published.addresses;
  const comparison = compare(before, addressesIn(dist), today);
  leaveBehind(dist, comparison, site.pathname, { drops: dropsAfter(comparison, accepted, today), commit });
  if ("unknown" in published) return { lines: [published.unknown, acceptance], goesOn: true };
  const lines = linesOf(comparison);
  if (!stops(comparison)) return { lines, goesOn: true };
  return { lines: [...lines, accepted ? acceptance : howToAccept], goesOn: accepted };
}

const acceptance = "Somebody has accepted this.";
/** What somebody ticks who starts the workflow on GitHub, which shows this in place of the input’s name. */
export const acceptLabel = "Publish for the first time, or although entries or addresses would be dropped";

const howToAccept = `This stops here. To publish it, run the workflow “Deploy” on the Actions tab, with “${acceptLabel}” ticked.`;
