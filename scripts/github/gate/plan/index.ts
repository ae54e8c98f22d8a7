import { baseBranch } from "../../../../schemas/address.ts";
import type { Action } from "../../kit/actions.ts";
import type { Comment } from "../../kit/comments.ts";
import { addressable, everyOwner } from "../../kit/owners.ts";
import { isAmong, type Owner } from "../../kit/people.ts";
import { gateCheck, passedSince, isOverdue } from "../facts/gate-check.ts";
import type { Facts } from "../facts/index.ts";
import { commentMarker } from "../facts/our-comment.ts";
import { writtenCommands } from "../facts/written-commands.ts";
import type { GateReport } from "../report/report.ts";
import { type Command, commandsIn } from "./commands.ts";
import { type Condition, conditionsOf, isOrdered, missingOf } from "./conditions.ts";
import { isAboutTheFiles } from "./files.ts";
import { labelActions } from "./labels.ts";
import type { GateWords } from "./says.ts";
import { conclusionOf, isSuperseded, verdictActions } from "./verdict.ts";

/**
 * What the gate does with a report: publishes the verdict, says what is missing, asks those who can give it. A report
 * that comes late, after a better one, only answers commands.
 */
export function planGate(facts: Facts, report: GateReport, words: GateWords): Action[] {
  if (!isAbout(report, facts)) return [];
  if (isSuperseded(facts, report)) return answerActions(facts, decide(facts, report, undefined).commands);
  const isPassed = ["success", "neutral"].includes(conclusionOf(report));
  const decision = decide(facts, report, isPassed ? (passedSince(facts) ?? facts.now) : undefined);
  return [
    ...verdictActions(facts, report, words),
    ...conversationActions(facts, report, decision, words),
    ...requestActions(facts, decision.missing),
  ];
}

/** What the merger does: says anew what is missing, or merges. Where the verdict is another by now, it says that, too. */
export function planMerge(facts: Facts, report: GateReport, words: GateWords): Action[] {
  if (!isAbout(report, facts)) return [];
  const decision = decide(facts, report, passedSince(facts));
  const { pull, tip } = facts;
  // What was validated must be what it will be merged into, and must be about the very files that GitHub lists.
  const merges =
    decision.missing.length === 0 && report.base === tip && pull.mergeable === true && isAboutTheFiles(report, facts);
  // The gate may have looked before the main branch came to hold what makes this wrong, or right.
  const last = gateCheck(facts);
  const isNews = last !== undefined && last.conclusion !== conclusionOf(report) && !isSuperseded(facts, report);
  return [
    ...(isNews ? verdictActions(facts, report, words) : []),
    ...conversationActions(facts, report, decision, words),
    ...(isOverdue(facts) ? [{ type: "start-check" as const, pull: pull.number }] : []),
    ...(merges
      ? [{ type: "merge" as const, pull: pull.number, head: report.head, ...words.merge(report), then: afterMerge }]
      : []),
  ];
}

/** What a merge sets off: GitHub starts nothing by itself for what a workflow has merged. */
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
  return { conditions, missing: missingOf(conditions, isOrdered(facts, written)), commands };
}

/** A report counts only for an open pull request into the main branch, at the very commit that it is about. */
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
    ...commentActions(facts, body),
    ...labelActions(facts, report, conditions, missing),
    ...answerActions(facts, commands),
  ];
}

/** Comments with commands that are answered in one go, where that has not been done. */
const mostAnswers = 3;

/**
 * Reacts to the comments with commands that nobody has reacted to yet, the newest of them, and to the one that set this
 * off. A run that was to answer one of them may have been cancelled.
 */
function answerActions({ asked }: Facts, commands: readonly Command[]): Action[] {
  const said = [...Map.groupBy(commands, ({ said: { comment: it } }) => it)].flatMap(([it, within]) =>
    it ? [{ ...it, refused: within.some(({ refused }) => refused !== undefined) }] : [],
  );
  const open = said.filter(({ id, answered }) => !answered && id !== asked).slice(-mostAnswers);
  return [...open, ...said.filter(({ id }) => id === asked)].map(({ id, refused }): Action => {
    return { type: "answer", comment: id, with: refused ? "-1" : "+1" };
  });
}

function commentActions({ pull, comments, bot, complete }: Facts, body: string): Action[] {
  const ours = comments.find(({ author, body: text }: Comment) => author?.id === bot && text.startsWith(commentMarker));
  // It may be among the comments that are not read.
  if (!ours && !complete) return [];
  if (!ours) return [{ type: "write-comment", pull: pull.number, body }];
  return ours.body.trim() === body.trim() ? [] : [{ type: "change-comment", comment: ours.id, body }];
}

/** Asks those who can give what is missing for a review, each once. */
function requestActions(facts: Facts, missing: readonly Condition[]): Action[] {
  if (facts.pull.draft) return [];
  const wanted = missing.flatMap(({ id, who }): readonly Owner[] =>
    who && ["authority", "catalogue", "gate", "all-read"].includes(id) ? who : [],
  );
  const people = addressable(facts, wanted, facts.pull.author).filter((person) => !isAmong(facts.requested, person));
  const logins = people.map(({ login }) => login);
  return logins.length === 0 ? [] : [{ type: "ask-for-review", pull: facts.pull.number, logins }];
}
