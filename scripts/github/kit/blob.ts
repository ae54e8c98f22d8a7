import { createHash } from "node:crypto";

import type { Octokit } from "./client.ts";
import { InconsistentAnswer } from "./inconsistent-answer.ts";
import type { Repository } from "./repository.ts";

/** The object id of a git blob with this content: SHA-1 over a header and the content. */
export function blobSha(content: Uint8Array): string {
  return createHash("sha1").update(`blob ${content.length}\0`).update(content).digest("hex");
}

/**
 * Reads a blob. Checks its size again, and its content against its object id.
 *
 * @throws InconsistentAnswer where it is larger than `maxBytes` or has another object id
 */
export async function readBlob(
  octokit: Octokit,
  repository: Repository,
  sha: string,
  maxBytes: number,
): Promise<Uint8Array> {
  const { data } = await octokit.rest.git.getBlob({ ...repository, file_sha: sha });
  const bytes = Buffer.from(data.content, "base64");
  if (bytes.length > maxBytes) throw new InconsistentAnswer("A file is larger than it was said to be.");
  if (blobSha(bytes) !== sha) throw new InconsistentAnswer("A file does not hold what its name stands for.");
  return bytes;
}
