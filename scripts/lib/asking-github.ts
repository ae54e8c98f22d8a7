import { CannotRun } from "./stop.ts";

/** What is said where GitHub refuses the token. */
export const unknownToken = "GitHub does not know the token in GITHUB_TOKEN. Make a new one.";

/**
 * Does something that asks GitHub, for a person at a terminal: without a token, and where GitHub does not know it, the
 * reason is one line that says what to do.
 *
 * @param command as it is typed
 * @param rights what the token has to allow
 */
export async function askingGitHub<T>(
  command: string,
  work: () => Promise<T>,
  rights = "that may read public repositories",
): Promise<T> {
  if (!process.env["GITHUB_TOKEN"]) {
    throw new CannotRun(
      `GitHub needs to know who asks. Set GITHUB_TOKEN to a token ${rights}, for example with: GITHUB_TOKEN=$(gh auth token) ${command}`,
    );
  }
  try {
    return await work();
  } catch (error) {
    if (error instanceof Error && "status" in error && error.status === 401) throw new CannotRun(unknownToken);
    throw error;
  }
}
