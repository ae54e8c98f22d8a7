import * as z from "zod";

import { baseBranch } from "../../../schemas/address.ts";
import { answerOf } from "../kit/answers.ts";
import { type Octokit, statusOf } from "../kit/client.ts";
import type { Repository } from "../kit/repository.ts";
import { readDisabledWorkflows } from "../kit/workflows.ts";
import { environmentName, expectedLabels } from "./expected.ts";
import type { Rules, Settings } from "./settings.ts";

/**
 * Reads the settings of a repository, without those that the token may not see.
 *
 * @param seesAll whether the token sees everything, so that 404 means that there is no Pages site or branch protection rule
 */
export async function readSettings(octokit: Octokit, repository: Repository, seesAll = false): Promise<Settings> {
  const { repos, actions, issues } = octokit.rest;
  const here = { ...repository };
  const described = ifSeen(async () => (await repos.get(here)).data);
  const parts: { [Part in keyof Settings]-?: Promise<Settings[Part] | undefined> } = {
    defaultBranch: described.then((data) => data?.default_branch),
    merging: described.then((data) => data && mergingOf(data)),
    autoMerge: described.then((data) => data?.allow_auto_merge),
    rules: ifSeen(async () => {
      const about = { ...repository, branch: baseBranch, per_page: 100 };
      return rulesOf(await octokit.paginate(repos.getBranchRules, about));
    }),
    protectionApprovals: ifSeen(
      async () => {
        const { data } = await repos.getBranchProtection({ ...repository, branch: baseBranch });
        return data.required_pull_request_reviews?.required_approving_review_count ?? 0;
      },
      seesAll ? 0 : undefined,
    ),
    codeOwnerErrors: ifSeen(async () => (await repos.codeownersErrors(here)).data.errors.length),
    disabledWorkflows: ifSeen(() => readDisabledWorkflows(octokit, repository)),
    workflowToken: ifSeen(async () => {
      const { data } = await actions.getGithubActionsDefaultWorkflowPermissionsRepository(here);
      return {
        writes: data.default_workflow_permissions === "write",
        opensPulls: data.can_approve_pull_request_reviews,
      };
    }),
    approvalFor: ifSeen(async () => {
      const { data, url } = await octokit.request(
        `GET /repos/{owner}/{repo}/actions/permissions/${approvalEndpoint}`,
        here,
      );
      return answerOf(Approval, data, `GET ${url}`).approval_policy;
    }),
    deployBranches: ifSeen(() => readDeployBranches(octokit, repository)),
    privateReports: ifSeen(async () => (await repos.checkPrivateVulnerabilityReporting(here)).data.enabled),
    pages: ifSeen(
      async () => ((await repos.getPages(here)).data.build_type === "workflow" ? "workflow" : "branch"),
      seesAll ? "nothing" : undefined,
    ),
    missingLabels: ifSeen(async () => {
      const there = await octokit.paginate(issues.listLabelsForRepo, { ...repository, per_page: 100 });
      return expectedLabels.filter((label) => !there.some(({ name }) => name === label));
    }),
  };
  const read = await Promise.all(Object.entries(parts).map(async ([part, value]) => [part, await value] as const));
  return Object.fromEntries(read.filter(([, value]) => value !== undefined));
}

/** The last step of the endpoint for `approvalPolicy`, which Octokit does not know yet. */
export const approvalEndpoint = "fork-pr-contributor-approval";
const Approval = z.object({ approval_policy: z.string() });

/** The environment of the site’s deploys, if there is one. */
export async function readDeployEnvironment(
  octokit: Octokit,
  repository: Repository,
): Promise<Environment | undefined> {
  const { data } = await octokit.rest.repos.getAllEnvironments({ ...repository, per_page: 100 });
  return data.environments?.find(({ name }) => name === environmentName);
}

/** An environment as GitHub describes it. */
export type Environment = NonNullable<
  Awaited<ReturnType<Octokit["rest"]["repos"]["getAllEnvironments"]>>["data"]["environments"]
>[number];

/**
 * The branches that the environment may deploy; empty also where there is no such environment, or it allows any branch.
 */
async function readDeployBranches(octokit: Octokit, repository: Repository): Promise<string[]> {
  const { repos } = octokit.rest;
  const environment = await readDeployEnvironment(octokit, repository);
  if (environment?.deployment_branch_policy?.custom_branch_policies !== true) return [];
  const about = { ...repository, environment_name: environmentName, per_page: 100 };
  const { data } = await repos.listDeploymentBranchPolicies(about);
  return data.branch_policies.map(({ name = "" }) => name).sort();
}

/**
 * Returns what `read` returns, `missing` for 404, and undefined where the token may not see it. 422: only public
 * repositories have private vulnerability reports.
 */
async function ifSeen<T>(read: () => Promise<T>, missing?: T): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (statusOf(error) === 404) return missing;
    if ([401, 403, 422].includes(statusOf(error) ?? 0)) return undefined;
    throw error;
  }
}

/** GitHub shows the merge methods only to people with write access. */
const Merging = z.object({
  allow_squash_merge: z.boolean(),
  allow_merge_commit: z.boolean(),
  allow_rebase_merge: z.boolean(),
});

function mergingOf(data: object): Settings["merging"] {
  const { data: ways } = Merging.safeParse(data);
  return ways && { squash: ways.allow_squash_merge, commit: ways.allow_merge_commit, rebase: ways.allow_rebase_merge };
}

type Rule = Awaited<ReturnType<Octokit["rest"]["repos"]["getBranchRules"]>>["data"][number];

function rulesOf(rules: readonly Rule[]): Rules {
  const has = (type: Rule["type"]): boolean => rules.some((rule) => rule.type === type);
  const pulls = rules.flatMap((rule) => (rule.type === "pull_request" && rule.parameters ? [rule.parameters] : []));
  const checks = rules.flatMap((rule) =>
    rule.type === "required_status_checks" ? (rule.parameters?.required_status_checks ?? []) : [],
  );
  const methods = pulls.find(({ allowed_merge_methods: some }) => some !== undefined)?.allowed_merge_methods;
  return {
    linearHistory: has("required_linear_history"),
    noForcePush: has("non_fast_forward"),
    noDeletion: has("deletion"),
    mergeQueue: has("merge_queue"),
    ...(pulls.length === 0
      ? {}
      : {
          pullRequest: {
            codeOwners: pulls.some(({ require_code_owner_review: required }) => required),
            approvals: Math.max(...pulls.map(({ required_approving_review_count: count }) => count)),
            methods,
          },
        }),
    checks: new Map(checks.map(({ context, integration_id: app }) => [context, app])),
  };
}
