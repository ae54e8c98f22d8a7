import type { Octokit } from "octokit";
import * as z from "zod";

type Rest = Octokit["rest"];
type Answer<Method> = Method extends (...asked: never[]) => Promise<{ data: infer Data }> ? Data : never;

/** Response schemas by scope and method of Octokit’s REST client. */
type Shapes = { [Scope in keyof Rest]?: { [Method in keyof Rest[Scope]]?: z.ZodType } };

/** The same schemas; `never` for one that rejects a response which Octokit’s types allow. */
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
/** Nullish because the fork of a pull request can be deleted. */
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
  comments: number,
  created_at: text,
  updated_at: text,
  pull_request: z.looseObject({}).optional(),
  repository_url: text,
  closed_by: account,
});

/** The fields that a pull request has both in a list and by itself. */
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
  closed_at: text.nullable(),
  merged_at: text.nullable(),
};

const file = z.object({
  filename: text,
  status: text,
  sha: text.nullable(),
  previous_filename: text.optional(),
});

/** The account of a commit’s author; null where GitHub cannot match one. */
const committed = z.object({ id: number.optional() }).nullable();

/** The fields that we read of each response, by scope and method. All others are stripped, so that no code reads an unvalidated field. */
export const shapes = accepting({
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
    listWorkflowRuns: z.object({
      workflow_runs: z.array(
        z.object({ id: number, display_title: text, event: text, created_at: text, conclusion: text.nullable() }),
      ),
    }),
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
        node_id: text,
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
      commits: z.array(z.object({ sha: text, author: committed, committer: committed })),
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
      allow_auto_merge: z.boolean().optional(),
    }),
    getAllEnvironments: z.object({
      environments: z
        .array(
          z.object({
            name: text,
            deployment_branch_policy: z.object({ custom_branch_policies: z.boolean() }).nullish(),
            protection_rules: z
              .array(
                z.object({
                  type: text,
                  wait_timer: number.optional(),
                  prevent_self_review: z.boolean().optional(),
                  reviewers: z
                    .array(z.object({ type: text.optional(), reviewer: z.object({ id: number }).optional() }))
                    .optional(),
                }),
              )
              .optional(),
          }),
        )
        .optional(),
    }),
    getBranchProtection: z.object({
      required_pull_request_reviews: z.object({ required_approving_review_count: number.optional() }).optional(),
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
    // With the raw media type, the response is the file’s content.
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

/** The envelope of a GraphQL response. The caller validates `data`. */
export const graphql = z.object({
  data: z.looseObject({}).nullish(),
  errors: z.array(z.looseObject({ message: text })).optional(),
});
