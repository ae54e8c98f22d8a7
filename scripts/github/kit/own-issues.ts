import { workflowAccount, workflowLogin } from "../../../schemas/fields/account.ts";
import type { Octokit } from "./client.ts";
import { pageSize } from "./limits.ts";
import { readList } from "./pages.ts";
import type { Repository } from "./repository.ts";

/** An issue that our own account opened; GitHub lists pull requests among issues. */
export interface OwnIssue {
  number: number;
  body: string;
  open: boolean;
}

/**
 * The issues and pull requests that our own account opened, newest first. They are found by author, which nobody can
 * change. Labels would be unsafe: anybody with the role “Triage” can remove one from an issue, and anybody with write
 * access can delete one from the repository.
 *
 * @throws InconsistentAnswer when the list changes while it is read
 */
export async function readOwnIssues(
  octokit: Octokit,
  repository: Repository,
  state: "all" | "open",
): Promise<OwnIssue[]> {
  const about = { ...repository, creator: workflowLogin, state, per_page: pageSize };
  const pages = () => octokit.paginate.iterator(octokit.rest.issues.listForRepo, about);
  // All of them: our account opens a pull request for each issue form, so an issue of ours may be old.
  const { items } = await readList(pages, ({ number }) => number, undefined, Infinity);
  return items
    .filter(({ user }) => user?.id === workflowAccount)
    .map(({ number, body, state: now }) => ({ number, body: body ?? "", open: now === "open" }));
}
