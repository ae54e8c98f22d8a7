import type { Inspection, Problem, Severity } from "../../schemas/index.ts";

/** The result of a check, which every reporter takes. `--format json` prints it unchanged. */
export interface Report {
  summary: Summary;
  problems: readonly Problem[];
}

/** The figures of a check. */
export interface Summary {
  files: number;
  /** Entries without errors. */
  entries: number;
  /** Those whose entries they are. */
  authorities: number;
  /** Problems by severity, over the whole catalogue. */
  errors: number;
  reviews: number;
  hints: number;
  milliseconds: number;
  /** The catalogue’s folder, relative to where the command runs; `/` between folders. */
  folder: string;
  /** How many problems were corrected, with `--fix`. */
  fixed?: number;
  /** With `--changed`: what it was compared with, and how many problems there are in files that it does not touch. */
  changed?: { since: string; files: number; elsewhere: Record<Severity, number> };
}

/** Counts problems by severity. */
export function countBySeverity(problems: readonly Pick<Problem, "severity">[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, review: 0, hint: 0 };
  for (const { severity } of problems) counts[severity]++;
  return counts;
}

/** The report on a whole catalogue. */
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
