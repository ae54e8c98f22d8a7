import { createHash } from "node:crypto";

/**
 * The branch for files that have arrived by mail. Its name is made of what they hold, so that the same mail makes the
 * same branch however often it is taken in; nothing that anybody typed is in it.
 */
export function mailBranchOf(files: readonly { path: string; text: string }[]): string {
  const parts = files.map(({ path, text }) => `${path}\0${text}\0`).sort();
  const hash = createHash("sha256").update(parts.join(""));
  return `mail-${hash.digest("hex").slice(0, 12)}`;
}

/** Whether a branch holds what somebody has sent by mail. */
export function isMailBranch(branch: string): boolean {
  return /^mail-[0-9a-f]{12}$/.test(branch);
}
