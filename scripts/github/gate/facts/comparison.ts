import { isRefusal, type Octokit } from "../../kit/client.ts";
import type { Repository } from "../../kit/repository.ts";

/** How a pull request differs from a commit of the base branch by today’s merge base: what a merge changes. */
export interface Comparison {
  mergeBase: string;
  /** Every path that a merge changes → whether there is a file afterwards; undefined when there are too many to list. */
  changes?: ReadonlyMap<string, boolean>;
  /** The numbers of the accounts that made its commits; undefined when there are too many commits to list. */
  committers?: ReadonlySet<number>;
}

/** GitHub lists no more files than this in a comparison, all of them on its first page. */
const mostFilesListed = 300;

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
    ...(files.length < mostFilesListed ? { changes: new Map(files.flatMap(effects)) } : {}),
    ...(commits.length === data.total_commits
      ? { committers: new Set(accounts.flatMap((account) => (account && "id" in account ? account.id : []))) }
      : {}),
  };
}

/** The same, or undefined where GitHub does not compare them: they share no past, or it takes too long. */
export async function comparisonIfAny(...asked: Parameters<typeof compareWith>): Promise<Comparison | undefined> {
  try {
    return await compareWith(...asked);
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw error;
  }
}

/** What becomes of the paths that one listed file is about: a rename is an end and a beginning. */
export function effects(file: ListedFile): [string, boolean][] {
  const here: [string, boolean] = [file.filename, file.status !== "removed"];
  const previous = previousOf(file);
  return previous === undefined ? [here] : [[previous, false], here];
}

/** Returns where a renamed file was before; a file that is copied stays where it is. */
export function previousOf({ status, previous_filename: previous }: ListedFile): string | undefined {
  return status === "renamed" ? previous : undefined;
}

/** A changed file as GitHub lists it. */
export interface ListedFile {
  filename: string;
  status: string;
  previous_filename?: string | undefined;
}

/** Whether two lists say the same of the same paths. */
export function isSameChange(a: ReadonlyMap<string, boolean>, b: ReadonlyMap<string, boolean>): boolean {
  return a.size === b.size && [...a].every(([path, stays]) => b.get(path) === stays);
}
