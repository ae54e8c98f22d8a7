import { existsSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";

import { vi } from "vitest";

import { root } from "../../scripts/lib/root.ts";

/** Counts the runs: each gets a distinct module URL, so that the module is evaluated again. */
let runs = 0;

/**
 * Runs a command of the project in this process, so that the model is loaded once for many runs. A child process costs
 * 0.6 seconds or more. `test/scripts/printed-commands.test.ts` starts each command as people do.
 *
 * @param name the name of the script, such as `new`
 * @param input what the command reads from standard input
 * @param environment the whole environment of the command; that of the tests by default
 */
export async function commandHere(
  name: string,
  args: readonly string[],
  input = "",
  environment: NodeJS.ProcessEnv = { ...process.env, NO_COLOR: "1" },
): Promise<{ code: number; out: string; err: string }> {
  const own = join(root, "scripts", name, "command.ts");
  const script = existsSync(own) ? own : join(root, "scripts", `${name}.ts`);
  const { argv, env, exitCode } = process;
  const output = { out: "", err: "" };
  const streams = [
    [process.stdout, "out"],
    [process.stderr, "err"],
  ] as const;
  const spies = streams.map(([stream, part]) =>
    vi.spyOn(stream, "write").mockImplementation((text) => {
      output[part] += String(text);
      return true;
    }),
  );
  const stdin = Object.getOwnPropertyDescriptor(process, "stdin");
  Object.defineProperty(process, "stdin", { configurable: true, value: Readable.from([input]) });
  process.argv = [process.execPath, script, ...args];
  process.env = environment;
  process.exitCode = 0;
  try {
    runs += 1;
    await import(/* @vite-ignore */ `${script}?run=${runs}`);
    return { code: codeNow(), ...output };
  } finally {
    for (const spy of spies) spy.mockRestore();
    if (stdin) Object.defineProperty(process, "stdin", stdin);
    process.argv = argv;
    process.env = env;
    process.exitCode = exitCode;
  }
}

function codeNow(): number {
  return Number(process.exitCode);
}
