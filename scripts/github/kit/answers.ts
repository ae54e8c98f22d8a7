import type { Octokit } from "octokit";
import * as z from "zod";

import { quoted } from "../../../schemas/problems/quoted.ts";
import { CannotRun } from "../../lib/stop.ts";

type Rest = Octokit["rest"];
type Answer<Method> = Method extends (...asked: never[]) => Promise<{ data: infer Data }> ? Data : never;

/** Shapes by the client’s names for what is asked. */
type Shapes = { [Scope in keyof Rest]?: { [Method in keyof Rest[Scope]]?: z.ZodType } };

/** The same shapes, `never` where one refuses what GitHub may send by its own description. */
type Accepting<Given> = {
  [Scope in keyof Given & keyof Rest]: {
    [Method in keyof Given[Scope] & keyof Rest[Scope]]: Answer<Rest[Scope][Method]> extends z.input<
      Given[Scope][Method]
    >
      ? Given[Scope][Method]
      : never;
  };
};

function accepting<Given extends Shapes>(shapes: Accepting<Given> & Given): Shapes {
  return shapes;
}

const text = z.string();
const number = z.number();
const account = z.object({ id: number, login: text }).nullish();
const label = z.object({ name: text });
const object = z.object({ object: z.object({ sha: text }) });
const made = z.object({ sha: text });
/** The fork of a pull request can be gone. */
const repository = z.object({ id: number, owner: account }).nullish();

const comment = z.object({
  id: number,
  user: account,
  body: text.optional(),
  created_at: text,
  updated_at: text,
  reactions: z.object({ "+1": number, "-1": number }).optional(),
});

const issue = z.object({
  number,
  title: text,
  body: text.nullish(),
  state: text,
  user: account,
  labels: z.array(z.union([text, z.object({ name: text.optional() })], { error: "a label" })),
  created_at: text,
  pull_request: z.looseObject({}).optional(),
  closed_by: account,
});

/** A pull request as a list gives it, and alone. */
const pull = {
  number,
  node_id: text,
  title: text,
  body: text.nullable(),
  state: text,
  draft: z.boolean().optional(),
  user: account,
  head: z.object({ ref: text, sha: text, repo: repository }),
  base: z.object({ ref: text, repo: z.object({ id: number }) }),
  created_at: text,
  updated_at: text,
  merged_at: text.nullable(),
};

const file = z.object({
  filename: text,
  status: text,
  sha: text.nullable(),
  previous_filename: text.optional(),
});

/** The account of a commit’s author, where GitHub knows one. */
const committed = z.object({ id: number.optional() }).nullable();

/**
 * What we read of each answer of GitHub’s. What is not named here is not passed on, so that nothing is read that has not
 * been looked at.
 */
const shapes = accepting({
  actions: {
    getGithubActionsDefaultWorkflowPermissionsRepository: z.object({
      default_workflow_permissions: text,
      can_approve_pull_request_reviews: z.boolean(),
    }),
    listArtifactsForRepo: z.object({
      artifacts: z.array(
        z.object({
          expired: z.boolean(),
          workflow_run: z
            .object({
              id: number.optional(),
              head_branch: text.nullish(),
              repository_id: number.optional(),
              head_repository_id: number.optional(),
            })
            .nullish(),
        }),
      ),
    }),
    listRepoWorkflows: z.object({ total_count: number, workflows: z.array(z.object({ path: text, state: text })) }),
    listWorkflowRuns: z.object({ workflow_runs: z.array(z.object({ conclusion: text.nullable() })) }),
  },
  checks: {
    create: z.object({ id: number }),
    listForRef: z.object({
      total_count: number,
      check_runs: z.array(
        z.object({
          id: number,
          name: text,
          app: z.object({ slug: text.optional() }).nullable(),
          external_id: text.nullable(),
          conclusion: text.nullable(),
          completed_at: text.nullable(),
        }),
      ),
    }),
  },
  git: {
    createCommit: made,
    createTree: made,
    getBlob: z.object({ content: text }),
    getCommit: z.object({ tree: made }),
    getRef: object,
    getTree: z.object({
      truncated: z.boolean(),
      tree: z.array(z.object({ path: text, mode: text, type: text, sha: text, size: number.optional() })),
    }),
  },
  issues: {
    get: issue,
    getComment: comment,
    listComments: z.array(comment),
    listEvents: z.array(z.object({ id: number, event: text, created_at: text })),
    listForRepo: z.array(issue),
    listLabelsForRepo: z.array(label),
    listLabelsOnIssue: z.array(label),
  },
  orgs: { get: z.object({ is_verified: z.boolean().optional(), blog: text.nullish() }) },
  pulls: {
    get: z.object({
      ...pull,
      merged: z.boolean(),
      mergeable: z.boolean().nullable(),
      changed_files: number,
      comments: number,
      review_comments: number,
    }),
    list: z.array(z.object({ ...pull, labels: z.array(label) })),
    listFiles: z.array(file),
    listRequestedReviewers: z.object({ users: z.array(z.object({ id: number, login: text })) }),
    listReviewComments: z.array(comment),
    listReviews: z.array(
      z.object({
        id: number,
        user: account,
        state: text,
        body: text,
        commit_id: text.nullable(),
        submitted_at: text.optional(),
      }),
    ),
  },
  repos: {
    checkPrivateVulnerabilityReporting: z.object({ enabled: z.boolean() }),
    codeownersErrors: z.object({ errors: z.array(z.unknown()) }),
    compareCommitsWithBasehead: z.object({
      status: text,
      total_commits: number,
      merge_base_commit: made,
      commits: z.array(z.object({ author: committed, committer: committed })),
      files: z.array(file).optional(),
    }),
    get: z.object({
      name: text,
      owner: z.object({ login: text }),
      html_url: text,
      description: text.nullable(),
      homepage: text.nullish(),
      topics: z.array(text).optional(),
      archived: z.boolean(),
      fork: z.boolean(),
      pushed_at: text,
      license: z.object({ spdx_id: text.nullable() }).nullish(),
      permissions: z.object({ admin: z.boolean() }).optional(),
      default_branch: text,
      has_pages: z.boolean(),
      allow_squash_merge: z.boolean().optional(),
      allow_merge_commit: z.boolean().optional(),
      allow_rebase_merge: z.boolean().optional(),
    }),
    getAllEnvironments: z.object({
      environments: z
        .array(
          z.object({
            name: text,
            deployment_branch_policy: z.object({ custom_branch_policies: z.boolean() }).nullish(),
          }),
        )
        .optional(),
    }),
    getBranchRules: z.array(
      z.object({
        type: text,
        parameters: z
          .looseObject({
            require_code_owner_review: z.boolean().optional(),
            required_approving_review_count: number.optional(),
            allowed_merge_methods: z.array(text).optional(),
            required_status_checks: z.array(z.object({ context: text, integration_id: number.nullish() })).optional(),
          })
          .optional(),
      }),
    ),
    getCommit: z.object({ author: committed, files: z.array(file).optional() }),
    // In another media type it is the file itself.
    getContent: z.union(
      [
        text,
        z.instanceof(ArrayBuffer),
        z.array(z.unknown()),
        z.object({ type: z.literal("file"), content: text }),
        z.object({ type: z.enum(["dir", "symlink", "submodule"]) }),
      ],
      { error: "a file or a folder" },
    ),
    getLatestRelease: z.object({ tag_name: text, created_at: text, published_at: text.nullable() }),
    getPages: z.object({ build_type: text.nullish() }),
    getRepoRulesets: z.array(z.object({ id: number, name: text })),
    listDeploymentBranchPolicies: z.object({
      branch_policies: z.array(z.object({ id: number.optional(), name: text.optional() })),
    }),
    listLanguages: z.record(text, z.unknown()),
  },
  users: { getById: z.object({ login: text }) },
});

/** The part of a path that says which repository is meant. GitHub names it by its number in the addresses of further pages. */
const anyRepository = String.raw`/(?:repos/[^/]+/[^/]+|repositories/\d+)`;

/** What GraphQL answers; whoever asks says what the data hold. */
const graphql = z.object({
  data: z.looseObject({}).nullish(),
  errors: z.array(z.looseObject({ message: text })).optional(),
});

/**
 * Has every answer of GitHub’s looked at, and what we do not read of it left out. A request throws `CannotRun` where
 * something else answers than GitHub.
 */
export function checkAnswers(octokit: Octokit): void {
  const { baseUrl } = octokit.request.endpoint.DEFAULTS;
  const asked = (verb: string, path: string, shape: z.ZodType) => ({ verb, path: new RegExp(`^${path}$`), shape });
  const methods: Methods = octokit.rest;
  const known = Object.entries(shapes).flatMap(([scope, named]) =>
    Object.entries(named).flatMap(([name, shape]) => {
      const { method, url } = methods[scope]?.[name]?.endpoint.DEFAULTS ?? {};
      if (method === undefined || url === undefined) return [];
      const steps = url.replace("/repos/{owner}/{repo}", anyRepository).replace(/\{\w+\}/g, "[^/]+");
      return asked(method, steps, shape);
    }),
  );
  known.push(asked("POST", ".*/graphql", graphql));
  octokit.hook.after("request", (response, { method, url }) => {
    const { headers } = response;
    const data: unknown = response.data;
    if (typeof data === "string" && headers["content-type"]?.startsWith("text/html") === true)
      throw new CannotRun(
        `A web page came in place of GitHub’s answer (${response.url}). Something on the way sends it, such as a proxy or the sign-in page of a network.`,
      );
    const [path = ""] = url.replace(baseUrl, "").split("?");
    const row = known.find(({ verb, path: pattern }) => verb === method && pattern.test(path));
    if (row) response.data = answerOf(row.shape, data, `${method} ${response.url}`);
  });
  octokit.hook.error("request", (error, { method, url }) => {
    // The client’s own plugins look for errors in an answer of GraphQL before we do, also where it is null.
    if (error instanceof TypeError && url.endsWith("/graphql")) answerOf(graphql, null, `${method} ${url}`);
    throw error;
  });
}

/** The client’s methods by their names. */
type Methods = Record<string, Record<string, { endpoint: { DEFAULTS: { method: string; url: string } } }>>;

/**
 * Reads an answer of GitHub’s.
 *
 * @param asked what was asked, as in `GET https://api.github.com/users/x`
 * @throws CannotRun that says where it is not what was expected
 */
export function answerOf<T>(shape: z.ZodType<T>, answer: unknown, asked: string): T {
  const { data, error } = shape.safeParse(answer);
  if (!error) return data;
  const [issue] = error.issues;
  const path = issue?.path ?? [];
  const expected = issue?.code === "invalid_type" ? (names[issue.expected] ?? issue.expected) : (issue?.message ?? "");
  const found = path.reduce<unknown>((at, step) => (at as Record<PropertyKey, unknown>)[step], answer);
  const place = path.length === 0 ? "" : ` at ${quoted(path.map(String).join(" › "))}`;
  throw new CannotRun(
    `GitHub’s answer to ${asked} has ${nameOf(found)}${place} where ${expected} was expected. Try again later. If it stays so, something on the way, such as a proxy, changes the answer, or GITHUB_API_URL does not lead to GitHub.`,
  );
}

/** What values of JSON are called. */
const names: Readonly<Record<string, string>> = {
  object: "an object",
  record: "an object",
  array: "a list",
  string: "a text",
  number: "a number",
  boolean: "true or false",
  null: "null",
  undefined: "nothing",
};

function nameOf(value: unknown): string {
  if (value === "") return "an empty text";
  const type = value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
  return names[type] ?? type;
}
