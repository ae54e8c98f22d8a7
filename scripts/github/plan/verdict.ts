import { annotationLevels } from "../../reporters/levels.ts";
import type { Action, Annotation, Verdict } from "../actions.ts";
import type { CheckRun } from "../facts/checks.ts";
import type { Facts } from "../facts/index.ts";
import { visible } from "../markup.ts";
import type { GateProblem, GateReport } from "../report.ts";
import { annotationText, verdictSummary, verdictTitle } from "../words/index.ts";
import { baseOf, externalOf, gateCheck } from "./gate-check.ts";

/** The gate’s verdict on a report. */
function verdictOf(report: GateReport): Verdict {
  return {
    head: report.head,
    external: externalOf(report),
    conclusion: conclusionOf(report),
    title: verdictTitle(report),
    summary: verdictSummary(report),
    // A name with hidden characters cannot be shown beside its file without letting them through.
    annotations: report.problems.filter(({ file }) => visible(file, file.length) === file).map(annotationOf),
  };
}

/**
 * Whether a better verdict than the one on a report stands already: over a newer commit of the base branch or, over the
 * same one, of a run that could read everything.
 */
export function isSuperseded(facts: Facts, report: GateReport): boolean {
  const last = gateCheck(facts);
  if (facts.superseded || !last) return facts.superseded;
  const isRead = ["success", "neutral", "failure"].includes(last.conclusion ?? "");
  return report.state !== "examined" && isRead && stillSays(facts, report, last);
}

/** Publishes the verdict on a report, unless the same one stands already. */
export function verdictActions(facts: Facts, report: GateReport): Action[] {
  const last = gateCheck(facts);
  const verdict = verdictOf(report);
  const stands = last?.conclusion === verdict.conclusion && stillSays(facts, report, last);
  return stands ? [] : [{ do: "publish-verdict", verdict }];
}

/** Whether a verdict was made over the same commits, and since the pull request was last taken away and brought back. */
function stillSays({ turned = "" }: Facts, report: GateReport, last: CheckRun): boolean {
  return baseOf(last) === report.base && (last.completed ?? "") > turned;
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
    endLine,
    // GitHub counts the end inclusively.
    ...(line === endLine ? { columns: { start: column, end: Math.max(endColumn - 1, column) } } : {}),
    level: annotationLevels[severity].checkRun,
    ...annotationText(problem),
  };
}
