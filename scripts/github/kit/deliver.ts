import { baseBranch, entriesFolder } from "../../../schemas/address.ts";
import { workflowAccount } from "../../../schemas/fields/account.ts";
import type { Action } from "./actions.ts";
import { apply } from "./apply.ts";
import { type BranchPull, openPull, readPullFrom, writeBranch } from "./branches.ts";
import type { Octokit } from "./client.ts";
import type { Repository } from "./repository.ts";

/** A pull request with files for the catalogue, and its current state. */
interface Delivery {
  branch: string;
  /** The commit to write; absent when the branch already holds the files. */
  commit?: { isNew: boolean; files: Iterable<readonly [path: string, text: string | null]> } | undefined;
  /** The branch’s open pull request, to be updated. */
  pull?: BranchPull | undefined;
  words: { title: string; message: string; body: string };
  label: string;
  /** Whether to dispatch its check: GitHub triggers no workflows for pull requests that a workflow opens. */
  startsCheck: boolean;
}

/**
 * Writes files of the catalogue to a branch, in one commit on top of the current base branch, and opens or updates its
 * pull request.
 *
 * @returns what was done, in a line
 */
export async function deliver(
  octokit: Octokit,
  repository: Repository,
  { branch, commit, pull, words: { title, message, body }, label, startsCheck }: Delivery,
): Promise<string> {
  if (commit) {
    const { data } = await octokit.rest.git.getRef({ ...repository, ref: `heads/${baseBranch}` });
    const files = Array.from(commit.files, ([path, text]) => ({ path: entriesFolder + path, text }));
    await writeBranch(octokit, repository, { branch, isNew: commit.isNew, onto: data.object.sha, files, message });
  }
  if (pull) await octokit.rest.pulls.update({ ...repository, pull_number: pull.number, title, body });
  else await openPull(octokit, repository, { branch, title, body });

  const made = await readPullFrom(octokit, repository, branch, workflowAccount);
  if (!made) return "The pull request was made, but GitHub does not show it yet.";
  const actions: Action[] = [
    { type: "make-label", label },
    { type: "add-labels", pull: made.number, labels: [label] },
  ];
  if (startsCheck) actions.push({ type: "start-check", pull: made.number });
  const notes = await apply(octokit, repository, actions);
  return [`Pull request #${made.number} was ${pull ? "brought up to date" : "opened"}.`, ...notes].join(" ");
}
