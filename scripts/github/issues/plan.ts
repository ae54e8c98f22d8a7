import { entriesFolder } from "../../../schemas/address.ts";
import { pathOf } from "../../../schemas/index.ts";
import { markerText } from "../../reporters/markup.ts";
import { blobSha } from "../kit/blob.ts";
import { branchOf } from "../kit/issue-branch.ts";
import { ownComment, ownCommentActions } from "../kit/own-comment.ts";
import type { IssueAction } from "./actions.ts";
import type { IssueFacts } from "./facts.ts";
import { labelOf, placeOfOutcome } from "./form.ts";
import type { IssueWords, Outcome, ErrorFreeReading, PullStatus } from "./issue-words.ts";
import { draftedMarker, issueMarker } from "./our-comment.ts";
import type { IssueReading } from "./reading.ts";

/**
 * Plans what to do about an issue. Actions that come first (`changesPull`) are planned alone: afterwards the facts must
 * be gathered and planned again. Empty for a reading of another issue.
 *
 * @param drafted whether we have made the pull request a draft in this run
 */
export function planIssue(facts: IssueFacts, reading: IssueReading, words: IssueWords, drafted = false): IssueAction[] {
  const { issue, pull } = facts;
  const { outcome } = reading;
  if (issue.number !== reading.number) return [];
  // People name branches after other issues, too. Under one that never asked for an entry, we have no comment.
  const isOthers = facts.branch?.ours === false && !ownComment(facts, issueMarker);
  if (outcome.type === "elsewhere" && isOthers) return [];
  if (!issue.open || outcome.type === "elsewhere") return withdrawal(facts, withdrawnWords(facts, words), words);
  if (outcome.type === "unfilled") {
    const says = words.unfilled(facts);
    return pull ? withdrawal(facts, says, words) : ownCommentActions(facts, issueMarker, facts.issue.number, says);
  }
  const status = pullStatusOf(facts, reading);
  const first =
    outcome.type === "right" && status === "follows" ? entryActions(facts, reading.base, outcome, words) : [];
  if (first.length > 0) return first;
  // The branch still has the entry from before the edit, which must not be merged.
  if (status === "wrong" && pull?.open && !pull.draft)
    return [{ type: "make-draft", pull: pull.number, node: pull.node }];
  return followUp(facts, outcome, status, drafted || wasDrafted(facts), words);
}

/** Plans what to do where the repository does not let workflows open the pull request of an issue. */
export function planForbidden(facts: IssueFacts, words: IssueWords): IssueAction[] {
  return ownCommentActions(facts, issueMarker, facts.issue.number, words.forbidden(facts));
}

/**
 * Whether planning starts again after an action: it writes the branch, or opens, reopens, retitles or drafts the pull
 * request.
 */
export function changesPull({ type: what }: IssueAction): boolean {
  return ["push-entry", "open-pull", "retitle-pull", "reopen-pull", "make-draft"].includes(what);
}

/** Whether an action makes a pull request a draft. */
export function makesDraft({ type: what }: IssueAction): boolean {
  return what === "make-draft";
}

/**
 * How the issue and its pull request relate. Other people’s commits on the branch and closing of the pull request are
 * respected.
 */
function pullStatusOf({ branch, pull }: IssueFacts, { waits, outcome }: IssueReading): PullStatus {
  if (branch && !branch.ours) return "by-hand";
  if (pull && !pull.open && !pull.closedByUs) return "closed";
  if (outcome.type !== "right") return "wrong";
  return waits && !pull?.open ? "waits" : "follows";
}

/**
 * Closes the pull request of an issue that no longer asks for an entry. One that somebody has changed by hand stays open,
 * and the author of the issue is told.
 */
function withdrawal(facts: IssueFacts, says: string, words: IssueWords): IssueAction[] {
  const { pull, branch } = facts;
  if (!pull?.open || !branch) return [];
  if (!branch.ours)
    return facts.issue.gone ? [] : ownCommentActions(facts, issueMarker, facts.issue.number, words.staysOpen(facts));
  return [
    { type: "close-pull", pull: pull.number },
    // Nobody can comment on an issue that is gone.
    ...(facts.issue.gone
      ? [{ type: "write-comment" as const, pull: pull.number, body: says }]
      : ownCommentActions(facts, issueMarker, facts.issue.number, says)),
  ];
}

function withdrawnWords(facts: IssueFacts, words: IssueWords): string {
  return facts.issue.gone ? words.gone(facts) : words.withdrawn(facts, wasDrafted(facts));
}

/** The remaining actions once the branch and the pull request are up to date. */
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
    ...ownCommentActions(facts, issueMarker, issue.number, words.comment(facts, outcome, status, drafted)),
    ...(status === "follows" && pull && branch && !facts.checked
      ? [{ type: "start-check" as const, pull: pull.number }]
      : []),
  ];
}

function entryActions(
  { issue, branch, pull }: IssueFacts,
  base: string,
  entry: ErrorFreeReading,
  words: IssueWords,
): IssueAction[] {
  const name = branchOf(issue.number);
  const { title, message, body } = words.pull(issue, entry);
  // Reopen before writing the branch: GitHub refuses to reopen a pull request whose branch was force-pushed meanwhile.
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

/** Whether we made the pull request a draft, so that we may undo it. */
function wasDrafted(facts: IssueFacts): boolean {
  return ownComment(facts, issueMarker)?.body.split("\n").includes(markerText(draftedMarker)) ?? false;
}
