/** Why a command could not run, in one line for the person who ran it. */
export class CannotRun extends Error {
  override name = "CannotRun";
}

/**
 * Runs a command and ends the process with its exit code: 0 well, 1 errors in the entries, 2 could not run, with the
 * reason in one line on standard error.
 */
export async function run(command: () => number | Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    if (!(error instanceof CannotRun) && !isSystemError(error)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}

/** Whether the system refused something, such as a file that may not be read; the message says what. */
function isSystemError(error: unknown): error is Error {
  return error instanceof Error && "syscall" in error && "code" in error;
}
