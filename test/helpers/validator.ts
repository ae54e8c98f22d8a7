import { spawn } from "node:child_process";
import { join } from "node:path";

import { today } from "../../scripts/lib/folder.ts";
import { root } from "../../scripts/lib/root.ts";
import type { Report } from "../../scripts/reporters/report.ts";
import { entry } from "./catalogues.ts";
import { commandHere } from "./command-here.ts";

/** The result of a command. */
export interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs `node scripts/validate.ts` in a child process, for tests that depend on its environment or working directory. */
export function validate(
  args: readonly string[],
  environment: Record<string, string> = {},
  cwd = root,
): Promise<Outcome> {
  const inherited = { ...process.env };
  delete inherited["CATALOGUE"];
  delete inherited["FORCE_COLOR"];
  const child = spawn(join(root, "node_modules/.bin/node"), [join(root, "scripts/validate.ts"), ...args], {
    cwd,
    env: { ...inherited, NO_COLOR: "1", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const outcome: Outcome = { code: null, stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (part: string) => (outcome.stdout += part));
  child.stderr.setEncoding("utf8").on("data", (part: string) => (outcome.stderr += part));
  return new Promise((resolve, reject) => {
    child.once("error", reject).once("close", (code) => {
      resolve({ ...outcome, code });
    });
  });
}

/** Runs `validate --format json` in this process. Returns its report and exit code. */
export async function reportFrom(args: readonly string[]): Promise<Report & { code: number }> {
  const { code, out, err } = await commandHere("validate", [...args, "--format", "json"]);
  if (err !== "") throw new Error(err);
  return { code, ...(JSON.parse(out) as Report) };
}

/** The YAML of an entry that was reviewed today, so that no rule about age applies. */
export function current(name: string, more = ""): string {
  return entry(name, more).replace("2026-10-01", today());
}
