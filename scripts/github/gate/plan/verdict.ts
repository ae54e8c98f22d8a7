import { annotationLevels } from "../../../reporters/levels.ts";
import { visible } from "../../../reporters/markup.ts";
import type { Action, Annotation, Verdict } from "../../kit/actions.ts";
import type { CheckRun } from "../facts/checks.ts";
import { baseOf, externalOf, gateCheck } from "../facts/gate-check.ts";
import type { Facts } from "../facts/index.ts";
import type { GateProblem, GateReport } from "../report/report.ts";
import type { GateWords } from "./says.ts";

/** The gate’s verdict on a report. */
function verdictOf(report: GateReport, words: GateWords): Verdict {
  return {
    head: report.head,
    external: externalOf(report),
    conclusion: conclusionOf(report),
    title: words.verdictTitle(report),
    summary: words.verdictSummary(report),
    // A name with hidden characters cannot be shown beside its file without letting them through.
    annotations: report.problems
      .filter(({ file }) => visible(file, file.length) === file)
      .map((problem) => annotationOf(problem, words)),
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
export function verdictActions(facts: Facts, report: GateReport, words: GateWords): Action[] {
  const last = gateCheck(facts);
  const verdict = verdictOf(report, words);
  const stands = last?.conclusion === verdict.conclusion && stillSays(facts, report, last);
  return stands ? [] : [{ type: "publish-verdict", verdict }];
}

/** Whether a verdict was made over the same commits, and since the pull request was last taken away and brought back. */
function stillSays({ resetAt = "" }: Facts, report: GateReport, last: CheckRun): boolean {
  return baseOf(last) === report.base && (last.completed ?? "") > resetAt;
}

/** Green only when everything was read, only entries are changed and none of them has an error. */
export function conclusionOf({ state, counts, reviewReasons }: GateReport): Verdict["conclusion"] {
  if (state !== "examined") return "action_required";
  if (counts.error > 0) return "failure";
  return reviewReasons.some(({ reason }) => reason === "outside") ? "neutral" : "success";
}

function annotationOf(problem: GateProblem, words: GateWords): Annotation {
  const { file, line, endLine, column, endColumn, severity } = problem;
  return {
    path: file,
    startLine: line,
    endLine,
    // GitHub counts the end inclusively.
    ...(line === endLine ? { columns: { start: column, end: Math.max(endColumn - 1, column) } } : {}),
    level: annotationLevels[severity].checkRun,
    ...words.annotation(problem),
  };
}
