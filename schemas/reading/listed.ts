import { grouped } from "../problems/count.ts";
import type { FileProblemId } from "../problems/in-file.ts";
import type { Fault } from "./fault.ts";

/** The most faults of one sort that are listed for one file, with one that says how many more there are. */
const mostListed = 100;

/** Of this many of one sort each may be listed, since the last stands where others would be counted. No more need be explained. */
export const mostExplained = mostListed + 1;

/**
 * The first faults of each sort. One fault in place of all others of its sort says how many they are, so that a file made
 * to have thousands of faults costs no more than one with a hundred.
 */
export function listed(faults: readonly Fault[]): Fault[] {
  if (faults.length <= mostExplained) return [...faults];
  const counts = new Map<FileProblemId, number>();
  for (const { id } of faults) counts.set(id, (counts.get(id) ?? 0) + 1);
  const seen = new Map<FileProblemId, number>();
  return faults.flatMap((fault) => {
    const { id } = fault;
    const [all, number] = [counts.get(id) ?? 0, (seen.get(id) ?? 0) + 1];
    seen.set(id, number);
    if (number <= mostListed || all === mostExplained) return [fault];
    return number === mostExplained ? [othersFrom(fault, all - mostListed)] : [];
  });
}

function othersFrom({ id, range, path }: Fault, count: number): Fault {
  const message = `This file has ${grouped(count)} more problems of this sort. Fix those that are listed, and check again.`;
  return { id, range, path, message };
}
