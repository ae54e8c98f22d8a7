import { execFile, execFileSync } from "node:child_process";
import { promisify } from "node:util";

import { CannotRun } from "./stop.ts";

/** What git says has changed in a folder since a revision; paths are relative to the folder. */
export interface GitChanges {
  /** Files added, changed or removed, those that git does not track yet included. */
  changed: ReadonlySet<string>;
  /** What stood at the revision in the files that have changed since or are gone. */
  before: Readonly<Record<string, Uint8Array>>;
  /** The other files, each with the id that git gives to its content. */
  unchanged: ReadonlyMap<string, string>;
}

const execute = promisify(execFile);

/**
 * What has changed in a folder since a revision, in the files as they are on disk. Where the revision is another branch
 * that has moved on, what counts is the commit where the two parted.
 */
export async function changesSince(folder: string, revision: string): Promise<GitChanges> {
  const git = async (...args: string[]): Promise<Buffer> =>
    (await execute("git", ["-C", folder, ...args], { maxBuffer: 1 << 30, encoding: "buffer" })).stdout;
  const list = async (...args: string[]): Promise<string[]> =>
    (await git(...args)).toString().split("\0").filter(Boolean);

  // Asked at once, so that what takes longer goes on beside whatever the caller does until then.
  const base = attempt("merge-base", "--end-of-options", revision, "HEAD") ?? commitItself();
  const [since, untracked, earlier] = await Promise.all([
    list("diff", "--name-only", "-z", "--no-renames", "--relative", base, "--", "."),
    list("ls-files", "--others", "--exclude-standard", "-z", "--", "."),
    list("ls-tree", "-r", "-z", base, "--", "."),
  ]);
  const unchanged = new Map(earlier.flatMap(contentOf));
  const before: Record<string, Uint8Array> = {};
  for (const path of since) {
    const id = unchanged.get(path);
    if (id !== undefined) before[path] = await git("cat-file", "blob", id);
    unchanged.delete(path);
  }
  return { changed: new Set([...since, ...untracked]), before, unchanged };

  /** The revision’s own commit, for histories that never met; or why there is none. */
  function commitItself(): string {
    if (attempt("rev-parse", "--is-inside-work-tree") !== "true") {
      throw new CannotRun(`${folder} is not in a git repository, so --changed cannot tell what has changed.`);
    }
    const commit = attempt("rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`);
    if (commit !== undefined) return commit;
    throw new CannotRun(`git knows no revision “${revision}”. Name a commit, a branch or a tag with --changed.`);
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

/** The path and the id that a line of `git ls-tree` names. A submodule is listed too, as a commit, and has no text. */
function contentOf(line: string): [path: string, id: string][] {
  const [, id, path] = /^\d+ blob (\w+)\t(.*)$/s.exec(line) ?? [];
  return id !== undefined && path !== undefined ? [[path, id]] : [];
}
