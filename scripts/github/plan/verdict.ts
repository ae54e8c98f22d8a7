import type { Annotation, Verdict } from "../actions.ts";
import { visible } from "../markup.ts";
import type { GateProblem, GateReport } from "../report.ts";
import { annotationText, verdictSummary, verdictTitle } from "../words/index.ts";
import { externalOf } from "./gate-check.ts";

const levels = { error: "failure", review: "warning", hint: "notice" } as const;

/** The gate’s verdict on a report. */
export function verdictOf(report: GateReport): Verdict {
  return {
    head: report.head,
    external: externalOf(report.number, report.head),
    conclusion: conclusionOf(report),
    title: verdictTitle(report),
    summary: verdictSummary(report),
    // A name with hidden characters cannot be shown beside its file without letting them through.
    annotations: report.problems.filter(({ file }) => visible(file, file.length) === file).map(annotationOf),
  };
}

/** Green only when everything was read, only entries are changed and none of them has an error. */
export function conclusionOf({ state, counts, needs }: GateReport): Verdict["conclusion"] {
  if (state !== "examined") return "action_required";
  if (counts.error > 0) return "failure";
  return needs.some(({ reason }) => reason === "outside") ? "neutral" : "success";
}

function annotationOf(problem: GateProblem): Annotation {
  const { file, line, endLine, column, endColumn, severity } = problem;
  return {
    path: file,
    startLine: line,
    endLine: Math.max(line, endLine),
    // GitHub counts the end inclusively.
    ...(line === endLine ? { columns: { start: column, end: Math.max(endColumn - 1, column) } } : {}),
    level: levels[severity],
    ...annotationText(problem),
  };
}
