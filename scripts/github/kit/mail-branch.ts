import { createHash } from "node:crypto";

/**
 * The name of the branch for files that arrived by mail: a hash of their paths and texts. Taking in the same mail again
 * is idempotent, and the name contains no user input.
 */
export function mailBranchOf(files: readonly { path: string; text: string }[]): string {
  const parts = files.map(({ path, text }) => `${path}\0${text}\0`).sort();
  const hash = createHash("sha256").update(parts.join(""));
  return `mail-${hash.digest("hex").slice(0, 12)}`;
}

/** Whether a branch holds files that arrived by mail. */
export function isMailBranch(branch: string): boolean {
  return /^mail-[0-9a-f]{12}$/.test(branch);
}
