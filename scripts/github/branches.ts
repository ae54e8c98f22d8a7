import type { Octokit, Repository } from "./client.ts";
import { self } from "./environment.ts";
import { readHead, readPullFrom } from "./issues/facts.ts";
import { baseBranch } from "./limits.ts";
import { once, unrepeated } from "./once.ts";

/** What a branch is to hold: a commit with some files more, or with other contents. */
export interface BranchContent {
  branch: string;
  /** Whether there is no such branch yet. */
  isNew: boolean;
  /** The commit that it begins from. */
  onto: string;
  /** Relative to the repository. */
  files: readonly { path: string; text: string }[];
  message: string;
}

/** Makes a branch hold one commit on top of another, whatever it held before. */
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
    tree: files.map(({ path, text }) => ({ path, mode: "100644", type: "blob", content: text })),
  });
  const commit = await git.createCommit({ ...repository, message, tree: tree.data.sha, parents: [onto] });
  const { sha } = commit.data;
  if (!isNew) {
    await git.updateRef({ ...repository, ref: `heads/${branch}`, sha, force: true });
    return;
  }
  await once(
    () => git.createRef({ ...repository, ref: `refs/heads/${branch}`, sha, ...unrepeated }),
    async () => (await readHead(octokit, repository, branch)) === sha,
  );
}

/** Opens a pull request from a branch of this repository. */
export async function openPull(
  octokit: Octokit,
  repository: Repository,
  { branch, title, body }: { branch: string; title: string; body: string },
): Promise<void> {
  const made = { head: branch, base: baseBranch, title, body, maintainer_can_modify: false };
  await once(
    () => octokit.rest.pulls.create({ ...repository, ...made, ...unrepeated }),
    async () => (await readPullFrom(octokit, repository, branch, self.bot))?.open === true,
  );
}
