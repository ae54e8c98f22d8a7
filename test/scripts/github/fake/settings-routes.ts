import type { Call, Reply } from "./routes.ts";
import type { World } from "./world.ts";

interface FakeRule {
  type: string;
  parameters?: object;
}

/** The settings of the fake repository. Tests read and change them directly. */
export interface FakeSettings {
  /** Undefined for a token that does not reveal the permissions of its account. */
  admin: boolean | undefined;
  defaultBranch: string;
  /** Empty if the token may not read them. */
  merging: {
    allow_squash_merge?: boolean;
    allow_merge_commit?: boolean;
    allow_rebase_merge?: boolean;
    allow_auto_merge?: boolean;
  };
  codeOwnerErrors: { line: number; column: number; kind: string; message: string; path: string }[];
  /** The rulesets of the organisation. */
  inherited: { id: number; name: string; rules: FakeRule[] }[];
  rulesets: { id: number; name: string; rules: FakeRule[] }[];
  /** The number of approvals that a branch protection rule of the main branch requires; undefined without such a rule. */
  protectionApprovals: number | undefined;
  token: { default_workflow_permissions: string; can_approve_pull_request_reviews: boolean };
  approval: string;
  /** The deployment branches of the environment; undefined if there is no environment. */
  deployBranches: { id: number; name: string }[] | "any" | undefined;
  /** The wait and the reviewers of the environment, as in an update. */
  protection: { wait_timer?: number; prevent_self_review?: boolean; reviewers?: { type: string; id: number }[] };
  privateReports: boolean;
  pages: "workflow" | "legacy" | undefined;
}

/** Returns the settings that SECURITY.md asks for. */
export function goodSettings(): FakeSettings {
  return {
    admin: true,
    defaultBranch: "main",
    merging: {
      allow_squash_merge: true,
      allow_merge_commit: false,
      allow_rebase_merge: false,
      allow_auto_merge: false,
    },
    codeOwnerErrors: [],
    inherited: [],
    rulesets: [{ id: 1, name: "Somebody’s", rules: goodRules() }],
    protectionApprovals: 0,
    token: { default_workflow_permissions: "read", can_approve_pull_request_reviews: true },
    approval: "first_time_contributors",
    deployBranches: [{ id: 1, name: "main" }],
    protection: {},
    privateReports: true,
    pages: "workflow",
  };
}

/** Returns the settings of a new repository: nothing protected, everything allowed. */
export function freshSettings(): FakeSettings {
  return {
    ...goodSettings(),
    merging: { allow_squash_merge: true, allow_merge_commit: true, allow_rebase_merge: true, allow_auto_merge: false },
    rulesets: [],
    protectionApprovals: undefined,
    token: { default_workflow_permissions: "read", can_approve_pull_request_reviews: false },
    approval: "first_time_contributors_new_to_github",
    deployBranches: undefined,
    privateReports: false,
    pages: undefined,
  };
}

/** Returns the rules of the main branch that SECURITY.md asks for. */
function goodRules(): FakeRule[] {
  const pulls = {
    allowed_merge_methods: ["squash"],
    dismiss_stale_reviews_on_push: false,
    require_code_owner_review: true,
    require_last_push_approval: false,
    required_approving_review_count: 0,
    required_review_thread_resolution: false,
  };
  const checks = {
    required_status_checks: [{ context: "Catalogue gate", integration_id: 15_368 }],
    strict_required_status_checks_policy: false,
  };
  return [
    { type: "required_linear_history" },
    { type: "non_fast_forward" },
    { type: "deletion" },
    { type: "pull_request", parameters: pulls },
    { type: "required_status_checks", parameters: checks },
  ];
}

const missing: Reply = { status: 404, body: { message: "Not Found" } };
const done: Reply = { status: 204 };

export const settingsRoutes: Record<string, (call: Call) => Reply> = {
  "repos/get": ({ world }) => ({ body: repositoryBody(world) }),
  "repos/update": ({ world, body }) => {
    Object.assign(world.settings.merging, body);
    return { body: repositoryBody(world) };
  },
  "repos/get-branch-rules": ({ world }) => ({ body: world.settings.rulesets.flatMap(({ rules }) => rules) }),
  "repos/get-branch-protection": ({ world: { settings } }) =>
    settings.protectionApprovals === undefined
      ? { status: 404, body: { message: "Branch not protected" } }
      : {
          body: { required_pull_request_reviews: { required_approving_review_count: settings.protectionApprovals } },
        },
  "repos/get-repo-rulesets": ({ world: { settings }, query }) => {
    const inherited = query.get("includes_parents") === "false" ? [] : settings.inherited;
    return { body: [...inherited, ...settings.rulesets].map(rulesetBody) };
  },
  "repos/create-repo-ruleset": ({ world, body }) => {
    const ruleset = { id: world.next(), ...(body as { name: string; rules: FakeRule[] }) };
    world.settings.rulesets.push(ruleset);
    return { status: 201, body: rulesetBody(ruleset) };
  },
  "repos/update-repo-ruleset": ({ world, body, parameters }) => {
    const ruleset = world.settings.rulesets.find(({ id }) => id === Number(parameters["ruleset_id"]));
    if (!ruleset) return missing;
    Object.assign(ruleset, body);
    return { body: rulesetBody(ruleset) };
  },
  "repos/codeowners-errors": ({ world }) => ({ body: { errors: world.settings.codeOwnerErrors } }),
  "actions/list-repo-workflows": ({ world }) => {
    const workflows = world.workflows.map(({ path, state }) => ({ path, state }));
    return { body: { total_count: workflows.length, workflows }, within: "workflows" };
  },
  "actions/get-github-actions-default-workflow-permissions-repository": ({ world }) => ({ body: world.settings.token }),
  "actions/set-github-actions-default-workflow-permissions-repository": ({ world, body }) => {
    Object.assign(world.settings.token, body);
    return done;
  },
  "actions/get-fork-pr-contributor-approval-permissions-repository": ({ world }) => ({
    body: { approval_policy: world.settings.approval },
  }),
  "actions/set-fork-pr-contributor-approval-permissions-repository": ({ world, body }) => {
    world.settings.approval = String(body["approval_policy"]);
    return done;
  },
  "repos/get-all-environments": ({ world: { settings } }) => {
    const policy = { protected_branches: false, custom_branch_policies: true };
    const limits = settings.deployBranches === "any" ? null : policy;
    const { wait_timer, reviewers, prevent_self_review } = settings.protection;
    const people = reviewers?.map(({ type, id }) => ({ type, reviewer: { id } }));
    const protection_rules = [
      { id: 1, node_id: "1", type: "branch_policy" },
      ...(wait_timer === undefined ? [] : [{ id: 2, node_id: "2", type: "wait_timer", wait_timer }]),
      ...(people ? [{ id: 3, node_id: "3", type: "required_reviewers", prevent_self_review, reviewers: people }] : []),
    ];
    const ours = settings.deployBranches
      ? [{ name: "github-pages", deployment_branch_policy: limits, protection_rules }]
      : [];
    const environments = [{ name: "another", deployment_branch_policy: null }, ...ours];
    return { body: { total_count: environments.length, environments }, within: "environments" };
  },
  "repos/create-or-update-environment": ({ world: { settings }, body }) => {
    // GitHub’s documentation does not say whether an update keeps what it does not name.
    const { deployment_branch_policy: _, ...protection } = body;
    settings.protection = protection;
    const policy = body["deployment_branch_policy"] as Record<string, boolean>;
    if (policy["protected_branches"] === policy["custom_branch_policies"]) return { status: 422 };
    if (!Array.isArray(settings.deployBranches)) settings.deployBranches = [];
    return { body: { name: "github-pages" } };
  },
  "repos/list-deployment-branch-policies": ({ world }) => {
    const { deployBranches: policies } = world.settings;
    if (!Array.isArray(policies)) return missing;
    return { body: { total_count: policies.length, branch_policies: policies }, within: "branch_policies" };
  },
  "repos/create-deployment-branch-policy": ({ world, body }) => {
    const { deployBranches: policies } = world.settings;
    if (!Array.isArray(policies)) return missing;
    const policy = { id: world.next(), name: String(body["name"]) };
    policies.push(policy);
    return { body: policy };
  },
  "repos/delete-deployment-branch-policy": ({ world: { settings }, parameters }) => {
    const { deployBranches: policies } = settings;
    if (!Array.isArray(policies)) return missing;
    settings.deployBranches = policies.filter(({ id }) => id !== Number(parameters["branch_policy_id"]));
    return done;
  },
  "repos/check-private-vulnerability-reporting": ({ world }) => ({ body: { enabled: world.settings.privateReports } }),
  "repos/enable-private-vulnerability-reporting": ({ world }) => {
    world.settings.privateReports = true;
    return done;
  },
  "repos/get-pages": ({ world }) => {
    const { pages } = world.settings;
    return pages === undefined ? missing : { body: { build_type: pages } };
  },
  "repos/create-pages-site": ({ world, body }) => {
    world.settings.pages = body["build_type"] as "workflow";
    return { status: 201, body: { build_type: "workflow" } };
  },
  "repos/update-information-about-pages-site": ({ world, body }) => {
    if (world.settings.pages === undefined) return missing;
    world.settings.pages = body["build_type"] as "workflow";
    return done;
  },
};

function repositoryBody({ owner, repo, settings }: World): object {
  return {
    id: owner.id,
    name: repo,
    default_branch: settings.defaultBranch,
    has_pages: settings.pages !== undefined,
    ...(settings.admin === undefined
      ? {}
      : { permissions: { admin: settings.admin, push: settings.admin, pull: true } }),
    ...settings.merging,
  };
}

function rulesetBody({ id, name }: { id: number; name: string }): object {
  return { id, name, target: "branch", source: "common-standards/catalogue", enforcement: "active" };
}
