import { baseBranch } from "../../../schemas/address.ts";
import { issueFormNames } from "../../../schemas/kinds/issue-form.ts";
import { labelOf } from "../issues/form.ts";
import { ourLabels } from "../kit/labels.ts";
import { gateName } from "../kit/limits.ts";
import { stoppedLabel } from "../watch/plan.ts";

/** The app in whose name workflows publish checks, by its number on GitHub. */
export const actionsApp = 15_368;

/** What a fine-grained token has to be allowed in the repository to change every setting, in GitHub’s words. */
export const neededPermissions = "“Administration: write”, “Issues: write” and “Pages: write”";

/** The environment that the site is deployed through. */
export const environmentName = "github-pages";

/** Whose workflows wait for approval. */
export const approvalPolicy = "first_time_contributors";

/** The labels that bots set and forms give. */
export const expectedLabels: readonly string[] = [
  ...Object.values(ourLabels),
  ...issueFormNames.map(labelOf),
  stoppedLabel,
];

/** GitHub’s numbers of the roles that may pass over the check: those who maintain and those who administer. */
const roles = { maintain: 2, admin: 5 } as const;

/** The ruleset that protects the main branch, as GitHub takes it. */
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
