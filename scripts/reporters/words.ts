import type { Problem, Severity } from "../../schemas/index.ts";
import { count } from "../../schemas/problems/count.ts";
import { severities, severityNames } from "../../schemas/problems/severity.ts";
import type { Summary } from "./report.ts";

/** The problems of each severity, such as “2 errors and 1 hint”; “no problems” when there are none. */
export function countProblems(counts: Record<Severity, number>): string {
  const parts = severityNames
    .filter((severity) => counts[severity] > 0)
    .map((severity) => count(counts[severity], ...severities[severity].counted));
  const last = parts.pop();
  if (last === undefined) return "no problems";
  return parts.length === 0 ? last : `${parts.join(", ")} and ${last}`;
}

/** The same fields, of which each may also be there without a value, as in data that was handed over. */
type Loosely<T> = { [Key in keyof T]?: T[Key] | undefined };

/** The YAML to show with a problem, with the words above it: a correction is to be written, an example is not. */
export function shownYaml({
  correction,
  example,
}: Loosely<Pick<Problem, "correction" | "example">>): { lead: string; yaml: string }[] {
  if (correction !== undefined) return [{ lead: "Write:", yaml: correction }];
  return example === undefined ? [] : [{ lead: "For example:", yaml: example }];
}

/** One or more sentences that sum a report up. */
export function summarise(summary: Summary): string {
  const { files, entries, authorities, errors, reviews, hints, changed, fixed } = summary;
  const counts = { error: errors, review: reviews, hint: hints };
  const totals = `${count(files, "file")}: ${count(entries, "valid entry", "valid entries")} of ${count(authorities, "authority", "authorities")}`;
  const corrected = fixed === undefined ? "" : ` ${count(fixed, "problem")} corrected.`;
  if (!changed) return `${totals}, ${countProblems(counts)}.${corrected}`;
  const { since, elsewhere } = changed;
  const mine = { error: errors - elsewhere.error, review: reviews - elsewhere.review, hint: hints - elsewhere.hint };
  return (
    `${totals}. ${count(changed.files, "file")} changed since ${since}: ${countProblems(mine)}.` +
    ` In the rest of the catalogue: ${countProblems(elsewhere)}.${corrected}`
  );
}
