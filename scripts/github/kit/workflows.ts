import { compareTexts } from "../../../schemas/compare.ts";
import type { Octokit } from "./client.ts";
import type { Repository } from "./repository.ts";

/** A workflow that does not run, by its file, with the reason as GitHub calls it. */
export interface DisabledWorkflow {
  path: string;
  state: string;
}

/** The workflows that do not run, in the order of their files. */
export async function readDisabledWorkflows(octokit: Octokit, repository: Repository): Promise<DisabledWorkflow[]> {
  const listed = await octokit.paginate(octokit.rest.actions.listRepoWorkflows, { ...repository, per_page: 100 });
  return listed
    .map(({ path, state }) => ({ path, state }))
    .filter(({ state }) => state.startsWith("disabled"))
    .sort((a, b) => compareTexts(a.path, b.path));
}
