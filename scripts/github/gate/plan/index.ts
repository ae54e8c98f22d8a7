import { baseBranch } from "../../../../schemas/address.ts";
import type { Action } from "../../kit/actions.ts";
import { startIssueWorkflow } from "../../kit/issue-branch.ts";
import { ownCommentActions } from "../../kit/own-comment.ts";
import { addressable, everyOwner } from "../../kit/owners.ts";
import { isAmong, type Owner } from "../../kit/people.ts";
import { gateCheck, passedSince, isOverdue } from "../facts/gate-check.ts";
import type { Facts } from "../facts/index.ts";
import { commentMarker } from "../facts/our-comment.ts";
import { writtenCommands } from "../facts/written-commands.ts";
import type { GateReport } from "../report/report.ts";
import { type Command, commandsIn } from "./commands.ts";
import { type Condition, conditionsOf, isMergeOrdered, missingOf } from "./conditions.ts";
import { matchesListedFiles } from "./files.ts";
import type { GateWords } from "./gate-words.ts";
import { labelActions } from "./labels.ts";
import { conclusionOf, isSuperseded, verdictActions } from "./verdict.ts";

/**
 * Plans what the gate does with a report: publishes the verdict, comments on what is missing, updates the labels, answers
 * commands and requests reviews. For a superseded report, it only answers commands. Empty for a report that is not
 * about the current head of an open pull request into the main branch.
 */
export function planGate(facts: Facts, report: GateReport, words: GateWords): Action[] {
  if (!isAbout(report, facts)) return [];
  if (isSuperseded(facts, report)) return answerActions(facts, decide(facts, report, undefined).commands);
  const decision = decide(facts, report, isPassing(report) ? (passedSince(facts) ?? facts.now) : undefined);
  return [
    ...verdictActions(facts, report, words),
    ...conversationActions(facts, report, decision, words),
    ...requestActions(facts, decision.missing),
  ];
}

/**
 * Plans what the merger does: updates the comment and labels, answers commands, and merges when no condition is missing.
 * Publishes the verdict again where its conclusion has changed or the gate’s check is overdue. Restarts the
 * workflow of the issue that the branch follows where a change of the main branch prevents the merge. For a superseded
 * report, it only answers commands. Empty for a report that is not about the current head of an open pull request into the main
 * branch.
 */
export function planMerge(facts: Facts, report: GateReport, words: GateWords): Action[] {
  if (!isAbout(report, facts)) return [];
  if (isSuperseded(facts, report)) return answerActions(facts, decide(facts, report, undefined).commands);
  const { pull, tip } = facts;
  // A change of the main branch since the gate’s check may have changed the verdict.
  const last = gateCheck(facts);
  const publishes = last !== undefined && (last.conclusion !== conclusionOf(report) || isOverdue(facts));
  const decision = decide(facts, report, publishes && isPassing(report) ? facts.now : passedSince(facts));
  // The workflow of an issue writes valid entries only, so its errors come from a change of the main branch.
  const isOutdated =
    report.counts.error > 0 || decision.missing.some(({ id }) => id === "up-to-date" || id === "no-conflict");
  // The report must be against the current base branch, and about exactly the files that GitHub lists.
  const merges =
    decision.missing.length === 0 &&
    !publishes &&
    report.base === tip &&
    pull.mergeable === true &&
    matchesListedFiles(report, facts);
  return [
    ...(publishes ? verdictActions(facts, report, words) : []),
    ...conversationActions(facts, report, decision, words),
    ...(isOutdated && pull.issue !== undefined ? [startIssueWorkflow(pull.issue)] : []),
    ...(merges
      ? [{ type: "merge" as const, pull: pull.number, head: report.head, ...words.merge(report), then: afterMerge }]
      : []),
  ];
}

/** The workflows to dispatch after a merge: GitHub triggers none for a merge by a workflow. */
const afterMerge = ["deploy.yml", "merge.yml"];

interface Decision {
  conditions: Condition[];
  missing: Condition[];
  commands: Command[];
}

function decide(facts: Facts, report: GateReport, passed: string | undefined): Decision {
  const written = writtenCommands(facts);
  const conditions = conditionsOf(facts, report, passed, written);
  const commands = commandsIn(written, facts, everyOwner(facts.deciders, report.touched));
  return { conditions, missing: missingOf(conditions, isMergeOrdered(facts, written)), commands };
}

/** Whether the verdict on a report passes the gate. */
function isPassing(report: GateReport): boolean {
  return ["success", "neutral"].includes(conclusionOf(report));
}

/** Whether a report is about this open pull request into the main branch, at its current head commit. */
function isAbout({ number, head }: GateReport, { pull }: Facts): boolean {
  return pull.open && pull.number === number && pull.head === head && pull.into === baseBranch;
}

function conversationActions(
  facts: Facts,
  report: GateReport,
  { conditions, missing, commands }: Decision,
  words: GateWords,
): Action[] {
  const body = words.comment(facts, report, conditions, missing, commands.at(-1));
  return [
    ...ownCommentActions(facts, commentMarker, facts.pull.number, body),
    ...labelActions(facts, report, missing),
    ...answerActions(facts, commands),
  ];
}

/** Earlier unanswered comments with commands that one run answers. */
const maxReactions = 3;

/**
 * Reacts to the newest unanswered comments with commands, whose run may have been cancelled, and to the comment that
 * triggered this run.
 */
function answerActions({ asked }: Facts, commands: readonly Command[]): Action[] {
  const said = [...Map.groupBy(commands, ({ said: { comment: it } }) => it)].flatMap(([it, within]) =>
    it ? [{ ...it, refused: within.some(({ refused }) => refused !== undefined) }] : [],
  );
  const open = said.filter(({ id, answered }) => !answered && id !== asked).slice(-maxReactions);
  return [...open, ...said.filter(({ id }) => id === asked)].map(({ id, refused }): Action => {
    return { type: "answer", comment: id, with: refused ? "-1" : "+1" };
  });
}

/**
 * Requests a review from each person who can meet a missing condition by approving, unless it is requested already.
 * Requests none for a draft.
 */
function requestActions(facts: Facts, missing: readonly Condition[]): Action[] {
  if (facts.pull.draft) return [];
  const wanted = missing.flatMap(({ id, who }): readonly Owner[] =>
    who && ["authority", "catalogue", "gate", "all-read"].includes(id) ? who : [],
  );
  const people = addressable(facts, wanted, facts.pull.author).filter((person) => !isAmong(facts.requested, person));
  const logins = people.map(({ login }) => login);
  return logins.length === 0 ? [] : [{ type: "ask-for-review", pull: facts.pull.number, logins }];
}
