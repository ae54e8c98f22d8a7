import type { Octokit } from "../../kit/client.ts";
import { ourLabels } from "../../kit/labels.ts";
import type { Repository } from "../../kit/repository.ts";

/** Those of our labels that the repository lacks. */
export async function readMissingLabels(octokit: Octokit, repository: Repository): Promise<string[]> {
  const labels = await octokit.paginate(octokit.rest.issues.listLabelsForRepo, { ...repository, per_page: 100 });
  const there = new Set(labels.map(({ name }) => name));
  return Object.values(ourLabels).filter((label) => !there.has(label));
}
