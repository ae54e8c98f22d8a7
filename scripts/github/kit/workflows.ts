import { compareTexts } from "../../../schemas/compare.ts";
import type { Octokit } from "./client.ts";
import type { Repository } from "./repository.ts";

/** A disabled workflow: the path of its file and GitHub’s state, such as `disabled_inactivity`. */
export interface DisabledWorkflow {
  path: string;
  state: string;
}

/** The disabled workflows, sorted by path. */
export async function readDisabledWorkflows(octokit: Octokit, repository: Repository): Promise<DisabledWorkflow[]> {
  const listed = await octokit.paginate(octokit.rest.actions.listRepoWorkflows, { ...repository, per_page: 100 });
  return listed
    .map(({ path, state }) => ({ path, state }))
    .filter(({ state }) => state.startsWith("disabled"))
    .sort((a, b) => compareTexts(a.path, b.path));
}
