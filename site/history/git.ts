import { execFileSync } from "node:child_process";

/** A file that a commit changed: the names of its contents before and after, where there are any. */
interface FileChange {
  /** Relative to the catalogue. */
  path: string;
  before: string | undefined;
  after: string | undefined;
}

/** A commit of the main line. */
interface Commit {
  hash: string;
  /** When it was made, ISO 8601. */
  time: string;
  files: readonly FileChange[];
}

/** What git knows of a catalogue: its commits from the first, and their contents. */
export interface History {
  /** Whether the past is missing, as in a clone made with `--depth`: then nothing is told of it. */
  shallow: boolean;
  commits: readonly Commit[];
  /** The texts of contents by their names. */
  texts: ReadonlyMap<string, string>;
}

const none: History = { shallow: false, commits: [], texts: new Map() };

/** The commit that is checked out in a folder; empty outside git. */
export function headOf(folder: string): string {
  try {
    return git(folder, ["rev-parse", "HEAD"]).trim();
  } catch {
    return "";
  }
}

/** Reads the history of a catalogue’s folder; empty outside git. */
export function readHistory(folder: string): History {
  try {
    if (git(folder, ["rev-parse", "--is-shallow-repository"]).trim() === "true") return { ...none, shallow: true };
    const log = [
      "log",
      "--reverse",
      "--first-parent",
      "--diff-merges=first-parent",
      "--no-renames",
      "--raw",
      "--no-abbrev",
    ];
    const commits = readLog(git(folder, [...log, "-z", "--relative", "--format=%x01%H %cI", "--", "."]));
    const names = new Set(commits.flatMap(({ files }) => files.flatMap(({ after }) => after ?? [])));
    return { shallow: false, commits, texts: readBlobs(folder, [...names]) };
  } catch {
    return none;
  }
}

function readLog(log: string): Commit[] {
  return log
    .split("\x01")
    .slice(1)
    .map((part) => {
      const [head = "", ...fields] = part.split("\0");
      const [hash = "", time = ""] = head.trim().split(" ");
      return { hash, time, files: [...filesIn(fields.map((field) => field.replace(/^\n/, "")))] };
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
    const [name = "", , size = "0"] = output.toString("latin1", at, end).split(" ");
    texts.set(name, output.toString("utf8", end + 1, end + 1 + Number(size)));
    at = end + 1 + Number(size) + 1;
  }
  return texts;
}

const quietly = { maxBuffer: 1 << 30, stdio: ["pipe", "pipe", "ignore"] as ["pipe", "pipe", "ignore"] };

function git(folder: string, args: readonly string[]): string {
  return execFileSync("git", ["-C", folder, ...args], { encoding: "utf8", ...quietly });
}
