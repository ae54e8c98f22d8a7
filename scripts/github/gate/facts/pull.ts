import type { Octokit } from "../../kit/client.ts";
import { issueOf } from "../../kit/issue-branch.ts";
import { isMailBranch } from "../../kit/mail-branch.ts";
import { type Person, person } from "../../kit/people.ts";
import type { Repository } from "../../kit/repository.ts";

/** The current state of a pull request. */
export interface Pull {
  number: number;
  /** Its description. */
  body: string;
  /** When it was opened, in ISO 8601. */
  opened: string;
  /** The head commit. */
  head: string;
  /** The base branch. */
  into: string;
  open: boolean;
  draft: boolean;
  /** Undefined for a deleted account. */
  author?: Person;
  /** The owner of the head repository; undefined when the fork is deleted. */
  from?: Person;
  /** Whether the head branch is in this repository, not in a fork. */
  within: boolean;
  /** Whether the branch holds files that arrived by mail. */
  mailed?: true;
  /** The issue that the branch follows, for a branch of this repository that is made from one. */
  issue?: number | undefined;
  /** GitHub’s count of changed files. */
  files: number;
  /** GitHub’s counts of comments under the pull request and of review comments on lines. */
  comments: number;
  reviewComments: number;
  /** False for a merge conflict; undefined while GitHub is still computing it. */
  mergeable?: boolean;
}

/**
 * Reads a pull request. Of its branch name we use only whether it is one of ours and for which issue, of its description
 * only the commands, and its title not at all.
 */
export async function readPull(octokit: Octokit, repository: Repository, number: number): Promise<Pull> {
  const { data } = await octokit.rest.pulls.get({ ...repository, pull_number: number });
  // Octokit’s types omit that a fork can be deleted.
  const fork = data.head.repo as typeof data.head.repo | null;
  const within = fork?.id === data.base.repo.id;
  return {
    number,
    body: data.body ?? "",
    opened: data.created_at,
    head: data.head.sha,
    into: data.base.ref,
    open: data.state === "open",
    draft: data.draft === true,
    ...person("author", data.user),
    ...person("from", fork?.owner),
    within,
    ...(within && isMailBranch(data.head.ref) ? { mailed: true as const } : {}),
    issue: within ? issueOf(data.head.ref) : undefined,
    files: data.changed_files,
    comments: data.comments,
    reviewComments: data.review_comments,
    ...(data.mergeable === null ? {} : { mergeable: data.mergeable }),
  };
}
