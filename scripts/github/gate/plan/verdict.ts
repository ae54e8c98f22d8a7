import { annotationLevels } from "../../../reporters/levels.ts";
import { escapedText } from "../../../reporters/markup.ts";
import type { Action, Annotation, Verdict } from "../../kit/actions.ts";
import type { CheckRun } from "../facts/checks.ts";
import { baseOf, externalOf, gateCheck } from "../facts/gate-check.ts";
import type { Facts } from "../facts/index.ts";
import type { GateProblem, GateReport } from "../report/report.ts";
import type { GateWords } from "./gate-words.ts";

/** Makes the gate’s verdict from a report. */
function verdictOf(report: GateReport, words: GateWords): Verdict {
  return {
    head: report.head,
    external: externalOf(report),
    conclusion: conclusionOf(report),
    title: words.verdictTitle(report),
    summary: words.verdictSummary(report),
    // Omit a file whose name contains invisible characters: an annotation would show them unescaped.
    annotations: report.problems
      .filter(({ file }) => escapedText(file, file.length) === file)
      .map((problem) => annotationOf(problem, words)),
  };
}

/**
 * Whether a better verdict exists: one against a newer commit of the base branch or, against the same one, one that
 * could read everything.
 */
export function isSuperseded(facts: Facts, report: GateReport): boolean {
  const last = gateCheck(facts);
  if (facts.superseded || !last) return facts.superseded;
  const isRead = ["success", "neutral", "failure"].includes(last.conclusion ?? "");
  return report.state !== "examined" && isRead && isCurrent(facts, report, last);
}

/** Publishes the verdict on a report, unless a current one has the same conclusion. */
export function verdictActions(facts: Facts, report: GateReport, words: GateWords): Action[] {
  const last = gateCheck(facts);
  const verdict = verdictOf(report, words);
  const stands = last?.conclusion === verdict.conclusion && isCurrent(facts, report, last);
  return stands ? [] : [{ type: "publish-verdict", verdict }];
}

/** Whether a verdict was made against the same base commit as the report, after `resetAt`. */
function isCurrent({ resetAt = "" }: Facts, report: GateReport, last: CheckRun): boolean {
  return baseOf(last) === report.base && (last.completed ?? "") > resetAt;
}

/** The conclusion: success only when everything was read, only entries are changed and none has an error. */
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
    // GitHub’s end column is inclusive.
    ...(line === endLine ? { columns: { start: column, end: Math.max(endColumn - 1, column) } } : {}),
    level: annotationLevels[severity].checkRun,
    ...words.annotation(problem),
  };
}
