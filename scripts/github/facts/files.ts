import { isRefusal, type Octokit, type Repository } from "../client.ts";
import { mostFilesRead } from "../limits.ts";
import type { ChangedFile } from "../screen.ts";
import { blobSha } from "../source.ts";
import { effects, type ListedFile } from "./comparison.ts";
import type { Pull } from "./pull.ts";
import { lookUp } from "./tree.ts";
import { Unsure } from "./unsure.ts";

/**
 * The files that a pull request changes, from every page of GitHub’s list, each with what the head’s tree says of it.
 * Pages that repeat or leave something out make the count differ, which is refused.
 */
export async function readFiles(octokit: Octokit, repository: Repository, pull: Pull): Promise<ChangedFile[]> {
  const listed = await listFiles(octokit, repository, pull.number);
  const names = new Set(listed.map(({ filename }) => filename));
  if (listed.length !== pull.files || names.size !== pull.files) {
    throw new Unsure("GitHub’s list of files and its count of them differ.");
  }
  const kept = listed.filter(({ status }) => status !== "removed").map(({ filename }) => filename);
  const found = await lookUp(octokit, repository, pull.head, kept);
  return listed.map(({ filename: path, status, previous_filename: previous }) => {
    const here = status === "removed" ? undefined : found.get(path);
    return {
      path,
      removed: status === "removed",
      ...(status === "renamed" && previous !== undefined ? { previous } : {}),
      ...(here ? { found: here } : {}),
    };
  });
}

/**
 * What a pull request changes by GitHub’s list of its files, which is as old as its last push: path → whether there is a
 * file afterwards. Undefined when there are more files than are read, or GitHub does not say.
 */
export async function readListed(
  octokit: Octokit,
  repository: Repository,
  pull: Pull,
): Promise<ReadonlyMap<string, boolean> | undefined> {
  if (pull.files > mostFilesRead) return undefined;
  const listed = await listFiles(octokit, repository, pull.number).catch((error: unknown) => {
    if (isRefusal(error)) return undefined;
    throw error;
  });
  return listed && new Map(listed.flatMap(effects));
}

function listFiles(octokit: Octokit, repository: Repository, number: number): Promise<ListedFile[]> {
  return octokit.paginate(octokit.rest.pulls.listFiles, { ...repository, pull_number: number, per_page: 100 });
}

/**
 * The content of a blob. Its announced size has been checked before and is checked again, and the content must be the one
 * that its name stands for.
 */
export async function readBlob(
  octokit: Octokit,
  repository: Repository,
  sha: string,
  mostBytes: number,
): Promise<Uint8Array> {
  const { data } = await octokit.rest.git.getBlob({ ...repository, file_sha: sha });
  const bytes = Buffer.from(data.content, data.encoding === "base64" ? "base64" : "utf8");
  if (bytes.length > mostBytes) throw new Unsure("A file is larger than it was said to be.");
  if (blobSha(bytes) !== sha) throw new Unsure("A file does not hold what its name stands for.");
  return bytes;
}
