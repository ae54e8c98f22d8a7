import type { Octokit } from "../../kit/client.ts";
import { gateName, pageSize } from "../../kit/limits.ts";
import { readList } from "../../kit/pages.ts";
import type { Repository } from "../../kit/repository.ts";

/** A check run on a commit. */
export interface CheckRun {
  id: number;
  name: string;
  /** The slug of the app that published it. */
  app?: string | undefined;
  /** The `external_id`, which a workflow’s job cannot set; empty without one. */
  external: string;
  conclusion?: string | undefined;
  /** When it was completed, by GitHub’s clock, in ISO 8601; absent before that. */
  completed?: string;
}

/**
 * The check runs with the gate’s name on a commit, whoever published them, oldest first. Empty when there are more than
 * are read.
 *
 * @throws InconsistentAnswer when the list changes while it is read
 */
export async function readChecks(octokit: Octokit, repository: Repository, ref: string): Promise<CheckRun[]> {
  const about = { ...repository, ref, check_name: gateName, filter: "all", per_page: pageSize } as const;
  const pages = () => octokit.paginate.iterator(octokit.rest.checks.listForRef, about);
  const { items, isComplete: whole } = await readList(pages, ({ id }) => id);
  if (!whole) return [];
  return items
    .map((run) => ({
      id: run.id,
      name: run.name,
      app: run.app?.slug,
      external: run.external_id ?? "",
      conclusion: run.conclusion ?? undefined,
      ...(run.completed_at === null ? {} : { completed: run.completed_at }),
    }))
    .sort((a, b) => a.id - b.id);
}
