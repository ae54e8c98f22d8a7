import { workflowAccount } from "../../schemas/fields/account.ts";
import { readHead, readPullFrom } from "../github/kit/branches.ts";
import { deliver } from "../github/kit/deliver.ts";
import { mailBranchOf } from "../github/kit/mail-branch.ts";
import type { Session } from "../github/kit/session.ts";
import type { Arrival } from "./arrivals.ts";
import { mailLabel, mailPullWords } from "./words.ts";

/**
 * Opens a pull request with the received files, on top of the current base branch. Idempotent: the same files open no
 * second one.
 *
 * @returns what was done, in a line
 */
export async function deliverMail(
  { octokit, repository }: Pick<Session, "octokit" | "repository">,
  files: readonly Arrival[],
): Promise<string> {
  const branch = mailBranchOf(files);
  const before = await readPullFrom(octokit, repository, branch, workflowAccount);
  if (before)
    return `#${before.number} has the same files already, and is ${before.open ? "open" : "closed"}. Nothing was sent.`;
  const isWritten = (await readHead(octokit, repository, branch)) !== undefined;
  return deliver(octokit, repository, {
    branch,
    commit: isWritten ? undefined : { isNew: true, files: files.map(({ path, text }) => [path, text] as const) },
    words: mailPullWords(files),
    label: mailLabel,
    startsCheck: false,
  });
}
