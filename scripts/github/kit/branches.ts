import { isDeepStrictEqual } from "node:util";

import { baseBranch } from "../../../schemas/address.ts";
import { workflowAccount } from "../../../schemas/fields/account.ts";
import { CommandError } from "../../lib/stop.ts";
import { type Octokit, statusOf, unlessMissing } from "./client.ts";
import type { Repository } from "./repository.ts";
import { retryUnlessDone, withoutRetry } from "./retry.ts";

/** The content of a branch: one commit that adds, replaces or deletes files. */
export interface BranchContent {
  branch: string;
  /** Whether there is no such branch yet. */
  isNew: boolean;
  /** The parent of the commit. */
  onto: string;
  /** Paths are relative to the repository. Text is null for a deleted file. */
  files: readonly { path: string; text: string | null }[];
  message: string;
}

/** Creates a branch, or force-pushes it, with one commit on top of another. */
export async function writeBranch(
  octokit: Octokit,
  repository: Repository,
  { branch, isNew, onto, files, message }: BranchContent,
): Promise<void> {
  const { git } = octokit.rest;
  const base = await git.getCommit({ ...repository, commit_sha: onto });
  const tree = await git.createTree({
    ...repository,
    base_tree: base.data.tree.sha,
    tree: files.map(({ path, text }) => ({
      ...{ path, mode: "100644" as const, type: "blob" as const },
      ...(text === null ? { sha: null } : { content: text }),
    })),
  });
  const commit = await git.createCommit({ ...repository, message, tree: tree.data.sha, parents: [onto] });
  const { sha } = commit.data;
  if (isNew) await makeBranch(octokit, repository, branch, sha);
  else await git.updateRef({ ...repository, ref: `heads/${branch}`, sha, force: true });
}

/** Creates a branch at a commit. */
export async function makeBranch(octokit: Octokit, repository: Repository, branch: string, sha: string): Promise<void> {
  await retryUnlessDone(
    () => octokit.rest.git.createRef({ ...repository, ref: `refs/heads/${branch}`, sha, ...withoutRetry }),
    async () => (await readHead(octokit, repository, branch)) === sha,
  );
}

/** Whether GitHub refused, or was the cause of an error, because the repository does not let workflows open pull requests. */
export function isPullForbidden(error: unknown): boolean {
  if (error instanceof CommandError) return isPullForbidden(error.cause);
  return statusOf(error) === 403 && /GitHub Actions is not permitted/i.test(String(error));
}

/**
 * Opens a pull request from a branch of this repository.
 *
 * @throws CommandError, which `isPullForbidden` recognises, where the repository does not let workflows do so
 */
export async function openPull(
  octokit: Octokit,
  repository: Repository,
  { branch, title, body }: { branch: string; title: string; body: string },
): Promise<void> {
  const made = { head: branch, base: baseBranch, title, body, maintainer_can_modify: false };
  try {
    await retryUnlessDone(
      () => octokit.rest.pulls.create({ ...repository, ...made, ...withoutRetry }),
      async () => (await readPullFrom(octokit, repository, branch, workflowAccount))?.open === true,
    );
  } catch (error) {
    if (!isPullForbidden(error)) throw error;
    throw new CommandError(
      `This repository does not let workflows open pull requests, so the branch “${branch}” has none yet. An administrator changes that with “npm run set-up-repository -- --apply”, once the organisation allows it. Then run this workflow again.`,
      { cause: error },
    );
  }
}

/** The pull request from a branch of our own. */
export interface BranchPull {
  number: number;
  node: string;
  title: string;
  open: boolean;
  draft: boolean;
  /** Whether we closed it, so that we may reopen it. */
  closedByUs: boolean;
}

/** The head commit of a branch; undefined if the branch does not exist. */
export async function readHead(octokit: Octokit, repository: Repository, branch: string): Promise<string | undefined> {
  const answer = await unlessMissing(octokit.rest.git.getRef({ ...repository, ref: `heads/${branch}` }));
  return answer?.data.object.sha;
}

/** The state of a branch that our own account writes. */
export interface OwnBranch {
  head: string;
  /** Whether it holds our own commit as we made it, perhaps with the base branch merged into it since. */
  ours: boolean;
  /** The files that our commit changed; without `sha`, it deleted the file. Empty unless `ours`. */
  files: ChangedBlobs;
}

/** Changed files, each with its object id; without `sha`, it was deleted. */
type ChangedBlobs = readonly { path: string; sha?: string | undefined }[];

/**
 * Reads a branch that our own account writes; undefined if it does not exist.
 *
 * @param bot the number of our own account
 */
export async function readOwnBranch(
  octokit: Octokit,
  repository: Repository,
  branch: string,
  bot: number,
): Promise<OwnBranch | undefined> {
  const head = await readHead(octokit, repository, branch);
  if (head === undefined) return undefined;
  const { data } = await octokit.rest.repos.getCommit({ ...repository, ref: head });
  const files = isBy(data, bot) ? changedBlobs(data) : await readMergedFiles(octokit, repository, head, bot);
  return { head, ours: files !== undefined, files: files ?? [] };
}

/**
 * The files of our newest commit below a head commit of somebody else, such as the merge commit of GitHub’s button
 * “Update branch”. Undefined where the branch changes anything else, so that somebody has edited it.
 */
async function readMergedFiles(
  octokit: Octokit,
  repository: Repository,
  head: string,
  bot: number,
): Promise<ChangedBlobs | undefined> {
  const { repos } = octokit.rest;
  const about = { ...repository, basehead: `${baseBranch}...${head}`, per_page: 100 };
  // 404: there is no common ancestor.
  const compared = await unlessMissing(repos.compareCommitsWithBasehead(about));
  const own = compared?.data.commits.findLast((commit) => isBy(commit, bot));
  if (!compared || !own) return undefined;
  const files = changedBlobs((await repos.getCommit({ ...repository, ref: own.sha })).data);
  return isDeepStrictEqual(files, changedBlobs(compared.data)) ? files : undefined;
}

function isBy({ author }: { author: object | null }, account: number): boolean {
  return author !== null && "id" in author && author.id === account;
}

function changedBlobs({ files = [] }: { files?: { filename: string; sha: string | null; status: string }[] }) {
  return files.map(({ filename, sha, status }) => ({
    path: filename,
    sha: status === "removed" ? undefined : (sha ?? undefined),
  }));
}

/**
 * The pull request from a branch of this repository: the open one or, without one, the newest that was closed unmerged;
 * undefined without either.
 *
 * @param bot the number of our own account
 */
export async function readPullFrom(
  octokit: Octokit,
  repository: Repository,
  branch: string,
  bot: number,
): Promise<BranchPull | undefined> {
  const { data } = await octokit.rest.pulls.list({
    ...repository,
    state: "all",
    head: `${repository.owner}:${branch}`,
    base: baseBranch,
    per_page: 100,
  });
  // GitHub’s `head` filter matches branches in every repository of the account, forks included.
  const here = data.filter(({ head, base }) => (head.repo as typeof head.repo | null)?.id === base.repo.id);
  const unmerged = here.filter(({ merged_at }) => merged_at === null);
  const found = unmerged.find(({ state }) => state === "open") ?? unmerged[0];
  if (!found) return undefined;
  const { number, node_id, title, state, draft } = found;
  const open = state === "open";
  const closedByUs = !open && (await readCloser(octokit, repository, number)) === bot;
  return { number, node: node_id, title, open, draft: draft === true, closedByUs };
}

/** The number of the account that closed a pull request; undefined where GitHub names none. */
async function readCloser(octokit: Octokit, repository: Repository, number: number): Promise<number | undefined> {
  const { data } = await octokit.rest.issues.get({ ...repository, issue_number: number });
  return data.closed_by?.id;
}
