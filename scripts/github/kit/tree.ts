import type { Octokit } from "./client.ts";
import type { Repository } from "./repository.ts";

/** A git tree entry. */
export interface TreeEntry {
  /** The git file mode, such as 100644 for a regular file. */
  mode: string;
  type: string;
  sha: string;
  /** Bytes, as announced by GitHub; blobs only. */
  size?: number | undefined;
}

/** Thrown when GitHub truncated the listing of a folder. */
export class TruncatedListing extends Error {
  override readonly name = "TruncatedListing";
}

/**
 * Looks up paths in the tree of a commit, folder by folder, so that the cost does not depend on the size of the
 * repository. The result omits a path that does not exist or has a file as an ancestor.
 *
 * @throws TruncatedListing where GitHub does not list a whole folder
 */
export async function lookUpPaths(
  octokit: Octokit,
  repository: Repository,
  commit: string,
  paths: readonly string[],
): Promise<Map<string, TreeEntry>> {
  const folders = new Map<string, Promise<ReadonlyMap<string, TreeEntry>>>();
  const list = (sha: string): Promise<ReadonlyMap<string, TreeEntry>> => {
    const known = folders.get(sha) ?? listFolder(octokit, repository, sha);
    folders.set(sha, known);
    return known;
  };
  const found = new Map<string, TreeEntry>();
  for (const path of paths) {
    const steps = path.split("/");
    let at: TreeEntry | undefined = { mode: "040000", type: "tree", sha: commit };
    for (const step of steps) at = at?.type === "tree" ? (await list(at.sha)).get(step) : undefined;
    if (at) found.set(path, at);
  }
  return found;
}

async function listFolder(
  octokit: Octokit,
  repository: Repository,
  sha: string,
): Promise<ReadonlyMap<string, TreeEntry>> {
  const { data } = await octokit.rest.git.getTree({ ...repository, tree_sha: sha });
  if (data.truncated) throw new TruncatedListing("GitHub did not list a whole folder.");
  return new Map(data.tree.map(({ path, mode, type, sha: name, size }) => [path, { mode, type, sha: name, size }]));
}
