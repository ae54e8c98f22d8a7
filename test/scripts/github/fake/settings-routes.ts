import type { Call, Reply } from "./routes.ts";

/** The settings of the repository, as SECURITY.md asks for them. */
export const settingsRoutes: Record<string, (call: Call) => Reply> = {
  "repos/get": ({ world }) => ({
    body: {
      id: world.owner.id,
      name: world.repo,
      allow_squash_merge: true,
      allow_merge_commit: false,
      allow_rebase_merge: false,
    },
  }),
  "repos/get-branch-rules": () => {
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
    return {
      body: [
        { type: "required_linear_history" },
        { type: "non_fast_forward" },
        { type: "deletion" },
        { type: "pull_request", parameters: pulls },
        { type: "required_status_checks", parameters: checks },
      ],
    };
  },
  "repos/codeowners-errors": () => ({ body: { errors: [] } }),
  "actions/list-repo-workflows": ({ world }) => {
    const workflows = world.workflows.map(({ path, state }) => ({ path, state }));
    return { body: { total_count: workflows.length, workflows }, within: "workflows" };
  },
  "actions/get-github-actions-default-workflow-permissions-repository": () => ({
    body: { default_workflow_permissions: "read", can_approve_pull_request_reviews: true },
  }),
  "actions/get-fork-pr-contributor-approval-permissions-repository": () => ({
    body: { approval_policy: "first_time_contributors" },
  }),
  "repos/list-deployment-branch-policies": () => ({
    body: { total_count: 1, branch_policies: [{ name: "main" }] },
    within: "branch_policies",
  }),
};
