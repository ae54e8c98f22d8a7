import { entriesFolder } from "../../../../schemas/address.ts";
import { parseEntryPath } from "../../../../schemas/index.ts";
import type { Facts } from "../facts/index.ts";
import type { GateReport } from "../report/report.ts";

/**
 * Whether a report’s paths and authorities equal those of GitHub’s list, and all paths are entries. The report comes
 * from a job that read untrusted files, so the job that merges reads the paths again.
 */
export function matchesListedFiles(report: GateReport, { paths }: Facts): boolean {
  if (!paths) return false;
  const places = paths.map((path) =>
    path.startsWith(entriesFolder) ? parseEntryPath(path.slice(entriesFolder.length)) : undefined,
  );
  const touched = new Set(places.map((place) => place?.authority));
  return isSame(new Set(paths), report.paths) && isSame(touched, report.touched);
}

function isSame<T>(set: ReadonlySet<T>, items: readonly T[]): boolean {
  return set.symmetricDifference(new Set(items)).size === 0;
}
