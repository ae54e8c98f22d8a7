import { isRefusal, type Octokit } from "../github/kit/client.ts";
import type { Repository } from "../github/kit/repository.ts";
import { publishedAddresses } from "./published.ts";

/**
 * The commit of the published site when it is newer than one that is to be published; otherwise undefined. Runs that a
 * person has accepted wait beside the others, so what they have built may be older by the time they publish it. Where
 * the site does not say its commit, or the repository no longer has it, nothing is known to be newer.
 */
export async function newerPublished(
  octokit: Octokit,
  repository: Repository,
  site: URL,
  commit: string,
): Promise<string | undefined> {
  const published = await publishedAddresses(site);
  const live = "unknown" in published ? undefined : published.addresses.commit;
  if (live === undefined) return undefined;
  try {
    const about = { ...repository, basehead: `${live}...${commit}`, per_page: 1 };
    const { data } = await octokit.rest.repos.compareCommitsWithBasehead(about);
    return data.status === "behind" ? live : undefined;
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw error;
  }
}
