import { execFileSync } from "node:child_process";

/** A file changed by a commit: blob hashes before and after, if they exist. */
interface FileChange {
  /** Relative to the catalogue. */
  path: string;
  before: string | undefined;
  after: string | undefined;
}

/** A commit of the first-parent history. */
interface Commit {
  hash: string;
  /** Commit time, ISO 8601. */
  time: string;
  files: readonly FileChange[];
}

/** The state of a clone. */
export interface Head {
  /** HEAD; empty outside git and before the first commit. */
  commit: string;
  /** Whether the clone is shallow (`--depth`), so that its history is not used. */
  shallow: boolean;
}

/** The history of a catalogue: its commits, oldest first, and the blobs. */
export interface History {
  commits: readonly Commit[];
  /** Blob hash → text. */
  texts: ReadonlyMap<string, string>;
}

/** Returns the state of the clone that has a folder. */
export function headOf(folder: string): Head {
  try {
    const [commit = "", shallow] = git(folder, ["rev-parse", "HEAD", "--is-shallow-repository"]).trim().split("\n");
    return { commit, shallow: shallow === "true" };
  } catch {
    return { commit: "", shallow: false };
  }
}

/** Whether a commit is a first-parent ancestor of another, so that cached changes are still valid. */
export function isFirstParentAncestor(folder: string, from: string, to: string): boolean {
  try {
    return git(folder, ["rev-list", "--first-parent", to]).split("\n").includes(from);
  } catch {
    return false;
  }
}

/**
 * Reads the history of a catalogue’s folder; undefined if git cannot read all of it.
 *
 * @param commits a revision for git: the last commit, or a range `from..to`
 */
export function readHistory(folder: string, commits: string): History | undefined {
  try {
    const log = [
      "log",
      "--reverse",
      "--first-parent",
      "--diff-merges=first-parent",
      "--no-renames",
      "--raw",
      "--no-abbrev",
    ];
    const read = readLog(git(folder, [...log, "-z", "--relative", "--format=%x01%H %ct", commits, "--", "."]));
    const names = new Set(read.flatMap(({ files }) => files.flatMap(({ after }) => after ?? [])));
    return { commits: read, texts: readBlobs(folder, [...names]) };
  } catch {
    return undefined;
  }
}

/**
 * Returns the time of a commit in UTC, ISO 8601. The committer’s own offset would give the changes of one moment different
 * days, and an order as text that is not that of time.
 *
 * @param seconds since 1970, as git prints `%ct`
 */
export function commitTime(seconds: string): string {
  return new Date(Number(seconds) * 1000).toISOString().replace(".000Z", "Z");
}

function readLog(log: string): Commit[] {
  return log
    .split("\x01")
    .slice(1)
    .map((part) => {
      const [head = "", ...fields] = part.split("\0");
      const [hash = "", seconds = ""] = head.trim().split(" ");
      return { hash, time: commitTime(seconds), files: [...filesIn(fields.map((field) => field.replace(/^\n/, "")))] };
    });
}

/** `:100644 100644 <before> <after> M`, then the path. */
function* filesIn(fields: readonly string[]): Generator<FileChange> {
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const [, , before, after] = (fields[at] ?? "").split(" ");
    const path = fields[at + 1];
    if (path !== undefined && before !== undefined) yield { path, before: named(before), after: named(after) };
  }
}

function named(blob: string | undefined): string | undefined {
  return blob === undefined || /^0+$/.test(blob) ? undefined : blob;
}

function readBlobs(folder: string, names: readonly string[]): Map<string, string> {
  const texts = new Map<string, string>();
  const output = execFileSync("git", ["-C", folder, "cat-file", "--batch"], { input: names.join("\n"), ...quietly });
  for (let at = 0; at < output.length;) {
    const end = output.indexOf(10, at);
    const [name = "", , size] = output.toString("latin1", at, end).split(" ");
    if (size === undefined) throw new Error(`The clone has lost what ${name} was.`);
    texts.set(name, output.toString("utf8", end + 1, end + 1 + Number(size)));
    at = end + 1 + Number(size) + 1;
  }
  return texts;
}

const quietly = { maxBuffer: 1 << 30, stdio: ["pipe", "pipe", "ignore"] as ["pipe", "pipe", "ignore"] };

function git(folder: string, args: readonly string[]): string {
  return execFileSync("git", ["-C", folder, ...args], { encoding: "utf8", ...quietly });
}
