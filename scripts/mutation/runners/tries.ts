import { readFileSync } from "node:fs";
import { join } from "node:path";

import { type RunnerTask, type RunnerTestCase, TestRunner, type TestTryOptions } from "vitest";

import { readJob } from "../job.ts";
import { logTry } from "../log.ts";
import type { Schedule } from "../schedule.ts";
import { nameOf, switches } from "./switches.ts";

const { folder } = readJob();
const schedule = JSON.parse(readFileSync(join(folder, "schedule.json"), "utf8")) as Schedule;

// A global, because this module is loaded again for each test file.
const place = globalThis as { mutationNoticed?: Set<string> };
const noticed = (place.mutationNoticed ??= new Set());

/**
 * Runs each test once for each of its mutants, all in one process, because loading the imports of a test takes many
 * times as long as the test. Then runs it once without a mutant, to detect leftover state.
 */
export default class TriesRunner extends TestRunner {
  #mutants: Schedule[string] = [];

  override async onBeforeRunTask(test: RunnerTask): Promise<void> {
    await super.onBeforeRunTask(test);
    if (test.type !== "test") return;
    test.retry = 0;
    this.#mutants = (schedule[nameOf(test)] ?? []).filter(([id]) => !noticed.has(id));
    test.repeats = this.#mutants.length;
    if (this.#mutants.length === 0) test.mode = "skip";
  }

  override onBeforeTryTask(test: RunnerTestCase, options: TestTryOptions): void {
    const [id, hits = 0] = this.#mutants[options.repeats] ?? [];
    switches.activeMutant = id;
    switches.hitCount = id === undefined ? undefined : 0;
    switches.hitLimit = id === undefined ? undefined : Math.max(2000, hits * 100);
    if (id !== undefined) logTry(folder, { type: "begun", mutant: id, test: nameOf(test) });
    super.onBeforeTryTask(test, options);
  }

  override async onAfterRetryTask(test: RunnerTestCase, options: TestTryOptions): Promise<void> {
    await super.onAfterRetryTask(test, options);
    const [id] = this.#mutants[options.repeats] ?? [];
    switches.activeMutant = undefined;
    switches.hitCount = undefined;
    if (test.result?.state === "fail") {
      if (id === undefined) logTry(folder, { type: "spoiled", mutant: "", test: nameOf(test) });
      else {
        noticed.add(id);
        logTry(folder, { type: "noticed", mutant: id, test: nameOf(test) });
      }
    }
    // Vitest would keep and print every failure, of which there are thousands.
    if (test.result !== undefined) Object.assign(test.result, { errors: undefined, attempts: [] });
  }
}
