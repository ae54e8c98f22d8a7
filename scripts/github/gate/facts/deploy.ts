import { baseBranch } from "../../../../schemas/address.ts";
import type { Octokit } from "../../kit/client.ts";
import type { Repository } from "../../kit/repository.ts";

/**
 * Whether the newest commit of the main branch has no deploy run, or only cancelled ones. GitHub triggers no workflows for a
 * merge by a workflow, and the run that merged may have ended before it dispatched the deploy.
 */
export async function isDeployMissing(octokit: Octokit, repository: Repository): Promise<boolean> {
  const tip = await octokit.rest.git.getRef({ ...repository, ref: `heads/${baseBranch}` });
  const { data } = await octokit.rest.actions.listWorkflowRuns({
    ...repository,
    workflow_id: "deploy.yml",
    head_sha: tip.data.object.sha,
    per_page: 100,
  });
  return data.workflow_runs.every(({ conclusion }) => conclusion === "cancelled");
}
