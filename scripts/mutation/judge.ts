import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";

import { withThousandsSeparators } from "../../schemas/problems/count.ts";
import { root } from "../lib/root.ts";
import { CommandError } from "../lib/stop.ts";
import { writeWhole } from "../lib/write.ts";
import { instrument, type Mutant } from "./instrument.ts";
import { type Job, jobVariable } from "./job.ts";
import { lastTryTime, remainingOf, logTry, killedIn, readTries } from "./log.ts";
import { type Coverage, quickestFirst, schedule } from "./schedule.ts";

/** A mutant with its result. */
export interface Judged extends Mutant {
  /** Whether it survived: every test passed, or none ran the code. */
  survived: boolean;
  covered: boolean;
}

/** The ranges of covering tests that each round tries: most mutants are killed by one of the first. */
const rounds = [
  [0, 3],
  [3, 10],
  [10, 40],
  [40, Number.POSITIVE_INFINITY],
] as const;

/**
 * Timeout in milliseconds without any progress: longer than starting or a test may take on a busy machine. It ends endless
 * loops that the limit of hits cannot, because they run no mutated code.
 */
const stallTimeout = 120_000;

const program = join(root, "node_modules/vitest/vitest.mjs");
const place = join(root, ".cache/mutation");

/**
 * Runs the tests against the mutants of files. Omits static mutants, in code that runs only while a module loads: later
 * tests in the same process cannot see them.
 *
 * @param processes how many processes run in parallel
 * @param say receives a line of progress
 * @throws CommandError if no test passes without a mutant
 */
export async function judge(
  files: readonly string[],
  tests: readonly string[],
  processes: number,
  say: (line: string) => void,
): Promise<Judged[]> {
  rmSync(place, { recursive: true, force: true });
  const { mutants } = await instrument(files);
  say(`${withThousandsSeparators(mutants.length)} mutants. First, which tests reach them.`);
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
  if (Object.keys(coverage.tests).length === 0) throw new CommandError("No test passes without a mutant.");
  return coverage;
}

/** The mutants that are killed, of those of one process. */
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
      const left = remainingOf(scheduled, readTries(folder));
      if (Object.keys(left).length === 0) break;
      writeWhole(join(folder, "schedule.json"), JSON.stringify(left));
      const tests = quickestFirst(left, coverage);
      const before = readTries(folder).length;
      await untilStalled({ type: "tries", files, tests, folder });
      // A test’s name may differ from run to run.
      if (readTries(folder).length === before) break;
    }
    for (const id of killedIn(readTries(folder))) noticed.add(id);
    const share = `${withThousandsSeparators(noticed.size)} of ${withThousandsSeparators(mutants.length)}`;
    say(`Process ${String(part + 1)}, round ${String(round + 1)}: tests noticed ${share}.`);
  }
  return noticed;
}

/** Runs a job until it ends or a mutant exceeds the timeout, which counts as killed. */
async function untilStalled(job: Job): Promise<void> {
  const begun = Date.now();
  const vitest = startVitest(job);
  const watch = setInterval(() => {
    if (Date.now() - Math.max(begun, lastTryTime(job.folder) ?? 0) < stallTimeout) return;
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
    // Compare snapshots, but never write them.
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
