import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { root } from "../lib/root.ts";
import { CannotRun } from "../lib/stop.ts";
import { writeWhole } from "../lib/write.ts";
import { onlyNoticed, readResults, writeResults } from "./results.ts";
import { testsOf } from "./targets.ts";

const program = join(root, "node_modules/@stryker-mutator/core/bin/stryker.js");

/** File → digest of the project when its mutants were last tried. */
const triedFile = join(root, ".cache/mutation/tried.json");

/** How mutants are tried. */
export interface Manner {
  /** Try those again that tests noticed before. */
  force: boolean;
  /** Try those of what a module computes while it loads, such as a regular expression outside functions. */
  static: boolean;
}

/**
 * Tries the mutants of some files. A file that was tried since code and tests last changed is left out, so a run that
 * was stopped goes on where it was. In the others, a mutant that a test noticed is tried again only if its code or that
 * test has changed.
 */
export function mutate(files: readonly string[], manner: Manner): void {
  const digest = projectDigest(manner);
  const tried = readTried();
  const due = manner.force ? files : files.filter((file) => tried[file] !== digest);
  if (due.length === 0) return;
  writeResults(onlyNoticed(readResults(), due));
  const chosen = ["--mutate", due.join(","), "--testFiles", testsOf(due[0] ?? "").join(",")];
  const args = ["run", "--logLevel", "warn", ...chosen, ...(manner.force ? ["--force"] : [])];
  const { status, signal } = spawnSync(process.execPath, [program, ...args], {
    cwd: root,
    env: manner.static ? { ...process.env, STATIC_MUTANTS: "1" } : process.env,
    stdio: "inherit",
  });
  if (status !== 0) throw new CannotRun(`Stryker ended with ${signal ?? `exit code ${status ?? "unknown"}`}.`);
  writeWhole(triedFile, JSON.stringify({ ...tried, ...Object.fromEntries(due.map((file) => [file, digest])) }));
}

/** A digest of code and tests as they are in the working tree, and of which mutants are tried. */
function projectDigest({ static: everyMutant }: Manner): string {
  const list = ["ls-files", "--cached", "--others", "--exclude-standard", "-z"];
  const rooms = ["schemas", "scripts", "test", "package-lock.json", "stryker.config.mjs", "vitest.mutation.config.ts"];
  const paths = execFileSync("git", [...list, "--", ...rooms], { cwd: root, encoding: "utf8", maxBuffer: 1 << 28 });
  const hash = createHash("sha256").update(String(everyMutant));
  for (const path of paths.split("\0").filter((name) => name !== "" && existsSync(join(root, name)))) {
    hash.update(`${path}\0`).update(readFileSync(join(root, path)));
  }
  return hash.digest("hex");
}

function readTried(): Record<string, string> {
  return existsSync(triedFile) ? (JSON.parse(readFileSync(triedFile, "utf8")) as Record<string, string>) : {};
}
