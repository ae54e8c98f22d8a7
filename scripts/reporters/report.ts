import type { Inspection, Problem, Severity } from "../../schemas/index.ts";

/** The result of a validation, which every reporter formats. `--format json` prints it unchanged. */
export interface Report {
  summary: Summary;
  problems: readonly Problem[];
}

/** The figures of a validation. */
export interface Summary {
  files: number;
  /** Entries without errors. */
  entries: number;
  /** Authorities with such an entry. */
  authorities: number;
  /** Problems by severity, over the whole catalogue. */
  errors: number;
  reviews: number;
  hints: number;
  milliseconds: number;
  /** The catalogue’s folder, relative to the working directory, with `/`. */
  folder: string;
  /** With `--fix`: the number of applied fixes. */
  fixed?: number;
  /** With `--changed`: the revision, the number of changed files, and the number of problems in other files. */
  changed?: { since: string; files: number; elsewhere: Record<Severity, number> };
}

/** Counts problems by severity. */
export function countBySeverity(problems: readonly Pick<Problem, "severity">[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, review: 0, hint: 0 };
  for (const { severity } of problems) counts[severity]++;
  return counts;
}

/** Returns the report on a whole catalogue. */
export function reportOn(inspection: Inspection, folder: string, milliseconds: number): Report {
  const counts = countBySeverity(inspection.problems);
  return {
    summary: {
      ...inspection.counts,
      errors: counts.error,
      reviews: counts.review,
      hints: counts.hint,
      milliseconds: Math.round(milliseconds),
      folder,
    },
    problems: inspection.problems,
  };
}
