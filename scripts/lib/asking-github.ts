import { CommandError } from "./stop.ts";

/** The error message where GitHub rejects the token. */
export const unknownToken = "GitHub does not know the token in GITHUB_TOKEN. Make a new one.";

/**
 * Runs work that calls GitHub’s API for a person at a terminal.
 *
 * @param command as it is typed
 * @param rights what the token has to allow
 * @throws CommandError for a missing or rejected token
 */
export async function askingGitHub<T>(
  command: string,
  work: () => Promise<T>,
  rights = "that may read public repositories",
): Promise<T> {
  if (!process.env["GITHUB_TOKEN"]) {
    throw new CommandError(
      `GitHub needs to know who asks. Set GITHUB_TOKEN to a token ${rights}, for example with: GITHUB_TOKEN=$(gh auth token) ${command}`,
    );
  }
  try {
    return await work();
  } catch (error) {
    if (error instanceof Error && "status" in error && error.status === 401) throw new CommandError(unknownToken);
    throw error;
  }
}
