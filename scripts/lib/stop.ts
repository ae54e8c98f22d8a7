/** Why a command could not run, in one line for the person who ran it. */
export class CannotRun extends Error {
  override readonly name = "CannotRun";
}

/** What a command says when it is asked for help. */
export class Help extends Error {
  override readonly name = "Help";
}

/**
 * Runs a command and ends the process with its exit code: 0 well, 1 errors in the entries, 2 could not run, with the
 * reason in one line on standard error.
 */
export async function run(command: () => number | Promise<number>): Promise<void> {
  outliveReaders();
  try {
    process.exitCode = await command();
  } catch (error) {
    if (error instanceof Help) {
      process.stdout.write(`${error.message}\n`);
      return;
    }
    if (!(error instanceof CannotRun) && !isSystemError(error)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}

/** What the system refused, such as to read a file; the message says what. */
export interface SystemError extends Error {
  code: string;
  /** Negative. */
  errno: number;
  syscall: string;
}

/** Whether the system refused something. */
export function isSystemError(error: unknown): error is SystemError {
  return error instanceof Error && "syscall" in error && "code" in error && "errno" in error;
}

/** Lets a command end in peace when whoever reads its output has read enough, as in `npm run validate | head`. */
function outliveReaders(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error) => {
      if (!isSystemError(error) || error.code !== "EPIPE") throw error;
    });
  }
}
