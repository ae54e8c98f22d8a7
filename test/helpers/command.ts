import { type ChildProcess, spawn } from "node:child_process";
import process from "node:process";

import { root } from "../../scripts/lib/root.ts";

/** Starts a command of the project with additional environment variables, without colour. */
export function start(
  script: string,
  environment: Record<string, string> = {},
  args: readonly string[] = [],
): ChildProcess {
  // With the test runner’s environment variables, Vite would run the command in test mode with the runner’s base URL.
  const vite = { MODE: undefined, DEV: undefined, PROD: undefined, SSR: undefined };
  const runner = { NODE_ENV: undefined, VITEST: undefined, BASE_URL: undefined, ...vite };
  return spawn(process.execPath, [script, ...args], {
    cwd: root,
    env: { ...process.env, ...runner, NO_COLOR: "1", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/** Waits for a child process to end, and returns its exit code; null if a signal killed it. */
export async function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.once("error", reject).once("close", resolve);
  });
}

/** Runs a command of the project to its end; `output` is what it printed, errors included. */
export async function command(
  script: string,
  environment: Record<string, string> = {},
  args: readonly string[] = [],
): Promise<{ exitCode: number | null; output: string }> {
  const child = start(script, environment, args);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (part) => (output += String(part)));
  return { exitCode: await ended(child), output };
}
