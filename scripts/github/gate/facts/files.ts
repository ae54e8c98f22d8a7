import { entriesFolder } from "../../../../schemas/address.ts";
import { parseEntryPath } from "../../../../schemas/index.ts";
import { settingsFile } from "../../../../schemas/settings.ts";
import { isRefusal, type Octokit } from "../../kit/client.ts";
import { InconsistentAnswer } from "../../kit/inconsistent-answer.ts";
import { maxFilesRead, pageSize } from "../../kit/limits.ts";
import type { Repository } from "../../kit/repository.ts";
import { type TreeEntry, lookUpPaths } from "../../kit/tree.ts";
import { effectsOf, type FileChange, fileChangeOf } from "./comparison.ts";
import type { Pull } from "./pull.ts";

/** A changed file with its entry in the head’s tree. */
export interface ChangedFile extends FileChange {
  /** Undefined for a removed file, one that is not `isRead`, and where the head’s tree has no such file. */
  found?: TreeEntry | undefined;
}

/**
 * The files that a pull request changes, from every page of GitHub’s list, each with its entry in the head’s tree.
 *
 * @throws InconsistentAnswer when the list and GitHub’s count differ, because a page repeats or omits files
 * @throws TruncatedListing where GitHub does not list a whole folder
 */
export async function readFiles(octokit: Octokit, repository: Repository, pull: Pull): Promise<ChangedFile[]> {
  const listed = await listFiles(octokit, repository, pull.number);
  const names = new Set(listed.map(({ path }) => path));
  if (listed.length !== pull.files || names.size !== pull.files) {
    throw new InconsistentAnswer("GitHub’s list of files and its count of them differ.");
  }
  const kept = listed.filter(({ path, removed }) => !removed && isRead(path)).map(({ path }) => path);
  const found = await lookUpPaths(octokit, repository, pull.head, kept);
  return listed.map((change) => ({ ...change, found: found.get(change.path) }));
}

/**
 * Whether a file’s content is read: an entry or the settings, by its path. Each folder of a path that is looked up costs
 * a request, and the path of any other file may have a thousand.
 */
export function isRead(path: string): boolean {
  if (!path.startsWith(entriesFolder)) return false;
  const file = path.slice(entriesFolder.length);
  return file === settingsFile || parseEntryPath(file) !== undefined;
}

/**
 * The changes by GitHub’s list of files, which is as old as the last push: path → whether the file exists afterwards.
 * Undefined when there are more files than are read, or GitHub refuses.
 */
export async function readListed(
  octokit: Octokit,
  repository: Repository,
  pull: Pull,
): Promise<ReadonlyMap<string, boolean> | undefined> {
  if (pull.files > maxFilesRead) return undefined;
  const listed = await listFiles(octokit, repository, pull.number).catch((error: unknown) => {
    if (isRefusal(error)) return undefined;
    throw error;
  });
  return listed && effectsOf(listed);
}

async function listFiles(octokit: Octokit, repository: Repository, number: number): Promise<FileChange[]> {
  const about = { ...repository, pull_number: number, per_page: pageSize };
  return (await octokit.paginate(octokit.rest.pulls.listFiles, about)).map(fileChangeOf);
}
