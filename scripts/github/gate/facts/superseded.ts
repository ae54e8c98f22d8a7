import { isRefusal, type Octokit } from "../../kit/client.ts";
import type { Repository } from "../../kit/repository.ts";
import type { CheckRun } from "./checks.ts";
import { baseOf } from "./gate-check.ts";

/**
 * Whether a verdict was made over a newer commit of the base branch than a report. Where a commit is no longer part of
 * the base branch, nobody can say, and the verdict is left as it is.
 *
 * @param base the commit of the base branch that the report was made over
 * @param tip the newest commit of the base branch
 */
export async function readSuperseded(
  octokit: Octokit,
  repository: Repository,
  verdict: CheckRun | undefined,
  base: string,
  tip: string,
): Promise<boolean> {
  if (!verdict || base === tip || base === baseOf(verdict)) return false;
  try {
    const about = { ...repository, basehead: `${baseOf(verdict)}...${base}`, per_page: 1 };
    return (await octokit.rest.repos.compareCommitsWithBasehead(about)).data.status !== "ahead";
  } catch (error) {
    if (isRefusal(error)) return true;
    throw error;
  }
}
