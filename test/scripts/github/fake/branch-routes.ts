import { createHash } from "node:crypto";

import type { Call, Reply } from "./routes.ts";
import type { Change, FakeFile, FakeIssue, FakeUser, World } from "./world.ts";

/** A file of a new tree; a `sha` of null deletes it. */
interface TreeItem {
  path: string;
  mode: string;
  content?: string;
  sha?: null;
}

/** The faked operations on branches, commits, trees and issues. */
export const branchRoutes: Record<string, (call: Call) => Reply> = {
  "issues/get": ({ world, parameters }) => {
    const issue = world.issues.find(({ number }) => number === Number(parameters["issue_number"]));
    if (issue?.gone === "hidden") return { status: 404 };
    if (issue?.gone === "deleted") return { status: 410, body: { message: "This issue was deleted" } };
    // The real GitHub redirects, which the client follows.
    if (issue?.gone === "transferred")
      return { body: { ...issueBody(issue), repository_url: "https://api.github.com/repos/ada/elsewhere" } };
    const here = { repository_url: `https://api.github.com/repos/${world.owner.login}/${world.repo}` };
    if (issue) return { body: { ...issueBody(issue), ...here } };
    const pull = world.pulls.get(Number(parameters["issue_number"]));
    if (!pull) return { status: 404 };
    const { number, title, body = "", state = "open", author, labels = [], closedBy = world.owner } = pull;
    const as: FakeIssue = { number, title, body, state, user: author, labels };
    return {
      body: { ...issueBody(as), ...here, closed_by: state === "closed" ? closedBy : null, pull_request: { url: null } },
    };
  },
  "git/get-commit": ({ world, parameters }) => {
    const sha = parameters["commit_sha"]!;
    const files = world.commits.get(sha);
    if (!files) return { status: 404 };
    return { body: { sha, tree: { sha: treeOf(world, files) }, parents: [], message: "" } };
  },
  "git/create-tree": ({ world, body }) => {
    const { base_tree, tree } = body as { base_tree?: string; tree: TreeItem[] };
    const base = base_tree === undefined ? {} : world.made.get(base_tree);
    if (!base) return { status: 404 };
    const added = tree.flatMap(({ path, mode, content }): [string, FakeFile][] =>
      content === undefined ? [] : [[path, { content, mode }]],
    );
    const gone = new Set(tree.filter(({ sha }) => sha === null).map(({ path }) => path));
    const kept = Object.entries(base).filter(([path]) => !gone.has(path));
    const sha = treeOf(world, Object.fromEntries([...kept, ...added]));
    return { status: 201, body: { sha, url: "https://api.github.com/", tree: [], truncated: false } };
  },
  "git/create-commit": ({ world, body }) => {
    const files = world.made.get(String(body["tree"]));
    if (!files) return { status: 404 };
    const sha = world.commit(files);
    const parents = body["parents"] as string[];
    world.history.set(sha, { author: world.bot, parents, message: String(body["message"]) });
    return { status: 201, body: { sha, message: body["message"], tree: { sha: body["tree"] }, parents: [] } };
  },
  "git/create-ref": ({ world, body }) => {
    const branch = String(body["ref"]).replace("refs/heads/", "");
    if (world.branches.has(branch)) return { status: 422, body: { message: "Reference already exists" } };
    return { status: 201, body: moved(world, branch, String(body["sha"])) };
  },
  "git/update-ref": ({ world, parameters, body }) => {
    const branch = parameters["ref"]!.replace("heads/", "");
    const before = world.branches.get(branch);
    if (before === undefined) return { status: 422, body: { message: "Reference does not exist" } };
    const sha = String(body["sha"]);
    const follows = world.history.get(sha)?.parents.includes(before);
    if (!follows && body["force"] !== true) return { status: 422, body: { message: "Update is not a fast forward" } };
    return { body: moved(world, branch, sha) };
  },
  "repos/get-commit": ({ world, parameters }) => {
    const sha = parameters["ref"]!;
    const made = world.history.get(sha);
    if (!made) return { status: 404 };
    const { author, parents, message } = made;
    const files = changedBlobs(world, parents[0] ?? "", sha);
    return { body: { sha, author, commit: { message }, parents: parents.map((parent) => ({ sha: parent })), files } };
  },
  "pulls/create": ({ world, body }) => {
    if (!world.settings.token.can_approve_pull_request_reviews)
      return {
        status: 403,
        body: { message: "GitHub Actions is not permitted to create or approve pull requests." },
      };
    const branch = String(body["head"]);
    const head = world.branches.get(branch);
    const others = [...world.pulls.values()].filter(
      (pull) => pull.branch === branch && pull.fork === undefined && pull.state !== "closed",
    );
    if (head === undefined || others.length > 0) return { status: 422, body: { message: "Validation Failed" } };
    const number = world.next();
    world.pulls.set(number, {
      number,
      title: String(body["title"]),
      body: String(body["body"]),
      author: world.bot,
      from: world.owner,
      branch,
      head,
      parted: world.history.get(head)?.parents[0] ?? world.main,
    });
    return { status: 201, body: { number } };
  },
  "pulls/update": ({ world, parameters, body }) => {
    const pull = world.pulls.get(Number(parameters["pull_number"]));
    if (!pull) return { status: 404 };
    if (typeof body["title"] === "string") pull.title = body["title"];
    if (body["state"] === "open") pull.state = "open";
    if (body["state"] === "closed") Object.assign(pull, { state: "closed", closedBy: world.bot });
    return { body: { number: pull.number, title: pull.title } };
  },
};

/** Returns the changed files of two commits, with the object ids of their blobs. */
export function changedBlobs(world: World, from: string, to: string): Change[] {
  return world.changes(from, to).map((file) => ({ ...file, sha: blobSha(world.commits.get(to)?.[file.filename]) }));
}

/** Merges the main branch into a branch, as GitHub’s button “Update branch” does, and changes some files in that commit. */
export function updateBranch(
  world: World,
  branch: string,
  author: FakeUser,
  changes: Record<string, string | null> = {},
): void {
  const head = world.branches.get(branch) ?? "";
  const own = Object.fromEntries(
    world.changes(partedAt(world, head), head).map(({ filename }) => [filename, world.commits.get(head)![filename]!]),
  );
  const sha = world.amend(world.main, { ...own, ...changes });
  world.history.set(sha, { author, parents: [head, world.main], message: `Merge branch 'main' into ${branch}` });
  moved(world, branch, sha);
}

/** Returns the commits of a branch that the main branch lacks, oldest first. */
export function ownCommits(world: World, head: string): string[] {
  if (world.line.includes(head)) return [];
  const { parents = [] } = world.history.get(head) ?? {};
  return [...parents.flatMap((parent) => ownCommits(world, parent)), head];
}

/** Returns the newest commit of the main branch that a branch contains. */
export function partedAt(world: World, head: string): string {
  const parents = ownCommits(world, head).flatMap((commit) => world.history.get(commit)?.parents ?? []);
  return world.line.findLast((commit) => parents.includes(commit)) ?? world.main;
}

/** Pushes a commit to a branch, with its open pull requests. */
export function push(world: World, branch: string, sha: string, author = world.owner): void {
  world.history.set(sha, { author, parents: [world.branches.get(branch) ?? world.main], message: "" });
  moved(world, branch, sha);
}

function moved(world: World, branch: string, sha: string): object {
  world.branches.set(branch, sha);
  for (const pull of world.pulls.values())
    if (pull.branch === branch && pull.fork === undefined && pull.state !== "closed") pull.head = sha;
  return { ref: `refs/heads/${branch}`, object: { type: "commit", sha } };
}

function treeOf(world: World, files: Record<string, FakeFile>): string {
  const sha = createHash("sha1").update(JSON.stringify(files)).digest("hex");
  world.made.set(sha, files);
  return sha;
}

function blobSha({ content = "" }: FakeFile = {}): string {
  return createHash("sha1")
    .update(`blob ${Buffer.byteLength(content)}\0${content}`)
    .digest("hex");
}

function issueBody({ number, title, body, state, labels, user, created = "2026-05-30T09:00:00Z" }: FakeIssue): object {
  // Labels may be objects or strings.
  const shown = labels.map((name, index) => (index % 2 === 0 ? { name } : name));
  return { number, title, body, state, labels: shown, user, created_at: created };
}
