import { changedBlobs, ownCommits, partedAt } from "./branch-routes.ts";
import { nodeOf, reviewNodeOf } from "./graphql.ts";
import {
  type FakeCheck,
  type FakeComment,
  type FakeIssue,
  type FakePull,
  type FakeUser,
  opened,
  type World,
} from "./world.ts";

/** A request as a route sees it. */
export interface Call {
  world: World;
  parameters: Record<string, string>;
  query: URLSearchParams;
  body: Record<string, unknown>;
}

/** A response of a route. The server paginates lists. */
export interface Reply {
  status?: number;
  body?: unknown;
  /** The field of the body that holds the list, if the body itself is not the list. */
  within?: string;
  /** The raw content of a file, for the media type `raw`. */
  raw?: string;
}

/** The response to a token without the permission. */
const forbidden: Reply = { status: 403, body: { message: "Resource not accessible by integration" } };
const missing: Reply = { status: 404, body: { message: "Not Found" } };

/** The faked operations, by the `operationId` of GitHub’s description. */
export const routes: Record<string, (call: Call) => Reply> = {
  "pulls/get": (call) => {
    const one = call.world.pulls.get(Number(call.parameters["pull_number"]));
    return one ? { body: pullBody(call.world, one) } : missing;
  },
  "pulls/list": ({ world, query }) => ({
    body: [...world.pulls.values()]
      .filter(({ state = "open", into = "main", from, branch }) => {
        const head = query.get("head") ?? `${from?.login ?? ""}:${branch}`;
        const states = [state, "all"];
        return (
          states.includes(query.get("state") ?? "open") &&
          into === query.get("base") &&
          head === `${from?.login ?? ""}:${branch}`
        );
      })
      .map((each) => pullBody(world, each)),
  }),
  "pulls/list-files": (call) => {
    const { head, parted, listed } = pull(call);
    const files = listed ?? call.world.changes(parted ?? call.world.main, head);
    return { body: files.map((file) => ({ ...file, changes: 1 })) };
  },
  "pulls/list-reviews": (call) => ({
    body: (pull(call).reviews ?? []).map(({ user, state, commit, body = "", written = call.world.now }, index) => ({
      id: index + 1,
      node_id: reviewNodeOf(pull(call).number, index + 1),
      user: user && userBody(user),
      state,
      commit_id: commit,
      submitted_at: written,
      body,
      _links: { html: { href: "https://github.com/" }, pull_request: { href: "https://github.com/" } },
    })),
  }),
  "pulls/list-review-comments": (call) => ({
    body: (pull(call).reviewComments ?? []).map(({ user, body, created, updated = created }, index) => ({
      id: index + 1,
      user: userBody(user),
      body,
      created_at: created,
      updated_at: updated,
      pull_request_review_id: 1,
      _links: {
        self: { href: "https://github.com/" },
        html: { href: "https://github.com/" },
        pull_request: { href: "https://github.com/" },
      },
    })),
  }),
  "pulls/list-requested-reviewers": (call) => ({
    body: { users: (pull(call).requested ?? []).map(userBody), teams: [] },
  }),
  "pulls/request-reviewers": (call) => {
    const { world, body } = call;
    const asked = world.users.filter(({ login }) => (body["reviewers"] as string[]).includes(login));
    if (asked.some(({ id }) => !world.collaborators.has(id))) return { status: 422 };
    const one = pull(call);
    one.requested = [...(one.requested ?? []), ...asked];
    return { status: 201, body: pullBody(world, one) };
  },
  "pulls/merge": (call) => {
    const { world, body } = call;
    const one = pull(call);
    // The settings of the repository allow no other method.
    if (body["merge_method"] !== "squash")
      return { status: 405, body: { message: "Merge commits are not allowed on this repository." } };
    if (body["sha"] !== one.head) return { status: 409, body: { message: "Head branch was modified." } };
    if (one.mergeable === false) return { status: 405, body: { message: "Pull Request is not mergeable" } };
    Object.assign(one, { state: "closed", closed: world.now, merged: true });
    const merged = world
      .changes(one.mergeBase ?? one.parted ?? world.main, one.head)
      .flatMap(({ filename, previous_filename: previous }) => [
        filename,
        ...(previous === undefined ? [] : [previous]),
      ]);
    const files = world.commits.get(one.head) ?? {};
    world.main = world.amend(world.main, Object.fromEntries(merged.map((path) => [path, files[path] ?? null])));
    return { body: { sha: world.main, merged: true, message: "Pull Request successfully merged" } };
  },
  "git/get-ref": ({ world, parameters }) => {
    const ref = parameters["ref"]!;
    const sha = ref === "heads/main" ? world.main : world.branches.get(ref.replace("heads/", ""));
    return sha === undefined ? missing : { body: { ref: `refs/${ref}`, object: { type: "commit", sha } } };
  },
  "repos/get-content": ({ world, parameters, query }) => {
    const commit = world.branches.get(query.get("ref") ?? "");
    const content = commit === undefined ? undefined : world.commits.get(commit)?.[parameters["path"]!]?.content;
    return content === undefined ? missing : { raw: content };
  },
  "issues/list-for-repo": ({ world, query }) => ({
    body: world.issues
      .filter(({ labels, user, state }) => {
        const label = query.get("labels");
        const isListed = label === null || labels.includes(label);
        const by = query.get("creator") ?? user?.login;
        return isListed && by === user?.login && ["all", state].includes(query.get("state") ?? "open");
      })
      .filter(({ updated = opened }) => Date.parse(updated) >= Date.parse(query.get("since") ?? "1970-01-01"))
      .map((one) => issueBody(one, world.comments)),
  }),
  "issues/create": ({ world, body }) => {
    const made: FakeIssue = {
      number: world.next(),
      title: String(body["title"]),
      body: String(body["body"]),
      labels: body["labels"] as string[],
      state: "open",
      user: world.bot,
    };
    world.issues.push(made);
    return { status: 201, body: issueBody(made, world.comments) };
  },
  "issues/update": ({ world, parameters, body }) => {
    const one = world.issues.find(({ number }) => number === Number(parameters["issue_number"]));
    if (!one) return missing;
    Object.assign(one, { body: body["body"], state: body["state"] });
    return { body: issueBody(one, world.comments) };
  },
  "git/get-tree": ({ world, parameters }) => {
    const sha = parameters["tree_sha"]!;
    const tree = world.trees.get(sha);
    return tree ? { body: { sha, url: "https://api.github.com/", tree, truncated: false } } : { status: 404 };
  },
  "git/get-blob": ({ world, parameters }) => {
    const sha = parameters["file_sha"]!;
    const content = world.blobs.get(sha);
    if (content === undefined) return { status: 404 };
    const size = Buffer.byteLength(content);
    return { body: { sha, size, encoding: "base64", content: Buffer.from(content).toString("base64") } };
  },
  "repos/compare-commits-with-basehead": ({ world, parameters, query }) => {
    const [from = "", head = ""] = parameters["basehead"]!.split("...");
    const base = from === "main" ? world.main : from;
    if (!world.commits.has(base)) return missing;
    const one = [...world.pulls.values()].find((each) => each.head === head);
    const made = one?.committers === undefined && world.history.has(head);
    const mergeBase = one?.mergeBase ?? (made ? partedAt(world, head) : (one?.parted ?? base));
    const files = (one?.mergeBase === undefined ? one?.listed : undefined) ?? changedBlobs(world, mergeBase, head);
    const authors = made
      ? ownCommits(world, head).map((sha): [string, FakeUser | null] => [sha, world.history.get(sha)?.author ?? null])
      : (one?.committers ?? (one ? [one.author] : [])).map((user): [string, FakeUser | null] => [head, user]);
    const commits = authors.map(([sha, user]) => ({
      sha,
      commit: {},
      author: user && userBody(user),
      committer: one?.rebasedBy ? userBody(one.rebasedBy) : user && userBody(user),
      parents: [],
    }));
    return {
      body: {
        status: statusOf(world.line.indexOf(base), world.line.indexOf(head)),
        merge_base_commit: { sha: mergeBase },
        total_commits: commits.length,
        commits: commits.slice(0, Number(query.get("per_page"))),
        files: files.map((file) => ({ ...file, changes: 1 })),
      },
    };
  },
  "orgs/get": ({ world, parameters }) => {
    const one = world.organisations.get(parameters["org"]!);
    return one ? { body: { login: parameters["org"], is_verified: one.verified, blog: one.website } } : missing;
  },
  "orgs/check-public-membership-for-user": ({ world, parameters }) => {
    const { members = [] } = world.organisations.get(parameters["org"]!) ?? {};
    return { status: members.includes(parameters["username"]!) ? 204 : 404 };
  },
  "issues/list-comments": ({ world, parameters, query }) => {
    const under = world.issues.find(({ number }) => number === Number(parameters["issue_number"]));
    if (under?.gone === "hidden") return { status: 404 };
    if (under?.gone) return { status: 410, body: { message: "This issue was deleted" } };
    const comments = world.comments
      .filter(({ issue }) => issue === Number(parameters["issue_number"]))
      .filter(
        ({ created, updated = created }) => Date.parse(updated) >= Date.parse(query.get("since") ?? "1970-01-01"),
      );
    return { body: comments.map(commentBody) };
  },
  "issues/create-comment": ({ world, parameters, body }) => {
    if (String(body["body"]).length > 65_536) return { status: 422 };
    const under = world.issues.find(({ number }) => number === Number(parameters["issue_number"]));
    if (under?.gone) return { status: 410, body: { message: "This issue was deleted" } };
    const made: FakeComment = {
      id: world.next(),
      issue: Number(parameters["issue_number"]),
      user: world.bot,
      body: String(body["body"]),
      created: world.now,
    };
    world.comments.push(made);
    return { status: 201, body: commentBody(made) };
  },
  "issues/update-comment": ({ world, parameters, body }) => {
    const one = world.comments.find(({ id }) => id === Number(parameters["comment_id"]));
    if (!one) return { status: 404 };
    Object.assign(one, { body: String(body["body"]), updated: world.now });
    return { body: commentBody(one) };
  },
  "issues/list-labels-on-issue": (call) => ({ body: labelsOf(call).map((name) => ({ name })) }),
  "issues/list-events": (call) => ({
    body: (pull(call).events ?? []).map(({ event, created }, index) => ({
      id: index + 1,
      event,
      created_at: created,
      actor: userBody(call.world.owner),
    })),
  }),
  "issues/list-labels-for-repo": ({ world }) => ({ body: [...(world.labels ?? [])].map((name) => ({ name })) }),
  "issues/create-label": ({ world, body }) => {
    (world.labels ??= new Set()).add(String(body["name"]));
    return { status: 201, body: { name: body["name"] } };
  },
  "issues/add-labels": (call) => {
    const labels = labelsOf(call);
    const known = call.world.labels;
    if (known && (call.body["labels"] as string[]).some((name) => !known.has(name))) return forbidden;
    for (const name of call.body["labels"] as string[]) if (!labels.includes(name)) labels.push(name);
    return { body: labels.map((name) => ({ name })) };
  },
  "issues/remove-label": (call) => {
    const labels = labelsOf(call);
    const at = labels.indexOf(call.parameters["name"]!);
    if (at < 0) return { status: 404 };
    labels.splice(at, 1);
    return { body: labels.map((name) => ({ name })) };
  },
  "reactions/create-for-issue-comment": ({ world, parameters, body }) => {
    const one = world.comments.find(({ id }) => id === Number(parameters["comment_id"]));
    if (!one) return { status: 404 };
    one.reactions = [...(one.reactions ?? []), String(body["content"])];
    return { status: 201, body: { content: body["content"], user: userBody(world.bot) } };
  },
  "checks/list-for-ref": ({ world, parameters, query }) => {
    const runs = world.checks
      .filter(({ head, name }) => head === parameters["ref"] && name === (query.get("check_name") ?? name))
      .map(checkBody);
    return { body: { total_count: runs.length, check_runs: runs }, within: "check_runs" };
  },
  "checks/create": ({ world, body }) => {
    const { summary } = body["output"] as { summary: string };
    if (Buffer.byteLength(summary) > 65_535) return { status: 422 };
    const made: FakeCheck = {
      id: world.next(),
      name: String(body["name"]),
      head: String(body["head_sha"]),
      app: "github-actions",
      external: String(body["external_id"]),
      status: String(body["status"]),
      conclusion: null,
      completed: null,
    };
    world.checks.push(made);
    conclude(world, made, body);
    return { status: 201, body: checkBody(made) };
  },
  "checks/update": ({ world, parameters, body }) => {
    const one = world.checks.find(({ id }) => id === Number(parameters["check_run_id"]));
    if (!one) return { status: 404 };
    conclude(world, one, body);
    return { body: checkBody(one) };
  },
  "users/get-by-id": ({ world, parameters }) => {
    const one = world.users.find(({ id }) => id === Number(parameters["account_id"]));
    return one
      ? { body: { ...userBody(one), user_view_type: "public" } }
      : { status: 404, body: { message: "Not Found" } };
  },
  "actions/list-workflow-runs": ({ world, parameters, query }) => {
    const status = (conclusion: string | null): object => ({
      status: conclusion === null ? "queued" : "completed",
      conclusion,
    });
    const runs =
      parameters["workflow_id"] === "deploy.yml"
        ? world.deploys
            .filter(({ head }) => head === query.get("head_sha"))
            .map(({ head, conclusion }) => ({ head_sha: head, ...status(conclusion) }))
        : world.issueRuns.map(({ name, event, conclusion, created }, index) => {
            const id = world.issueRuns.length - index;
            return { id, display_title: name, event, created_at: created, ...status(conclusion) };
          });
    return { body: { total_count: runs.length, workflow_runs: runs }, within: "workflow_runs" };
  },
  "issues/get-comment": ({ world, parameters }) => {
    const one = world.comments.find(({ id }) => id === Number(parameters["comment_id"]));
    return one ? { body: commentBody(one) } : missing;
  },
  "actions/create-workflow-dispatch": ({ world, parameters, body }) => {
    world.dispatched.push(parameters["workflow_id"]!);
    world.dispatchedWith.push(body["inputs"]);
    return { status: 204 };
  },
};

/** Returns the comparison status of two commits of the main branch, by their index in its history. */
function statusOf(base: number, head: number): string {
  if (base < 0 || head < 0) return "diverged";
  return base === head ? "identical" : head > base ? "ahead" : "behind";
}

function pull({ world, parameters }: Call): FakePull {
  return world.pulls.get(Number(parameters["pull_number"] ?? parameters["issue_number"]))!;
}

function labelsOf(call: Call): string[] {
  const issue = call.world.issues.find(({ number }) => number === Number(call.parameters["issue_number"]));
  return issue ? issue.labels : (pull(call).labels ??= []);
}

function conclude(world: World, check: FakeCheck, body: Record<string, unknown>): void {
  const output = body["output"] as FakeCheck["output"];
  if (output) {
    const annotations = [...(check.output?.annotations ?? []), ...output.annotations];
    check.output = { ...output, annotations };
  }
  if (body["conclusion"] !== undefined) {
    Object.assign(check, { status: "completed", conclusion: body["conclusion"], completed: world.now });
  }
}

function userBody({ id, login, type = "User" }: FakeUser): object {
  return { id, login, type };
}

function pullBody(world: World, one: FakePull): object {
  const { number, title, body = null, author, head, branch, from, state = "open", draft = false } = one;
  const { into = "main", mergeable = true, claimed, labels = [] } = one;
  const repo = (owner: FakeUser, id = owner.id): object => ({
    id,
    name: world.repo,
    owner: userBody(owner),
    permissions: undefined,
  });
  return {
    number,
    node_id: nodeOf(number),
    title,
    body,
    state,
    draft,
    closed_at: state === "closed" ? (one.closed ?? opened) : null,
    merged_at: one.merged ? world.now : null,
    created_at: opened,
    updated_at: one.updated ?? world.now,
    mergeable,
    user: userBody(author),
    labels: labels.map((name) => ({ name })),
    head: {
      sha: head,
      ref: branch,
      label: `x:${branch}`,
      user: userBody(author),
      repo: from && one.fork !== null ? repo(from, one.fork) : null,
    },
    base: { sha: world.main, ref: into, label: `x:${into}`, user: userBody(world.owner), repo: repo(world.owner) },
    comments: world.comments.filter(({ issue }) => issue === number).length,
    review_comments: one.reviewComments?.length ?? 0,
    changed_files: claimed ?? world.changes(one.parted ?? world.main, head).length,
    merged: one.merged ?? false,
    author_association: "NONE",
  };
}

function commentBody({ id, user, body, created, updated, reactions = [] }: FakeComment): object {
  const count = (content: string): number => reactions.filter((one) => one === content).length;
  const none = { laugh: 0, confused: 0, heart: 0, hooray: 0, eyes: 0, rocket: 0, url: "https://api.github.com/" };
  return {
    reactions: { ...none, total_count: reactions.length, "+1": count("+1"), "-1": count("-1") },
    id,
    user: user && userBody(user),
    body,
    created_at: created,
    updated_at: updated ?? created,
  };
}

function issueBody(
  { number, title, body, state, labels, user, updated = opened, isPull = false }: FakeIssue,
  comments: readonly FakeComment[],
): object {
  const shown = {
    ...{ number, title, body, state, user: user && userBody(user), labels: labels.map((name) => ({ name })) },
    ...{ comments: comments.filter(({ issue }) => issue === number).length, updated_at: updated },
  };
  return { ...shown, ...(isPull ? { pull_request: { url: null } } : {}) };
}

function checkBody({ id, name, head, app, external, status, conclusion, completed, output }: FakeCheck): object {
  const shown = {
    title: null,
    summary: null,
    text: null,
    annotations_count: 0,
    annotations_url: "https://x.y/",
    ...output,
  };
  return {
    id,
    name,
    head_sha: head,
    external_id: external,
    status,
    conclusion,
    started_at: completed,
    completed_at: completed,
    app: app === null ? null : { slug: app },
    pull_requests: [],
    output: shown,
  };
}
