import type { Octokit } from "../../kit/client.ts";
import { issueOf } from "../../kit/issue-branch.ts";
import { isMailBranch } from "../../kit/mail-branch.ts";
import { type Person, person } from "../../kit/people.ts";
import type { Repository } from "../../kit/repository.ts";

/** A pull request as GitHub describes it now. */
export interface Pull {
  number: number;
  /** Its description. */
  body: string;
  /** When it was opened, in ISO 8601. */
  opened: string;
  head: string;
  /** The branch that it wants to change. */
  into: string;
  open: boolean;
  draft: boolean;
  /** Undefined for an account that is gone. */
  author?: Person;
  /** The account that the branch belongs to; undefined when the fork is gone. */
  from?: Person;
  /** Whether the branch is in this very repository, and not in a fork of whomever. */
  within: boolean;
  /** Whether the branch holds what somebody has sent by mail. */
  mailed?: true;
  /** The issue that the branch follows, for a branch of this repository that is made from one. */
  issue?: number | undefined;
  files: number;
  /** How many comments GitHub says there are, under it and beside its lines. */
  comments: number;
  remarks: number;
  /** False when it conflicts with its base; undefined while GitHub does not know yet. */
  mergeable?: boolean;
}

/**
 * Reads a pull request. Nothing of its title is used, of its branch only whether it is one of our own making, and of its
 * description only the commands.
 */
export async function readPull(octokit: Octokit, repository: Repository, number: number): Promise<Pull> {
  const { data } = await octokit.rest.pulls.get({ ...repository, pull_number: number });
  // GitHub’s description forgets that a fork can be deleted.
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
    remarks: data.review_comments,
    ...(data.mergeable === null ? {} : { mergeable: data.mergeable }),
  };
}
