import { compareTexts } from "../../../schemas/compare.ts";
import type { Octokit } from "./client.ts";
import type { Repository } from "./repository.ts";

/** The workflows that do not run, by their files, with the reason as GitHub calls it. */
export async function readDisabledWorkflows(
  octokit: Octokit,
  repository: Repository,
): Promise<{ path: string; state: string }[]> {
  const listed = await octokit.paginate(octokit.rest.actions.listRepoWorkflows, { ...repository, per_page: 100 });
  return listed
    .map(({ path, state }) => ({ path, state }))
    .filter(({ state }) => state.startsWith("disabled"))
    .sort((a, b) => compareTexts(a.path, b.path));
}
