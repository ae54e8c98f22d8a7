import { createHash } from "node:crypto";

import { goodSettings } from "./settings-routes.ts";

/** A file of a commit. `announced` is the size in bytes that the tree reports, which may exceed the content. */
export interface FakeFile {
  content?: string;
  mode?: string;
  type?: string;
  announced?: number;
}

export interface FakeUser {
  id: number;
  login: string;
  type?: string;
}

export interface FakePull {
  number: number;
  title: string;
  body?: string;
  /** When its description was last edited, if ever. */
  edited?: string;
  author: FakeUser;
  branch: string;
  /** The owner of the head repository; null if the fork was deleted. */
  from: FakeUser | null;
  /** The id of the fork, if it is not the account’s usual one; null if it was deleted. */
  fork?: number | null;
  head: string;
  into?: string;
  /** The merge base at the last push. */
  parted?: string;
  /** The current merge base, if it differs from the one at the last push. */
  mergeBase?: string;
  /** The authors of its commits, null for an email without an account; the pull request’s author by default. */
  committers?: (FakeUser | null)[];
  /** Who committed all of its commits again, as by a rebase or a cherry-pick; their authors by default. */
  rebasedBy?: FakeUser;
  state?: "open" | "closed";
  /** When it was closed; when it was opened by default. */
  closed?: string;
  /** Who closed it: the owner of the repository by default, null if the account was deleted. */
  closedBy?: FakeUser | null;
  draft?: boolean;
  mergeable?: boolean | null;
  merged?: boolean;
  labels?: string[];
  requested?: FakeUser[];
  /** When it was last updated; long ago by default. */
  updated?: string;
  /** Its timeline events. */
  events?: { event: string; created: string }[];
  reviews?: {
    user: FakeUser | null;
    state: string;
    commit: string;
    body?: string;
    written?: string;
    edited?: string;
  }[];
  /** Its review comments. */
  reviewComments?: { user: FakeUser; body: string; created: string; updated?: string }[];
  /** The `changed_files` count that GitHub reports, if it is wrong. */
  claimed?: number;
  /** The files that GitHub lists, if they are not the changed ones. */
  listed?: Pick<Change, "filename" | "status" | "previous_filename">[];
}

export interface FakeComment {
  id: number;
  issue: number;
  /** Null, or `ghost`, where the account has been deleted. */
  user: FakeUser | null;
  body: string;
  created: string;
  updated?: string;
  reactions?: string[];
}

export interface FakeCheck {
  id: number;
  name: string;
  head: string;
  /** Null if the app was deleted. */
  app: string | null;
  external: string;
  status: string;
  conclusion: string | null;
  completed: string | null;
  output?: { title: string; summary: string; annotations: unknown[] };
}

export interface FakeIssue {
  number: number;
  title: string;
  body: string;
  state: "open" | "closed";
  labels: string[];
  /** Null where the account has been deleted. */
  user: FakeUser | null;
  created?: string;
  /** When it was last updated; long ago by default. */
  updated?: string;
  /** How it left the repository, if it did; `hidden` where it was deleted and the token may not see that. */
  gone?: "deleted" | "hidden" | "transferred";
  /** Whether it is a pull request: GitHub lists those as issues too. */
  isPull?: boolean;
}

/** A changed file as GitHub lists it. */
export interface Change {
  filename: string;
  status: "added" | "removed" | "modified" | "renamed" | "copied";
  sha: string;
  previous_filename?: string;
}

/** When pull requests were opened. */
export const opened = "2026-05-30T09:00:00Z";

/** GitHub’s placeholder for deleted accounts. */
export const ghost: FakeUser = { id: 10_137, login: "ghost" };

/** The state of the fake GitHub. Tests read and change it directly. */
export class World {
  readonly owner = { id: 9000, login: "common-standards" };
  readonly repo = "catalogue";
  readonly bot: FakeUser = { id: 41_898_282, login: "github-actions[bot]", type: "Bot" };
  now = "2026-06-01T12:00:00Z";
  users: FakeUser[] = [this.owner, this.bot];
  commits = new Map<string, Record<string, FakeFile>>();
  trees = new Map<string, { path: string; mode: string; type: string; sha: string; size?: number }[]>();
  blobs = new Map<string, string>();
  /** All commits of the main branch, oldest first. */
  readonly line: string[] = [];
  pulls = new Map<number, FakePull>();
  comments: FakeComment[] = [];
  checks: FakeCheck[] = [];
  issues: FakeIssue[] = [];
  dispatched: string[] = [];
  /** The path and state of its workflows. */
  workflows: { path: string; state: string }[] = [];
  /** The runs of the deploy. */
  deploys: { head: string; conclusion: string | null }[] = [];
  /** The runs of the workflow of issues, newest first: their names, what triggered them, and when they were created. */
  issueRuns: { name: string; event: string; conclusion: string | null; created: string }[] = [];
  /** The inputs of the dispatched workflows. */
  dispatchedWith: unknown[] = [];
  /** Branches other than main and those of pull requests: name → commit. */
  branches = new Map<string, string>();
  /** Author, parents and message of commits, where tests need them. */
  history = new Map<string, { author: FakeUser | null; parents: string[]; message: string }>();
  /** Trees by hash, for commits created from them. */
  made = new Map<string, Record<string, FakeFile>>();
  /** Whether workflows may not convert pull requests to drafts. */
  forbidsDrafts = false;
  /** Repositories that GraphQL knows: `owner/name` in lower case. A query that names one in `broken` fails. */
  repositories = new Map<
    string,
    { nameWithOwner: string; isArchived: boolean; pushedAt: string | null; licence?: string }
  >();
  broken = new Set<string>();
  /** Repositories that exist, but that GraphQL refuses to show. */
  forbidden = new Set<string>();
  /** Organisations, with the logins of their public members. */
  organisations = new Map<string, { verified?: boolean; website?: string; members: string[] }>();
  /** The number of repositories in each GraphQL query. */
  questions: number[] = [];
  settings = goodSettings();
  collaborators = new Set<number>();
  /** The labels of the repository; if set, workflows cannot create labels by using them. */
  labels: Set<string> | undefined;
  #next = 1000;

  get main(): string {
    return this.line.at(-1) ?? "";
  }

  set main(commit: string) {
    this.line.push(commit);
  }

  /** Returns an unused id. */
  next(): number {
    return this.#next++;
  }

  /** Creates a commit with exactly these files, and returns its hash. */
  commit(files: Record<string, FakeFile | string>): string {
    const whole = Object.fromEntries(
      Object.entries(files).map(([path, file]) => [path, typeof file === "string" ? { content: file } : file]),
    );
    const tree = this.#tree(Object.entries(whole).map(([path, file]) => [path.split("/"), file]));
    const sha = hash(`commit ${tree} ${this.next()}`);
    this.commits.set(sha, whole);
    this.trees.set(sha, this.trees.get(tree)!);
    return sha;
  }

  /** Creates a commit from another with some files changed; null deletes one. */
  amend(from: string, changes: Record<string, FakeFile | string | null>): string {
    const files: Record<string, FakeFile | string | null> = { ...this.commits.get(from), ...changes };
    return this.commit(
      Object.fromEntries(Object.entries(files).filter((pair): pair is [string, FakeFile] => pair[1] !== null)),
    );
  }

  /** Returns the changed files of two commits as GitHub lists them, with renames by similarity of lines. */
  changes(from: string, to: string): Change[] {
    const [before, after] = [this.commits.get(from) ?? {}, this.commits.get(to) ?? {}];
    const arrived = Object.keys(after).filter((path) => !(path in before));
    const gone = new Set(Object.keys(before).filter((path) => !(path in after)));
    const previous = new Map<string, string>();
    for (const path of arrived) {
      const source = [...gone].find((old) => isSimilar(before[old], after[path]));
      if (source === undefined) continue;
      previous.set(path, source);
      gone.delete(source);
    }
    const renamed = new Set(previous.values());
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].sort().flatMap((filename): Change[] => {
      const [old, now] = [before[filename], after[filename]];
      if (renamed.has(filename) || JSON.stringify(old) === JSON.stringify(now)) return [];
      const sha = hash(JSON.stringify(now ?? old));
      const source = previous.get(filename);
      if (source !== undefined) return [{ filename, status: "renamed", sha, previous_filename: source }];
      return [{ filename, status: !old ? "added" : !now ? "removed" : "modified", sha }];
    });
  }

  #tree(files: [string[], FakeFile][]): string {
    const items = [...Map.groupBy(files, ([[first = ""]]) => first)].map(([name, inside]) => {
      const [steps, file] = inside[0]!;
      if (steps.length > 1) {
        const sha = this.#tree(inside.map(([[, ...rest], each]) => [rest, each]));
        return { path: name, mode: "040000", type: "tree", sha };
      }
      const content = file.content ?? "";
      const sha = hash(`blob ${Buffer.byteLength(content)}\0${content}`);
      this.blobs.set(sha, content);
      const { mode = "100644", type = "blob" } = file;
      const size = file.announced ?? Buffer.byteLength(content);
      return { path: name, mode, type, sha, ...(type === "blob" ? { size } : {}) };
    });
    const sha = hash(JSON.stringify(items));
    this.trees.set(sha, items);
    return sha;
  }
}

/** Returns whether two files are similar enough for a rename: at least half of the lines, as on GitHub. */
function isSimilar({ content: old = "" }: FakeFile = {}, { content: now = "" }: FakeFile = {}): boolean {
  const lines = new Set(old.split("\n").filter(Boolean));
  const kept = now.split("\n").filter((line) => lines.has(line)).length;
  return kept > 0 && kept * 2 >= lines.size;
}

function hash(text: string): string {
  return createHash("sha1").update(text).digest("hex");
}
