import { localAuthorities } from "../../schemas/vocabularies/local-authorities.ts";
import { CommandError } from "../lib/stop.ts";
import { isNoResponse, visit, type NetworkSettings } from "./visit.ts";

/** The most websites that are visited to check our own connection. */
const maxProbes = 12;

/**
 * Websites spread over the register of local authorities. Entries do not determine them, so nobody can choose silent
 * ones.
 */
export function probes(): string[] {
  const websites = localAuthorities.flatMap(({ website }) => website ?? []);
  const step = Math.ceil(websites.length / maxProbes);
  return websites.filter((_, index) => index % step === 0);
}

/**
 * Throws if our own connection is down, so that the results are discarded: most hosts and most probes are silent. The
 * hosts alone do not prove it, because one entry can name hundreds that never existed.
 *
 * @param answered for each host, whether it gave any answer
 * @throws CommandError if more than half of the hosts and of the probes are silent
 */
export async function assertConnected(
  answered: readonly boolean[],
  way: NetworkSettings & { probes: readonly string[] },
): Promise<void> {
  const silent = silentIn(answered);
  if (silent * 2 <= answered.length) return;
  const probed = await Promise.all(way.probes.map(async (url) => !isNoResponse(await visit(url, way))));
  const silentProbes = silentIn(probed);
  if (silentProbes * 2 <= probed.length) return;
  throw new CommandError(
    `${silent} of ${answered.length} hosts gave no answer, and neither did ${silentProbes} of ${probed.length} websites that are always there. That is most likely the fault of this machine’s connection, so nothing of it is kept. Try again later.`,
  );
}

function silentIn(answered: readonly boolean[]): number {
  return answered.filter((one) => !one).length;
}
