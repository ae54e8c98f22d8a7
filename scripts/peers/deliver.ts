import { entriesFolder } from "../../schemas/address.ts";
import { workflowAccount } from "../../schemas/fields/account.ts";
import { blobSha } from "../github/kit/blob.ts";
import { type OwnBranch, readOwnBranch, readPullFrom } from "../github/kit/branches.ts";
import { deliver } from "../github/kit/deliver.ts";
import type { Session } from "../github/kit/session.ts";
import type { PeerChanges } from "./changes.ts";
import type { PeerFiles } from "./read-all.ts";
import { peersPullWords } from "./words.ts";

/** The branch of the one pull request for changes of other catalogues. */
const peersBranch = "peers";

/** The label of that pull request. */
const peersLabel = "other catalogues";

/**
 * Opens or updates the pull request for changes of other catalogues. One that a person has closed stays closed until
 * something else changes. Closes the pull request when nothing differs any more.
 *
 * @returns what was done, in a line
 */
export async function deliverPeers(
  { octokit, repository }: Pick<Session, "octokit" | "repository">,
  files: PeerFiles,
  changes: readonly PeerChanges[],
): Promise<string> {
  const pull = await readPullFrom(octokit, repository, peersBranch, workflowAccount);
  if (files.size === 0) {
    if (!pull?.open) return "Nothing has changed in other catalogues.";
    await octokit.rest.pulls.update({ ...repository, pull_number: pull.number, state: "closed" });
    return `Nothing differs any more, so #${pull.number} was closed.`;
  }
  const branch = await readOwnBranch(octokit, repository, peersBranch, workflowAccount);
  if (branch && !branch.ours)
    return `Somebody else has written to the branch “${peersBranch}”, so it is left as it is.`;
  const isWritten = branch !== undefined && isSameChange(branch.files, files);
  if (isWritten && pull) return `#${pull.number} has these changes already, and is ${pull.open ? "open" : "closed"}.`;

  return deliver(octokit, repository, {
    branch: peersBranch,
    commit: isWritten ? undefined : { isNew: branch === undefined, files },
    pull: pull?.open ? pull : undefined,
    words: peersPullWords(changes),
    label: peersLabel,
    startsCheck: true,
  });
}

function isSameChange(before: OwnBranch["files"], files: PeerFiles): boolean {
  const wanted = new Map(
    [...files].map(([path, text]) => [entriesFolder + path, text === null ? undefined : blobSha(Buffer.from(text))]),
  );
  return before.length === wanted.size && before.every(({ path, sha }) => wanted.has(path) && wanted.get(path) === sha);
}
