import { isRefusal, type Octokit } from "../github/kit/client.ts";
import type { Repository } from "../github/kit/repository.ts";
import { publishedAddresses } from "./published.ts";

/**
 * The commit of the published site if it is newer than the one to publish; otherwise undefined. Approved runs wait in
 * parallel to others, so their build may be outdated. Undefined also where the site does not give its commit, or the
 * repository no longer has it.
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
