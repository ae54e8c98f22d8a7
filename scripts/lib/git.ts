import { execFile, execFileSync, spawnSync } from "node:child_process";
import { promisify } from "node:util";

import { CommandError } from "./stop.ts";

/** The changes in a folder since a revision; paths are relative to the folder. */
export interface GitChanges {
  /** Added, changed, removed and untracked files. */
  changed: ReadonlySet<string>;
  /** The former content of changed and removed files. */
  before: Readonly<Record<string, Uint8Array>>;
  /** The unchanged files, each with its blob id. */
  unchanged: ReadonlyMap<string, string>;
}

const execute = promisify(execFile);

/**
 * Compares the working tree of a folder with the merge base of a revision and HEAD, so that new commits on another branch do
 * not count.
 *
 * @throws CommandError for a folder outside a git repository, and for an unknown revision
 */
export async function changesSince(folder: string, revision: string): Promise<GitChanges> {
  const git = async (...args: string[]): Promise<Buffer> =>
    (await execute("git", ["-C", folder, ...args], { maxBuffer: 1 << 30, encoding: "buffer" })).stdout;
  const list = async (...args: string[]): Promise<string[]> =>
    (await git(...args)).toString().split("\0").filter(Boolean);

  // Starts the slower git commands now, so that they run while the caller works.
  const base = attempt("merge-base", "--end-of-options", revision, "HEAD") ?? commitItself();
  const [since, untracked, earlier] = await Promise.all([
    list("diff", "--name-only", "-z", "--no-renames", "--relative", base, "--", "."),
    list("ls-files", "--others", "--exclude-standard", "-z", "--", "."),
    list("ls-tree", "-r", "-z", base, "--", "."),
  ]);
  const unchanged = new Map(earlier.flatMap(blobIn));
  const before: Record<string, Uint8Array> = {};
  for (const path of since) {
    const id = unchanged.get(path);
    if (id !== undefined) before[path] = await git("cat-file", "blob", id);
    unchanged.delete(path);
  }
  return { changed: new Set([...since, ...untracked]), before, unchanged };

  /** The revision’s own commit, for unrelated histories without a merge base. Throws where there is none. */
  function commitItself(): string {
    if (attempt("rev-parse", "--is-inside-work-tree") !== "true") {
      throw new CommandError(
        refusalOfGit(folder) ?? `${folder} is not in a git repository, so --changed cannot tell what has changed.`,
      );
    }
    const commit = attempt("rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`);
    if (commit !== undefined) return commit;
    throw new CommandError(`git knows no revision “${revision}”. Name a commit, a branch or a tag with --changed.`);
  }

  function attempt(...args: string[]): string | undefined {
    try {
      const output = execFileSync("git", ["-C", folder, ...args], {
        encoding: "utf8",
        stdio: ["ignore", "pipe", "ignore"],
      });
      return output.trim();
    } catch {
      return undefined;
    }
  }
}

/**
 * Returns why git reads no repository at all in a folder, and what to do; undefined where there is none to read, and where
 * git reads it.
 */
export function refusalOfGit(folder: string): string | undefined {
  const { error, stderr } = spawnSync("git", ["-C", folder, "rev-parse"], { encoding: "utf8" });
  if (error) return "git is not installed. Install it, and run the command again.";
  // Git names the command where another user owns the repository, as in a container.
  const [trust] = /git config --global --add safe\.directory .+/.exec(stderr) ?? [];
  return trust === undefined
    ? undefined
    : `git does not read ${folder}, because another user owns it. If you trust that user, run: ${trust}`;
}

/** Returns the path and the blob id of a regular file in a record of `git ls-tree`; nothing for a symlink or a submodule. */
function blobIn(line: string): [path: string, id: string][] {
  const [, id, path] = /^100\d+ blob (\w+)\t(.*)$/s.exec(line) ?? [];
  return id !== undefined && path !== undefined ? [[path, id]] : [];
}
