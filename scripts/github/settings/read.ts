import * as z from "zod";

import { baseBranch } from "../../../schemas/address.ts";
import { type Octokit, statusOf } from "../kit/client.ts";
import type { Repository } from "../kit/repository.ts";
import { readDisabledWorkflows } from "../kit/workflows.ts";
import type { Rules, Settings } from "./settings.ts";

/** Reads the settings of a repository. Whatever the token may not see is left out. */
export async function readSettings(octokit: Octokit, repository: Repository): Promise<Settings> {
  const { repos, actions } = octokit.rest;
  const here = { ...repository };
  const [merging, rules, codeOwnerErrors, disabledWorkflows, workflowToken, approvalFor, deployBranches] =
    await Promise.all([
      ifSeen(async () => mergingOf((await repos.get(here)).data)),
      ifSeen(async () => {
        const about = { ...repository, branch: baseBranch, per_page: 100 };
        return rulesOf(await octokit.paginate(repos.getBranchRules, about));
      }),
      ifSeen(async () => (await repos.codeownersErrors(here)).data.errors.map(({ line }) => line)),
      ifSeen(() => readDisabledWorkflows(octokit, repository)),
      ifSeen(async () => {
        const { data } = await actions.getGithubActionsDefaultWorkflowPermissionsRepository(here);
        return {
          writes: data.default_workflow_permissions === "write",
          opensPulls: data.can_approve_pull_request_reviews,
        };
      }),
      ifSeen(async () => {
        const { data } = await octokit.request(`GET /repos/{owner}/{repo}/actions/permissions/${approvals}`, here);
        return Approval.parse(data).approval_policy;
      }),
      ifSeen(async () => {
        const about = { ...repository, environment_name: "github-pages", per_page: 100 };
        const { data } = await repos.listDeploymentBranchPolicies(about);
        return data.branch_policies.map(({ name = "" }) => name).sort();
      }),
    ]);
  return Object.fromEntries(
    Object.entries({
      merging,
      rules,
      codeOwnerErrors,
      disabledWorkflows,
      workflowToken,
      approvalFor,
      deployBranches,
    }).filter(([, value]) => value !== undefined),
  );
}

// The client does not know this part of GitHub yet.
const approvals = "fork-pr-contributor-approval";
const Approval = z.object({ approval_policy: z.string() });

async function ifSeen<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if ([401, 403, 404].includes(statusOf(error) ?? 0)) return undefined;
    throw error;
  }
}

/** GitHub shows the ways of merging to those alone who may write. */
function mergingOf(data: {
  allow_squash_merge?: boolean;
  allow_merge_commit?: boolean;
  allow_rebase_merge?: boolean;
}): Settings["merging"] {
  const { allow_squash_merge: squash, allow_merge_commit: commit, allow_rebase_merge: rebase } = data;
  return squash === undefined || commit === undefined || rebase === undefined ? undefined : { squash, commit, rebase };
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
            ...(methods === undefined ? {} : { methods }),
          },
        }),
    checks: new Map(checks.map(({ context, integration_id: app }) => [context, app])),
  };
}
