import type { Octokit } from "../../kit/client.ts";
import { gateName, pageSize } from "../../kit/limits.ts";
import { readList } from "../../kit/pages.ts";
import type { Repository } from "../../kit/repository.ts";

/** A verdict that stands beside a commit. */
export interface CheckRun {
  id: number;
  name: string;
  /** The app that published it. */
  app?: string | undefined;
  /** What the publisher wrote for itself; a job of a workflow cannot choose this. */
  external: string;
  conclusion?: string | undefined;
  /** When it came to its conclusion, by GitHub’s clock. */
  completed?: string;
}

/**
 * The verdicts beside a commit that bear the gate’s name, whoever published them, oldest first. When there are more than
 * are read, none is known.
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
