import type { Octokit } from "./client.ts";
import type { Repository } from "./repository.ts";

/** What a tree says of one path. */
export interface Found {
  /** Git’s own word for what it is, such as 100644 for a plain file. */
  mode: string;
  type: string;
  sha: string;
  /** Bytes, as announced; absent for what is no blob. */
  size?: number | undefined;
}

/** A folder that GitHub did not list whole, so that nothing certain can be said of what is in it. */
export class Truncated extends Error {
  override readonly name = "Truncated";
}

/**
 * Looks paths up in the tree of a commit, folder by folder, so that a large repository costs no more than a small one.
 * A path that is not there, or leads through something that is no folder, is absent from the answer.
 */
export async function lookUp(
  octokit: Octokit,
  repository: Repository,
  commit: string,
  paths: readonly string[],
): Promise<Map<string, Found>> {
  const folders = new Map<string, Promise<ReadonlyMap<string, Found>>>();
  const list = (sha: string): Promise<ReadonlyMap<string, Found>> => {
    const known = folders.get(sha) ?? listFolder(octokit, repository, sha);
    folders.set(sha, known);
    return known;
  };
  const found = new Map<string, Found>();
  for (const path of paths) {
    const steps = path.split("/");
    let at: Found | undefined = { mode: "040000", type: "tree", sha: commit };
    for (const step of steps) at = at?.type === "tree" ? (await list(at.sha)).get(step) : undefined;
    if (at) found.set(path, at);
  }
  return found;
}

async function listFolder(octokit: Octokit, repository: Repository, sha: string): Promise<ReadonlyMap<string, Found>> {
  const { data } = await octokit.rest.git.getTree({ ...repository, tree_sha: sha });
  if (data.truncated) throw new Truncated("GitHub did not list a whole folder.");
  return new Map(data.tree.map(({ path, mode, type, sha: name, size }) => [path, { mode, type, sha: name, size }]));
}
