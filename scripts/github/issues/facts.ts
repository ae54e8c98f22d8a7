import { baseBranch } from "../../../schemas/address.ts";
import { readChecks } from "../gate/facts/checks.ts";
import { gateCheck } from "../gate/facts/gate-check.ts";
import { type BranchPull, type OwnBranch, readOwnBranch, readPullFrom } from "../kit/branches.ts";
import { type Octokit, statusOf } from "../kit/client.ts";
import { type Comment, readComments } from "../kit/comments.ts";
import { branchOf, issueOf } from "../kit/issue-branch.ts";
import { pageSize } from "../kit/limits.ts";
import { type PaginatedList, readList } from "../kit/pages.ts";
import { person, type Person } from "../kit/people.ts";
import type { Repository } from "../kit/repository.ts";

/** Everything that a decision about an issue may depend on, as plain values. */
export interface IssueFacts {
  repository: Repository;
  /** The number of the account that we write as. */
  bot: number;
  /** The address of the site, without a closing `/`. */
  site: string;
  issue: {
    number: number;
    open: boolean;
    /** Whether it was deleted, or transferred to another repository. */
    gone?: boolean;
    labels: readonly string[];
    author?: Person;
  };
  /** Oldest first. */
  comments: readonly Comment[];
  /** False when there may be more comments than were read. */
  complete: boolean;
  /** The issue’s branch, if it exists. */
  branch?: OwnBranch;
  /** The pull request from that branch: the open one or, without one, the newest that was closed unmerged. */
  pull?: BranchPull;
  /** Whether the gate has a verdict on the branch’s head commit in that pull request. */
  checked: boolean;
}

/** The facts that need no request to GitHub. */
export type Given = Pick<IssueFacts, "repository" | "bot" | "site">;

/**
 * Gathers the current facts about an issue.
 *
 * @throws InconsistentAnswer when the comments change while they are read
 */
export async function gatherIssue(octokit: Octokit, given: Given, number: number): Promise<IssueFacts> {
  const { repository, bot } = given;
  const issue = await readIssueHere(octokit, repository, number);
  const [comments, branch, pull] = await Promise.all([
    issue ? readComments(octokit, repository, number) : { items: [], isComplete: false },
    readOwnBranch(octokit, repository, branchOf(number), bot),
    readPullFrom(octokit, repository, branchOf(number), bot),
  ]);
  const checked = branch && pull ? await isChecked(octokit, repository, pull.number, branch.head) : false;
  return {
    ...given,
    issue: issue
      ? {
          number,
          open: issue.state === "open" && issue.pull_request === undefined,
          labels: labelNames(issue.labels),
          ...person("author", issue.user),
        }
      : { number, open: false, gone: true, labels: [] },
    comments: comments.items,
    complete: comments.isComplete,
    ...(branch ? { branch } : {}),
    ...(pull ? { pull } : {}),
    checked,
  };
}

/** An issue as GitHub describes it. */
type Issue = Awaited<ReturnType<Octokit["rest"]["issues"]["get"]>>["data"];

/**
 * Reads an issue of the repository; undefined where it was deleted (410, or 404 without permission to see that), or
 * transferred: GitHub then redirects to the issue of another repository.
 */
export async function readIssueHere(
  octokit: Octokit,
  repository: Repository,
  number: number,
): Promise<Issue | undefined> {
  try {
    const { data } = await octokit.rest.issues.get({ ...repository, issue_number: number });
    const here = `/repos/${repository.owner}/${repository.repo}`.toLowerCase();
    return data.repository_url.toLowerCase().endsWith(here) ? data : undefined;
  } catch (error) {
    if (statusOf(error) === 404 || statusOf(error) === 410) return undefined;
    throw error;
  }
}

/**
 * The issues that have an open pull request.
 *
 * @throws InconsistentAnswer when the list of pull requests changes while it is read
 */
export async function readFollowedIssues(octokit: Octokit, repository: Repository): Promise<PaginatedList<number>> {
  const about = { ...repository, state: "open", base: baseBranch, per_page: pageSize } as const;
  const pages = () => octokit.paginate.iterator(octokit.rest.pulls.list, about);
  const { items, isComplete } = await readList(pages, (pull) => pull.number);
  // Octokit’s types omit that a fork can be deleted.
  const here = items.filter(({ head, base }) => (head.repo as typeof head.repo | null)?.id === base.repo.id);
  return { items: here.flatMap(({ head }) => issueOf(head.ref) ?? []), isComplete };
}

/** The names of labels, which GitHub gives as strings or objects. */
export function labelNames(labels: readonly (string | { name?: string })[]): string[] {
  return labels.flatMap((label) => (typeof label === "string" ? label : (label.name ?? [])));
}

/** Whether the gate has a verdict on a commit of a pull request. */
async function isChecked(octokit: Octokit, repository: Repository, number: number, head: string): Promise<boolean> {
  const checks = await readChecks(octokit, repository, head);
  return gateCheck({ pull: { number, head }, checks }) !== undefined;
}
