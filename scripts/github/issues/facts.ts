import type { Octokit, Repository } from "../client.ts";
import { readChecks } from "../facts/checks.ts";
import { person } from "../facts/pull.ts";
import { type Comment, readComments } from "../facts/talk.ts";
import { branchOf } from "../issue-branch.ts";
import { baseBranch } from "../limits.ts";
import type { Person } from "../people.ts";
import { gateCheck } from "../plan/gate-check.ts";

/** Everything about an issue that a decision may rest on, as plain values. */
export interface IssueFacts {
  repository: Repository;
  /** The account that we write as. */
  bot: number;
  /** The address of the site, without a closing `/`. */
  site: string;
  issue: { number: number; open: boolean; labels: readonly string[]; author?: Person };
  /** In the order in which they were written. */
  comments: readonly Comment[];
  /** False when there are more comments than are read. */
  heard: boolean;
  /** The branch of the issue, if there is one: whether its last commit is ours, and what that changed. */
  branch?: { head: string; ours: boolean; files: readonly { path: string; sha: string }[] };
  /** The pull request from that branch that has not been merged; an open one before one that was closed. */
  pull?: IssuePull;
  /** Whether the gate has a verdict on the branch as it is. */
  checked: boolean;
}

/** The pull request of an issue. */
interface IssuePull {
  number: number;
  node: string;
  title: string;
  open: boolean;
  draft: boolean;
  /** Whether it was us who closed it, so that it is ours to open again. */
  closedByUs: boolean;
}

/** What is known without asking GitHub. */
export type Given = Pick<IssueFacts, "repository" | "bot" | "site">;

/** Gathers the facts about an issue, as they are now. */
export async function gatherIssue(octokit: Octokit, given: Given, number: number): Promise<IssueFacts> {
  const { repository, bot } = given;
  const [{ data }, comments, branch, pull] = await Promise.all([
    octokit.rest.issues.get({ ...repository, issue_number: number }),
    readComments(octokit, repository, number),
    readBranch(octokit, repository, branchOf(number), bot),
    readPullFrom(octokit, repository, branchOf(number), bot),
  ]);
  const checks = branch && pull ? await readChecks(octokit, repository, branch.head) : [];
  const about = branch && pull && { number: pull.number, head: branch.head };
  return {
    ...given,
    issue: {
      number,
      open: data.state === "open" && data.pull_request === undefined,
      labels: data.labels.flatMap((label) => (typeof label === "string" ? label : (label.name ?? []))),
      ...person("author", data.user),
    },
    comments: comments.items,
    heard: comments.whole,
    ...(branch ? { branch } : {}),
    ...(pull ? { pull } : {}),
    checked: about !== undefined && gateCheck({ pull: about, checks }) !== undefined,
  };
}

async function readBranch(
  octokit: Octokit,
  repository: Repository,
  branch: string,
  bot: number,
): Promise<IssueFacts["branch"]> {
  const head = await readHead(octokit, repository, branch);
  if (head === undefined) return undefined;
  const { data } = await octokit.rest.repos.getCommit({ ...repository, ref: head });
  const ours = data.author !== null && "id" in data.author && data.author.id === bot;
  const files = (data.files ?? []).map(({ filename, sha }) => ({ path: filename, sha: sha ?? "" }));
  return { head, ours, files };
}

/** The newest commit of a branch, if there is such a branch. */
export async function readHead(octokit: Octokit, repository: Repository, branch: string): Promise<string | undefined> {
  try {
    const { data } = await octokit.rest.git.getRef({ ...repository, ref: `heads/${branch}` });
    return data.object.sha;
  } catch (error) {
    if (error instanceof Error && "status" in error && error.status === 404) return undefined;
    throw error;
  }
}

/** The pull request from a branch of this repository that has not been merged; an open one before one that was closed. */
export async function readPullFrom(
  octokit: Octokit,
  repository: Repository,
  branch: string,
  bot: number,
): Promise<IssuePull | undefined> {
  const { data } = await octokit.rest.pulls.list({
    ...repository,
    state: "all",
    head: `${repository.owner}:${branch}`,
    base: baseBranch,
    per_page: 100,
  });
  // GitHub looks for the branch in every repository of the account.
  const here = data.filter(({ head, base }) => (head.repo as typeof head.repo | null)?.id === base.repo.id);
  const unmerged = here.filter(({ merged_at }) => merged_at === null);
  const found = unmerged.find(({ state }) => state === "open") ?? unmerged[0];
  if (!found) return undefined;
  const { number, node_id, title, state, draft } = found;
  const open = state === "open";
  const closedByUs = !open && (await readCloser(octokit, repository, number)) === bot;
  return { number, node: node_id, title, open, draft: draft === true, closedByUs };
}

/** The number of the account that closed a pull request. */
async function readCloser(octokit: Octokit, repository: Repository, number: number): Promise<number | undefined> {
  const { data } = await octokit.rest.issues.get({ ...repository, issue_number: number });
  return data.closed_by?.id;
}
