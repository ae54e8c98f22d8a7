import type { Octokit } from "../../kit/client.ts";
import type { Repository } from "../../kit/repository.ts";

/**
 * Whether nobody has started a deploy of the newest commit of a branch, or every one was cancelled before it began. GitHub
 * starts none by itself for what a workflow has merged, and the run that merged may have ended before it could.
 */
export async function isDeployMissing(octokit: Octokit, repository: Repository, branch: string): Promise<boolean> {
  const tip = await octokit.rest.git.getRef({ ...repository, ref: `heads/${branch}` });
  const { data } = await octokit.rest.actions.listWorkflowRuns({
    ...repository,
    workflow_id: "deploy.yml",
    head_sha: tip.data.object.sha,
    per_page: 100,
  });
  return data.workflow_runs.every(({ conclusion }) => conclusion === "cancelled");
}
