import { isRefusal, type Octokit } from "../../kit/client.ts";
import type { Repository } from "../../kit/repository.ts";

/** The three-dot comparison of a pull request with a commit of the base branch: what a merge now would change. */
export interface Comparison {
  mergeBase: string;
  /** Each changed path → whether the file exists afterwards; undefined when there are too many to list. */
  changes?: ReadonlyMap<string, boolean>;
  /**
   * The account numbers of the authors and committers of its commits, except those whom GitHub matches to no account.
   * Undefined for more than 100 commits.
   */
  committers?: ReadonlySet<number>;
}

/** GitHub’s maximum of files in a comparison, all on its first page. */
const maxFilesListed = 300;

/** Compares the head of a pull request with a commit of the base branch. */
export async function compareWith(
  octokit: Octokit,
  repository: Repository,
  base: string,
  head: string,
): Promise<Comparison> {
  const basehead = `${base}...${head}`;
  const { data } = await octokit.rest.repos.compareCommitsWithBasehead({ ...repository, basehead, per_page: 100 });
  const { files = [], commits } = data;
  const accounts = commits.flatMap(({ author, committer }) => [author, committer]);
  return {
    mergeBase: data.merge_base_commit.sha,
    ...(files.length < maxFilesListed ? { changes: effectsOf(files.map(fileChangeOf)) } : {}),
    ...(commits.length === data.total_commits
      ? { committers: new Set(accounts.flatMap((account) => (account && "id" in account ? account.id : []))) }
      : {}),
  };
}

/** Like `compareWith`; undefined where GitHub refuses: there is no common ancestor, or the comparison times out. */
export async function tryCompare(...asked: Parameters<typeof compareWith>): Promise<Comparison | undefined> {
  try {
    return await compareWith(...asked);
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw error;
  }
}

/** The change of one file. Paths are relative to the repository. */
export interface FileChange {
  path: string;
  /** The former path of a renamed file; undefined for a copied one, whose original stays. */
  previous?: string | undefined;
  removed: boolean;
}

/** A changed file as GitHub lists it. */
interface ListedFile {
  filename: string;
  status: string;
  previous_filename?: string | undefined;
}

/** Converts a file of GitHub’s list. */
export function fileChangeOf({ filename: path, status, previous_filename: previous }: ListedFile): FileChange {
  return { path, previous: status === "renamed" ? previous : undefined, removed: status === "removed" };
}

/** The effects on paths: each path → whether the file exists afterwards. A rename removes one and adds another. */
export function effectsOf(changes: readonly FileChange[]): ReadonlyMap<string, boolean> {
  return new Map(
    changes.flatMap(({ path, previous, removed }): [string, boolean][] => [
      ...(previous === undefined ? [] : [[previous, false] as [string, boolean]]),
      [path, !removed],
    ]),
  );
}

/** Whether two change lists are equal. */
export function isSameChange(a: ReadonlyMap<string, boolean>, b: ReadonlyMap<string, boolean>): boolean {
  return a.size === b.size && [...a].every(([path, stays]) => b.get(path) === stays);
}
