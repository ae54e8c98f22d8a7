import * as z from "zod";

import { decodePayload, maxEncodedLength, encodePayload } from "../../kit/payload.ts";
import { unexamined } from "./examine.ts";
import { GateReport } from "./report.ts";

const Reports = z.array(GateReport).max(100);

/**
 * Encodes reports within `maxEncodedLength`. Halves the number of problems until they fit, then drops the last reports
 * for the next run. A single report that is still too long becomes `inconsistent`.
 */
export function packReports(reports: readonly GateReport[]): string {
  const word = encodePayload(reports);
  if (word.length <= maxEncodedLength) return word;
  const longest = reports.reduce((most, { problems }) => Math.max(most, problems.length), 0);
  if (longest > 0) {
    return packReports(
      reports.map((report) => ({ ...report, problems: report.problems.slice(0, Math.floor(longest / 2)) })),
    );
  }
  const [only, ...others] = reports;
  return packReports(only && others.length === 0 ? [unexamined("inconsistent", only)] : reports.slice(0, -1));
}

/**
 * Decodes and validates untrusted reports; none for undefined.
 *
 * @throws CommandError where it is no encoded list of reports
 */
export function unpackReports(word: string | undefined): GateReport[] {
  if (word === undefined) return [];
  return decodePayload(Reports, word);
}
