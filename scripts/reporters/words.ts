import type { Problem, Severity } from "../../schemas/index.ts";
import { count } from "../../schemas/problems/count.ts";
import { severities, severityNames } from "../../schemas/problems/severity.ts";
import type { Summary } from "./report.ts";

/** Formats counts by severity, such as “2 errors and 1 hint”; “no problems” if all are zero. */
export function countProblems(counts: Record<Severity, number>): string {
  const parts = severityNames
    .filter((severity) => counts[severity] > 0)
    .map((severity) => count(counts[severity], ...severities[severity].counted));
  const last = parts.pop();
  if (last === undefined) return "no problems";
  return parts.length === 0 ? last : `${parts.join(", ")} and ${last}`;
}

/** The same fields, each optional or explicitly `undefined`, as in data from another job. */
type Loosely<T> = { [Key in keyof T]?: T[Key] | undefined };

/** Returns the YAML to show with a problem, with its lead: the correction or, without one, an example. */
export function shownYaml({
  correction,
  example,
}: Loosely<Pick<Problem, "correction" | "example">>): { lead: string; yaml: string }[] {
  if (correction !== undefined) return [{ lead: "Write:", yaml: correction }];
  return example === undefined ? [] : [{ lead: "For example:", yaml: example }];
}

/** Summarises a report in one or more sentences. */
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
