import { isRefusal, type Octokit } from "../../kit/client.ts";
import type { Repository } from "../../kit/repository.ts";
import type { CheckRun } from "./checks.ts";
import { baseOf } from "./gate-check.ts";

/**
 * Whether a verdict was made against a newer commit of the base branch than a report. True also where the two commits
 * have diverged after a force-push or GitHub cannot compare them, so that the verdict is kept; false for a report
 * against the newest commit.
 *
 * @param base the commit of the base branch that the report was made against
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
