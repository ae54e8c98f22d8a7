import * as z from "zod";

import { answerOf } from "../github/kit/answers.ts";
import { makeBranch, readHead } from "../github/kit/branches.ts";
import { type Octokit, unlessMissing } from "../github/kit/client.ts";
import type { Repository } from "../github/kit/repository.ts";
import { CommandError } from "../lib/stop.ts";
import { LinkHistories } from "./observations.ts";

/** The branch and file that store the last checks. Nothing on this branch is ever executed. */
const storeBranch = "upkeep";
const storeFile = "links.json";

/**
 * Reads the last checks; empty on the first run.
 *
 * @throws CommandError for a file that upkeep has not written
 */
export async function readLinkHistories(octokit: Octokit, repository: Repository): Promise<LinkHistories> {
  const at = { ...repository, path: storeFile, ref: storeBranch, mediaType: { format: "raw" } };
  const answer = await unlessMissing(octokit.rest.repos.getContent(at));
  if (!answer) return { version: 1, links: {} };
  return seenIn(decoded(answerOf(Raw, answer.data, `GET ${answer.url}`)));
}

function seenIn(text: string): LinkHistories {
  try {
    return LinkHistories.parse(JSON.parse(text));
  } catch {
    throw new CommandError(
      `${storeFile} on the branch “${storeBranch}” is not what upkeep has written. Undo the change there, or delete the branch to start again.`,
    );
  }
}

/** Commits the checks to the branch, which is created if missing. */
export async function writeLinkHistories(octokit: Octokit, repository: Repository, content: string): Promise<void> {
  const { git } = octokit.rest;
  const tip = await readHead(octokit, repository, storeBranch);
  const tree = await git.createTree({
    ...repository,
    tree: [{ path: storeFile, mode: "100644", type: "blob", content }],
  });
  const message = "What upkeep has seen";
  const parents = tip === undefined ? [] : [tip];
  const commit = await git.createCommit({ ...repository, message, tree: tree.data.sha, parents });
  const { sha } = commit.data;
  if (tip === undefined) await makeBranch(octokit, repository, storeBranch, sha);
  else await git.updateRef({ ...repository, ref: `heads/${storeBranch}`, sha });
}

/** A file’s raw content, which comes as text or as bytes. */
const Raw = z.union([z.string(), z.instanceof(ArrayBuffer)], { error: "what is in a file" });

function decoded(raw: z.infer<typeof Raw>): string {
  return typeof raw === "string" ? raw : new TextDecoder().decode(raw);
}
