import { baseBranch } from "../../../schemas/address.ts";
import { issueFormNames } from "../../../schemas/kinds/issue-form.ts";
import { labelOf } from "../issues/form.ts";
import { ourLabels } from "../kit/labels.ts";
import { gateName } from "../kit/limits.ts";
import { stoppedLabel } from "../watch/plan.ts";

/** The id of the GitHub Actions app, which publishes the checks of workflows. */
export const actionsApp = 15_368;

/** The permissions that a fine-grained token needs to change every setting, as GitHub names them. */
export const neededPermissions = "“Administration: write”, “Issues: write” and “Pages: write”";

/** The environment of the site’s deploys. */
export const environmentName = "github-pages";

/** The contributors whose workflow runs need approval. */
export const approvalPolicy = "first_time_contributors";

/** The labels that bots and issue forms add. */
export const expectedLabels: readonly string[] = [
  ...Object.values(ourLabels),
  ...issueFormNames.map(labelOf),
  stoppedLabel,
];

/** GitHub’s ids of the roles that may bypass the ruleset. */
const roles = { maintain: 2, admin: 5 } as const;

/** The ruleset that protects the main branch, in the form of GitHub’s API. */
export const expectedRuleset = {
  name: "Catalogue: main branch",
  target: "branch" as const,
  enforcement: "active" as const,
  bypass_actors: Object.values(roles).map((actor_id) => ({
    actor_id,
    actor_type: "RepositoryRole" as const,
    bypass_mode: "pull_request" as const,
  })),
  conditions: { ref_name: { include: [`refs/heads/${baseBranch}`], exclude: [] } },
  rules: [
    { type: "deletion" as const },
    { type: "non_fast_forward" as const },
    { type: "required_linear_history" as const },
    {
      type: "pull_request" as const,
      parameters: {
        allowed_merge_methods: ["squash" as const],
        dismiss_stale_reviews_on_push: false,
        require_code_owner_review: true,
        require_last_push_approval: false,
        required_approving_review_count: 0,
        required_review_thread_resolution: false,
      },
    },
    {
      type: "required_status_checks" as const,
      parameters: {
        required_status_checks: [{ context: gateName, integration_id: actionsApp }],
        strict_required_status_checks_policy: false,
      },
    },
  ],
};
