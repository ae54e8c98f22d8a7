import { baseBranch, entriesFolder } from "../../schemas/address.ts";
import { workflowAccount } from "../../schemas/fields/account.ts";
import type { Session } from "../github/gate/session.ts";
import { apply } from "../github/kit/apply.ts";
import { readHead, readPullFrom, openPull, writeBranch } from "../github/kit/branches.ts";
import { mailBranchOf } from "../github/kit/mail-branch.ts";
import type { Arrival } from "./arrivals.ts";
import { mailLabel, mailPullWords } from "./words.ts";

/**
 * Makes a pull request of what has arrived, on top of the base branch as it is now. The same files make no second one.
 *
 * @returns what was done, in a line
 */
export async function deliver(
  { octokit, repository }: Pick<Session, "octokit" | "repository">,
  files: readonly Arrival[],
): Promise<string> {
  const branch = mailBranchOf(files);
  const before = await readPullFrom(octokit, repository, branch, workflowAccount);
  if (before)
    return `#${before.number} has the same files already, and is ${before.open ? "open" : "closed"}. Nothing was sent.`;
  const { title, message, body } = mailPullWords(files);
  if ((await readHead(octokit, repository, branch)) === undefined) {
    const { data } = await octokit.rest.git.getRef({ ...repository, ref: `heads/${baseBranch}` });
    const written = files.map(({ path, text }) => ({ path: entriesFolder + path, text }));
    await writeBranch(octokit, repository, { branch, isNew: true, onto: data.object.sha, files: written, message });
  }
  await openPull(octokit, repository, { branch, title, body });
  const made = await readPullFrom(octokit, repository, branch, workflowAccount);
  if (!made) return "The pull request was made, but GitHub does not show it yet.";
  const notes = await apply(octokit, repository, [
    { type: "make-label", label: mailLabel },
    { type: "add-labels", pull: made.number, labels: [mailLabel] },
  ]);
  return [`Pull request #${made.number} was opened.`, ...notes.filter((note) => !note.includes("cannot be made"))].join(
    " ",
  );
}
