import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";

import { grouped } from "../../schemas/problems/count.ts";
import { root } from "../lib/root.ts";
import { CannotRun } from "../lib/stop.ts";
import { writeWhole } from "../lib/write.ts";
import { instrument, type Mutant } from "./instrument.ts";
import { type Job, jobVariable } from "./job.ts";
import { lastTryTime, leftOf, logTry, noticedIn, readTries } from "./log.ts";
import { type Coverage, quickestFirst, schedule } from "./schedule.ts";

/** What the tests said of a mutant. */
export interface Judged extends Mutant {
  /** Whether every test passed in spite of it, or none ran the code. */
  survived: boolean;
  covered: boolean;
}

/** Which of the tests that reach a mutant try it in turn: most mutants are noticed by one of the first. */
const rounds = [
  [0, 3],
  [3, 10],
  [10, 40],
  [40, Number.POSITIVE_INFINITY],
] as const;

/** In milliseconds: longer than starting or a test may take on a busy machine. A loop that never yields has no other end. */
const longestSilence = 120_000;

const program = join(root, "node_modules/vitest/vitest.mjs");
const place = join(root, ".cache/mutation");

/**
 * Tries the mutants of some files by some tests. Mutants of what a module computes while it loads are left out: tests
 * that run later in the same process cannot see them.
 *
 * @param processes how many try mutants side by side
 * @param say what to do with a line about the progress
 */
export async function judge(
  files: readonly string[],
  tests: readonly string[],
  processes: number,
  say: (line: string) => void,
): Promise<Judged[]> {
  rmSync(place, { recursive: true, force: true });
  const { mutants } = await instrument(files);
  say(`${grouped(mutants.length)} mutants. First, which tests reach them.`);
  const coverage = await coverageOf(files, tests);
  const covered = new Set(Object.values(coverage.tests).flatMap(({ hits }) => Object.keys(hits)));
  const whileLoading = new Set(coverage.whileLoading);
  const parts = Array.from({ length: processes }, (_, part) =>
    mutants.filter(({ id }, index) => covered.has(id) && index % processes === part),
  );
  const noticed = await Promise.all(parts.map((part, index) => tryPart(part, coverage, files, index, say)));
  const all = new Set(noticed.flatMap((ids) => [...ids]));
  return mutants
    .filter(({ id }) => covered.has(id) || !whileLoading.has(id))
    .map((mutant) => ({ ...mutant, survived: !all.has(mutant.id), covered: covered.has(mutant.id) }));
}

async function coverageOf(files: readonly string[], tests: readonly string[]): Promise<Coverage> {
  const folder = join(place, "coverage");
  mkdirSync(folder, { recursive: true });
  await startVitest({ type: "coverage", files, tests, folder }).ended;
  const coverage = JSON.parse(readFileSync(join(folder, "coverage.json"), "utf8")) as Coverage;
  if (Object.keys(coverage.tests).length === 0) throw new CannotRun("No test passes without a mutant.");
  return coverage;
}

/** The mutants that tests notice, of those that one process tries. */
async function tryPart(
  mutants: readonly Mutant[],
  coverage: Coverage,
  files: readonly string[],
  part: number,
  say: (line: string) => void,
): Promise<Set<string>> {
  const noticed = new Set<string>();
  for (const [round, range] of rounds.entries()) {
    const folder = join(place, `part-${String(part)}-round-${String(round)}`);
    mkdirSync(folder, { recursive: true });
    const due = mutants.filter(({ id }) => !noticed.has(id));
    const scheduled = schedule(due, coverage, range);
    for (;;) {
      const left = leftOf(scheduled, readTries(folder));
      if (Object.keys(left).length === 0) break;
      writeWhole(join(folder, "schedule.json"), JSON.stringify(left));
      const tests = quickestFirst(left, coverage);
      const before = readTries(folder).length;
      await untilStuck({ type: "tries", files, tests, folder });
      // A test may have another name each time it runs.
      if (readTries(folder).length === before) break;
    }
    for (const id of noticedIn(readTries(folder))) noticed.add(id);
    const share = `${grouped(noticed.size)} of ${grouped(mutants.length)}`;
    say(`Process ${String(part + 1)}, round ${String(round + 1)}: tests noticed ${share}.`);
  }
  return noticed;
}

/** Runs a job to its end, or until one mutant keeps it busy for too long: that one counts as noticed. */
async function untilStuck(job: Job): Promise<void> {
  const begun = Date.now();
  const vitest = startVitest(job);
  const watch = setInterval(() => {
    if (Date.now() - Math.max(begun, lastTryTime(job.folder) ?? 0) < longestSilence) return;
    clearInterval(watch);
    const stuck = readTries(job.folder).at(-1);
    if (stuck?.type === "begun") logTry(job.folder, { ...stuck, type: "noticed" });
    vitest.kill();
  }, 1000);
  await vitest.ended.finally(() => {
    clearInterval(watch);
  });
}

function startVitest(job: Job): { ended: Promise<void>; kill: () => void } {
  const args = [program, "run", "--config", join(root, "vitest.mutation.config.ts"), "--silent", "--reporter", "dot"];
  const child = spawn(process.execPath, args, {
    cwd: root,
    // Snapshots are compared, and never written.
    env: { ...process.env, CI: "1", ...jobVariable(job) },
    stdio: "ignore",
  });
  return {
    ended: new Promise((resolve, reject) => {
      child.once("error", reject).once("exit", () => {
        resolve();
      });
    }),
    kill: () => child.kill("SIGKILL"),
  };
}
