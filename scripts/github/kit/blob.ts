import { createHash } from "node:crypto";

import type { Octokit } from "./client.ts";
import { InconsistentAnswer } from "./inconsistent-answer.ts";
import type { Repository } from "./repository.ts";

/** The name that git gives to a content. */
export function blobSha(content: Uint8Array): string {
  return createHash("sha1").update(`blob ${content.length}\0`).update(content).digest("hex");
}

/**
 * The content of a blob. Its announced size has been checked before and is checked again, and the content must be the one
 * that its name stands for.
 */
export async function readBlob(
  octokit: Octokit,
  repository: Repository,
  sha: string,
  mostBytes: number,
): Promise<Uint8Array> {
  const { data } = await octokit.rest.git.getBlob({ ...repository, file_sha: sha });
  const bytes = Buffer.from(data.content, "base64");
  if (bytes.length > mostBytes) throw new InconsistentAnswer("A file is larger than it was said to be.");
  if (blobSha(bytes) !== sha) throw new InconsistentAnswer("A file does not hold what its name stands for.");
  return bytes;
}
