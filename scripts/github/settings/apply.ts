import { baseBranch } from "../../../schemas/address.ts";
import type { Octokit } from "../kit/client.ts";
import type { Repository } from "../kit/repository.ts";
import { approvalPolicy, environmentName, expectedRuleset } from "./expected.ts";
import type { SettingStep } from "./plan.ts";
import { approvalEndpoint, type Environment, readDeployEnvironment } from "./read.ts";

/** Applies one change of the settings. Idempotent, except that GitHub refuses a label that exists (422). */
export async function applySetting(octokit: Octokit, repository: Repository, step: SettingStep): Promise<void> {
  const { repos, actions, issues } = octokit.rest;
  switch (step.type) {
    case "squash-only":
      await repos.update({
        ...repository,
        allow_squash_merge: true,
        allow_merge_commit: false,
        allow_rebase_merge: false,
      });
      return;
    case "no-auto-merge":
      await repos.update({ ...repository, allow_auto_merge: false });
      return;
    case "ruleset":
      return writeRuleset(octokit, repository);
    case "workflow-token":
      await actions.setGithubActionsDefaultWorkflowPermissionsRepository({
        ...repository,
        default_workflow_permissions: "read",
        can_approve_pull_request_reviews: true,
      });
      return;
    case "approval":
      await octokit.request(`PUT /repos/{owner}/{repo}/actions/permissions/${approvalEndpoint}`, {
        ...repository,
        approval_policy: approvalPolicy,
      });
      return;
    case "deploy-branches":
      return limitDeploys(octokit, repository);
    case "private-reports":
      await repos.enablePrivateVulnerabilityReporting({ ...repository });
      return;
    case "pages":
      return publishByWorkflow(octokit, repository);
    case "labels":
      for (const name of step.labels) await issues.createLabel({ ...repository, name });
      return;
  }
}

/** Creates our ruleset, or updates it by its name. Other rulesets are left alone. */
async function writeRuleset(octokit: Octokit, repository: Repository): Promise<void> {
  const { repos } = octokit.rest;
  const all = await octokit.paginate(repos.getRepoRulesets, { ...repository, includes_parents: false, per_page: 100 });
  const ours = all.find(({ name }) => name === expectedRuleset.name);
  if (ours) await repos.updateRepoRuleset({ ...repository, ruleset_id: ours.id, ...expectedRuleset });
  else await repos.createRepoRuleset({ ...repository, ...expectedRuleset });
}

/** Limits the environment to deploys of the main branch. Creates the environment if it is missing. */
async function limitDeploys(octokit: Octokit, repository: Repository): Promise<void> {
  const { repos } = octokit.rest;
  const about = { ...repository, environment_name: environmentName };
  const environment = await readDeployEnvironment(octokit, repository);
  if (environment?.deployment_branch_policy?.custom_branch_policies !== true)
    await repos.createOrUpdateEnvironment({
      ...about,
      ...protectionOf(environment?.protection_rules),
      deployment_branch_policy: { protected_branches: false, custom_branch_policies: true },
    });
  const { branch_policies: policies } = (await repos.listDeploymentBranchPolicies({ ...about, per_page: 100 })).data;
  if (!policies.some(({ name }) => name === baseBranch))
    await repos.createDeploymentBranchPolicy({ ...about, name: baseBranch });
  const others = policies.filter(({ name }) => name !== baseBranch).flatMap(({ id }) => id ?? []);
  for (const id of others) await repos.deleteDeploymentBranchPolicy({ ...about, branch_policy_id: id });
}

/** The reviewers and wait of an environment in the form of an update, which may drop those that it does not name. */
function protectionOf(rules: Environment["protection_rules"] = []): object {
  return Object.assign(
    {},
    ...rules.map((rule) => {
      if ("wait_timer" in rule) return { wait_timer: rule.wait_timer };
      if (!("reviewers" in rule)) return {};
      const reviewers = (rule.reviewers ?? []).map(({ type, reviewer }) => ({ type, id: reviewer?.id }));
      return { reviewers, prevent_self_review: rule.prevent_self_review };
    }),
  ) as object;
}

async function publishByWorkflow(octokit: Octokit, repository: Repository): Promise<void> {
  const { repos } = octokit.rest;
  const { has_pages: published } = (await repos.get({ ...repository })).data;
  if (published) await repos.updateInformationAboutPagesSite({ ...repository, build_type: "workflow" });
  else await repos.createPagesSite({ ...repository, build_type: "workflow" });
}
