import { localAuthorities } from "../../schemas/vocabularies/local-authorities.ts";
import { CannotRun } from "../lib/stop.ts";
import { isSilence, visit, type Way } from "./visit.ts";

/** How many websites are asked whether anybody can be reached at all. */
const mostProbes = 12;

/** Websites from all over the register of local authorities. No entry says which these are, so nobody can silence them. */
export function probes(): string[] {
  const websites = localAuthorities.flatMap(({ website }) => website ?? []);
  const step = Math.ceil(websites.length / mostProbes);
  return websites.filter((_, index) => index % step === 0);
}

/**
 * Throws when this machine is cut off, so that nothing of what it saw may be kept: most hosts were silent, and most
 * probes are as well. The hosts alone do not show it, as one entry can name hundreds that never were.
 *
 * @param answered for each host, whether it gave any answer
 */
export async function refuseSilence(
  answered: readonly boolean[],
  way: Way & { probes: readonly string[] },
): Promise<void> {
  const silent = silentIn(answered);
  if (silent * 2 <= answered.length) return;
  const probed = await Promise.all(way.probes.map(async (url) => !isSilence(await visit(url, way))));
  const silentProbes = silentIn(probed);
  if (silentProbes * 2 <= probed.length) return;
  throw new CannotRun(
    `${silent} of ${answered.length} hosts gave no answer, and neither did ${silentProbes} of ${probed.length} websites that are always there. That is most likely the fault of this machine’s connection, so nothing of it is kept. Try again later.`,
  );
}

function silentIn(answered: readonly boolean[]): number {
  return answered.filter((one) => !one).length;
}
