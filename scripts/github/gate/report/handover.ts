import * as z from "zod";

import { fromWord, mostCharacters, toWord } from "../../kit/word.ts";
import { unexamined } from "./examine.ts";
import { GateReport } from "./report.ts";

const Reports = z.array(GateReport).max(100);

/**
 * Reports as one bounded word. Reports that no longer fit lose their problems, then are left for the next run; the only
 * one says at least that it could not be read for certain.
 */
export function pack(reports: readonly GateReport[]): string {
  const word = toWord(reports);
  if (word.length <= mostCharacters) return word;
  const longest = reports.reduce((most, { problems }) => Math.max(most, problems.length), 0);
  if (longest > 0) {
    return pack(reports.map((report) => ({ ...report, problems: report.problems.slice(0, Math.floor(longest / 2)) })));
  }
  const [only, ...others] = reports;
  return pack(only && others.length === 0 ? [unexamined("inconsistent", only)] : reports.slice(0, -1));
}

/**
 * The inverse of `pack`, for a word that is not to be trusted; throws on anything that is not a list of reports. No word
 * is no report.
 */
export function unpack(word: string | undefined): GateReport[] {
  if (word === undefined) return [];
  return fromWord(Reports, word);
}
