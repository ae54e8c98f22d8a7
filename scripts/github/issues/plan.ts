import { entriesFolder } from "../../../schemas/address.ts";
import { pathOf } from "../../../schemas/index.ts";
import { blobSha } from "../kit/blob.ts";
import { branchOf } from "../kit/issue-branch.ts";
import type { IssueAction } from "./actions.ts";
import type { IssueFacts } from "./facts.ts";
import { labelOf, placeOfOutcome } from "./form.ts";
import { draftedMarker, issueMarker } from "./our-comment.ts";
import type { IssueReading } from "./reading.ts";
import type { IssueWords, Outcome, Right, PullStatus } from "./says.ts";

/**
 * What to do about an issue. What changes the branch or the pull request comes alone: with those done, the facts are to
 * be gathered and planned with again. Nothing left to do is an empty plan.
 *
 * @param words what is said
 * @param drafted whether it was us who has just made the pull request a draft
 */
export function planIssue(facts: IssueFacts, reading: IssueReading, words: IssueWords, drafted = false): IssueAction[] {
  const { issue, pull } = facts;
  const { outcome } = reading;
  if (issue.number !== reading.number) return [];
  if (!issue.open || outcome.type === "elsewhere") return withdrawal(facts, words.withdrawn(facts, wasDrafted(facts)));
  if (outcome.type === "unfilled") {
    const says = words.unfilled(facts);
    return pull ? withdrawal(facts, says) : commentActions(facts, says);
  }
  const status = pullStatusOf(facts, reading);
  const first =
    outcome.type === "right" && status === "follows" ? entryActions(facts, reading.base, outcome, words) : [];
  if (first.length > 0) return first;
  // What the entry was before must not be merged in place of what somebody means by now.
  if (status === "wrong" && pull?.open && !pull.draft)
    return [{ type: "make-draft", pull: pull.number, node: pull.node }];
  return followUp(facts, outcome, status, drafted || wasDrafted(facts), words);
}

/** Whether an action comes alone, before everything else. */
export function comesFirst({ type: what }: IssueAction): boolean {
  return ["push-entry", "open-pull", "retitle-pull", "reopen-pull", "make-draft"].includes(what);
}

/** Whether an action makes a pull request a draft. */
export function isDrafting({ type: what }: IssueAction): boolean {
  return what === "make-draft";
}

/** Somebody’s own commit on the branch, or their closing of the pull request, is not undone from here. */
function pullStatusOf({ branch, pull }: IssueFacts, { waits, outcome }: IssueReading): PullStatus {
  if (branch && !branch.ours) return "by-hand";
  if (pull && !pull.open && !pull.closedByUs) return "closed";
  if (outcome.type !== "right") return "wrong";
  return waits && !pull?.open ? "waits" : "follows";
}

/** Closes the pull request of an issue that asks for nothing any more, unless somebody works on it by hand. */
function withdrawal(facts: IssueFacts, says: string): IssueAction[] {
  const { pull, branch } = facts;
  if (!pull?.open || !branch?.ours) return [];
  return [{ type: "close-pull", pull: pull.number }, ...commentActions(facts, says)];
}

/** What is left to do about an issue with answers when its branch and pull request are as they should be. */
function followUp(
  facts: IssueFacts,
  outcome: Outcome,
  status: PullStatus,
  byUs: boolean,
  words: IssueWords,
): IssueAction[] {
  const { issue, pull, branch } = facts;
  const label = labelOf(outcome.form);
  const readies = status === "follows" && pull?.draft === true && byUs;
  const drafted = status === "wrong" && pull?.draft === true && byUs;
  return [
    ...(issue.labels.includes(label) ? [] : [{ type: "add-labels" as const, pull: issue.number, labels: [label] }]),
    ...(readies ? [{ type: "make-ready" as const, node: pull.node }] : []),
    ...commentActions(facts, words.comment(facts, outcome, status, drafted)),
    ...(status === "follows" && pull && branch && !facts.checked
      ? [{ type: "start-check" as const, pull: pull.number }]
      : []),
  ];
}

function entryActions(
  { issue, branch, pull }: IssueFacts,
  base: string,
  entry: Right,
  words: IssueWords,
): IssueAction[] {
  const name = branchOf(issue.number);
  const { title, message, body } = words.pull(issue, entry);
  // Before the branch is written: GitHub opens no pull request again whose branch was written anew meanwhile.
  if (pull && !pull.open && branch) return [{ type: "reopen-pull", pull: pull.number, branch: name, title, body }];
  const path = entriesFolder + pathOf(placeOfOutcome(entry));
  const sha = blobSha(new TextEncoder().encode(entry.text));
  const [file, ...others] = branch?.files ?? [];
  const holds = others.length === 0 && file?.path === path && file.sha === sha;
  const { text } = entry;
  return [
    ...(holds ? [] : [{ type: "push-entry" as const, branch: name, isNew: !branch, onto: base, path, text, message }]),
    ...(pull?.open ? [] : [{ type: "open-pull" as const, branch: name, title, body }]),
    ...(pull?.open && pull.title !== title ? [{ type: "retitle-pull" as const, pull: pull.number, title }] : []),
  ];
}

/** Our comment, if we have written one. Only our own counts, whatever marker others put in theirs. */
function ourComment({ comments, bot }: IssueFacts): IssueFacts["comments"][number] | undefined {
  return comments.find(({ author, body }) => author?.id === bot && body.startsWith(issueMarker));
}

/** Whether it was us who made the pull request a draft, so that it is ours to undo. */
function wasDrafted(facts: IssueFacts): boolean {
  return ourComment(facts)?.body.split("\n").includes(draftedMarker) ?? false;
}

function commentActions(facts: IssueFacts, body: string): IssueAction[] {
  const ours = ourComment(facts);
  // It may be among the comments that are not read.
  if (!ours && !facts.complete) return [];
  if (!ours) return [{ type: "write-comment", pull: facts.issue.number, body }];
  return ours.body.trim() === body.trim() ? [] : [{ type: "change-comment", comment: ours.id, body }];
}
