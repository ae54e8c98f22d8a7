import { createHash } from "node:crypto";

import { goodSettings } from "./settings-routes.ts";

/** A file as a commit holds it. `announced` bytes may be more than there are. */
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
  /** When its description was last changed, if it ever was. */
  edited?: string;
  author: FakeUser;
  branch: string;
  /** Whose account the branch is in; null when the fork is gone. */
  from: FakeUser | null;
  /** The number of the fork, where that account has another repository than its usual one; null when that is gone. */
  fork?: number | null;
  head: string;
  into?: string;
  /** The commit that it parted from the base branch at. */
  parted?: string;
  /** The same by now, where that is another than when it was last pushed to. */
  mergeBase?: string;
  /** Who made its commits, null for an address that is no account’s; its author if nothing is said. */
  committers?: (FakeUser | null)[];
  state?: "open" | "closed";
  /** Who closed it: the owner of the repository if nothing is said, null when the account is gone. */
  closedBy?: FakeUser | null;
  draft?: boolean;
  mergeable?: boolean | null;
  merged?: boolean;
  labels?: string[];
  requested?: FakeUser[];
  /** When something last happened to it; long ago if it does not matter. */
  updated?: string;
  /** What has happened to it. */
  events?: { event: string; created: string }[];
  reviews?: { user: FakeUser | null; state: string; commit: string; body?: string; written?: string }[];
  /** What was written beside its lines. */
  remarks?: { user: FakeUser; body: string; created: string }[];
  /** How many files GitHub says there are, when that is not how many there are. */
  claimed?: number;
  /** The files that GitHub lists, when those are not the ones that differ. */
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
  /** Null where the app is gone. */
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
  /** Whether it is a pull request, which GitHub lists among the issues. */
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

/** What GitHub shows in place of every deleted account. */
export const ghost: FakeUser = { id: 10_137, login: "ghost" };

/** What the pretended GitHub holds. Tests read and change it directly. */
export class World {
  readonly owner = { id: 9000, login: "common-standards" };
  readonly repo = "catalogue";
  readonly bot: FakeUser = { id: 41_898_282, login: "github-actions[bot]", type: "Bot" };
  now = "2026-06-01T12:00:00Z";
  users: FakeUser[] = [this.owner, this.bot];
  commits = new Map<string, Record<string, FakeFile>>();
  trees = new Map<string, { path: string; mode: string; type: string; sha: string; size?: number }[]>();
  blobs = new Map<string, string>();
  /** Every commit that the main branch has had, oldest first. */
  readonly line: string[] = [];
  pulls = new Map<number, FakePull>();
  comments: FakeComment[] = [];
  checks: FakeCheck[] = [];
  issues: FakeIssue[] = [];
  dispatched: string[] = [];
  /** Its workflows, as far as they matter. */
  workflows: { path: string; state: string }[] = [];
  /** The runs of the deploy. */
  deploys: { head: string; conclusion: string | null }[] = [];
  /** What those workflows were given. */
  dispatchedWith: unknown[] = [];
  /** Branches beside the main one and those of pull requests: name → commit. */
  branches = new Map<string, string>();
  /** Who made a commit and what it comes after, where that matters. */
  history = new Map<string, { author: FakeUser | null; parents: string[]; message: string }>();
  /** Trees that have been made for a commit to come. */
  made = new Map<string, Record<string, FakeFile>>();
  /** Whether workflows may not turn pull requests into drafts. */
  forbidsDrafts = false;
  /** Repositories that GraphQL knows: `owner/name` in lower case. Asking for a name in `broken` fails the whole question. */
  repositories = new Map<
    string,
    { nameWithOwner: string; isArchived: boolean; pushedAt: string | null; licence?: string }
  >();
  broken = new Set<string>();
  /** Repositories that exist and that GraphQL does not show. */
  forbidden = new Set<string>();
  /** Organisations, with the logins of those who are in them openly. */
  organisations = new Map<string, { verified?: boolean; website?: string; members: string[] }>();
  /** How many repositories each question was about. */
  questions: number[] = [];
  settings = goodSettings();
  collaborators = new Set<number>();
  /** The labels of the repository, where workflows may not make new ones by using them. */
  labels: Set<string> | undefined;
  #next = 1000;

  get main(): string {
    return this.line.at(-1) ?? "";
  }

  set main(commit: string) {
    this.line.push(commit);
  }

  /** A number that nothing has yet. */
  next(): number {
    return this.#next++;
  }

  /** Makes a commit that holds exactly some files. */
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

  /** The same files with some changed; null removes one. */
  amend(from: string, changes: Record<string, FakeFile | string | null>): string {
    const files: Record<string, FakeFile | string | null> = { ...this.commits.get(from), ...changes };
    return this.commit(
      Object.fromEntries(Object.entries(files).filter((pair): pair is [string, FakeFile] => pair[1] !== null)),
    );
  }

  /** How two commits differ, as GitHub lists it: a file that went and one that came with much the same lines are a rename. */
  changes(from: string, to: string): Change[] {
    const [before, after] = [this.commits.get(from) ?? {}, this.commits.get(to) ?? {}];
    const arrived = Object.keys(after).filter((path) => !(path in before));
    const gone = new Set(Object.keys(before).filter((path) => !(path in after)));
    const previous = new Map<string, string>();
    for (const path of arrived) {
      const source = [...gone].find((old) => isMuchTheSame(before[old], after[path]));
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

/** GitHub’s own measure is half of the content. */
function isMuchTheSame({ content: old = "" }: FakeFile = {}, { content: now = "" }: FakeFile = {}): boolean {
  const lines = new Set(old.split("\n").filter(Boolean));
  const kept = now.split("\n").filter((line) => lines.has(line)).length;
  return kept > 0 && kept * 2 >= lines.size;
}

function hash(text: string): string {
  return createHash("sha1").update(text).digest("hex");
}
