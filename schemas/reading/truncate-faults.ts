import { withThousandsSeparators } from "../problems/count.ts";
import type { FileProblemId } from "../problems/in-file.ts";
import type { Fault } from "./fault.ts";

/** The most faults of one id that are listed for a file, before a final one that counts the rest. */
const maxListed = 100;

/** The most faults of one id that can appear in a list: with exactly one left over, it takes the place of the count. */
export const maxFaultsPerId = maxListed + 1;

/**
 * Truncates the faults of each id and adds one that counts the rest, so that a malicious file with thousands of faults
 * costs no more than one with a hundred.
 */
export function truncateFaults(faults: readonly Fault[]): Fault[] {
  if (faults.length <= maxFaultsPerId) return [...faults];
  const counts = new Map<FileProblemId, number>();
  for (const { id } of faults) counts.set(id, (counts.get(id) ?? 0) + 1);
  const seen = new Map<FileProblemId, number>();
  return faults.flatMap((fault) => {
    const { id } = fault;
    const [all, number] = [counts.get(id) ?? 0, (seen.get(id) ?? 0) + 1];
    seen.set(id, number);
    if (number <= maxListed || all === maxFaultsPerId) return [fault];
    return number === maxFaultsPerId ? [othersFrom(fault, all - maxListed)] : [];
  });
}

function othersFrom({ id, range, path }: Fault, count: number): Fault {
  const message = `This file has ${withThousandsSeparators(count)} more problems of this sort. Fix those that are listed, and check again.`;
  return { id, range, path, message };
}
