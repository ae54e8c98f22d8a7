import { pathOf } from "../../../schemas/index.ts";
import { branchOf } from "../issue-branch.ts";
import { entriesFolder } from "../limits.ts";
import { blobSha } from "../source.ts";
import { draftedMarker, issueComment, issueMarker, pullWords, type Standing, unfilledComment } from "../words/index.ts";
import type { IssueAction } from "./actions.ts";
import type { IssueFacts } from "./facts.ts";
import { labelOf } from "./form.ts";
import type { IssueReading } from "./reading.ts";

/**
 * What to do about an issue. What changes the branch or opens the pull request comes alone: with those done, the facts
 * are to be gathered and planned with again. Nothing left to do is an empty plan.
 */
export function planIssue(facts: IssueFacts, { number, base, outcome }: IssueReading): IssueAction[] {
  const { issue, pull, branch } = facts;
  if (!issue.open || issue.number !== number || outcome.as === "elsewhere") return [];
  if (outcome.as === "unfilled") return commentActions(facts, unfilledComment(facts));
  const standing = standingOf(facts, outcome);
  const first = outcome.as === "right" && standing === "follows" ? entryActions(facts, base, outcome) : [];
  if (first.length > 0) return first;

  const label = labelOf(outcome.kind);
  const drafts = standing === "wrong" && pull?.open === true && !pull.draft;
  const readies = standing === "follows" && pull?.draft === true && wasDrafted(facts);
  const drafted = drafts || (standing === "wrong" && pull?.draft === true && wasDrafted(facts));
  return [
    ...(issue.labels.includes(label) ? [] : [{ do: "add-labels" as const, pull: number, labels: [label] }]),
    ...(drafts ? [{ do: "make-draft" as const, node: pull.node }] : []),
    ...(readies ? [{ do: "make-ready" as const, node: pull.node }] : []),
    ...commentActions(facts, issueComment(facts, outcome, standing, drafted)),
    ...(standing === "follows" && pull && branch && !facts.checked
      ? [{ do: "start-check" as const, pull: pull.number }]
      : []),
  ];
}

/** Whether an action comes alone, before everything else. */
export function comesFirst(action: IssueAction): boolean {
  return ["push-entry", "open-pull", "retitle-pull"].includes(action.do);
}

type Right = Extract<IssueReading["outcome"], { as: "right" }>;

/** Somebody’s own commit on the branch, or their closing of the pull request, is not undone from here. */
function standingOf({ branch, pull }: IssueFacts, { as }: IssueReading["outcome"]): Standing {
  if (branch && !branch.ours) return "by-hand";
  if (pull && !pull.open) return "closed";
  return as === "right" ? "follows" : "wrong";
}

function entryActions({ issue, branch, pull }: IssueFacts, base: string, entry: Right): IssueAction[] {
  const name = branchOf(issue.number);
  const { title, message, body } = pullWords(issue, entry);
  const path = entriesFolder + pathOf(entry);
  const sha = blobSha(new TextEncoder().encode(entry.text));
  const [file, ...others] = branch?.files ?? [];
  const holds = others.length === 0 && file?.path === path && file.sha === sha;
  const { text } = entry;
  return [
    ...(holds ? [] : [{ do: "push-entry" as const, branch: name, isNew: !branch, onto: base, path, text, message }]),
    ...(pull ? [] : [{ do: "open-pull" as const, branch: name, title, body }]),
    ...(pull && pull.title !== title ? [{ do: "retitle-pull" as const, pull: pull.number, title }] : []),
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
  if (!ours && !facts.heard) return [];
  if (!ours) return [{ do: "write-comment", pull: facts.issue.number, body }];
  return ours.body.trim() === body.trim() ? [] : [{ do: "change-comment", comment: ours.id, body }];
}
