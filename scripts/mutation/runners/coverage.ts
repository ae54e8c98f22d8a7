import { join } from "node:path";

import { type RunnerTestCase, type RunnerTestFile, TestRunner, type TestTryOptions } from "vitest";

import { writeWhole } from "../../lib/write.ts";
import { readJob } from "../job.ts";
import type { Coverage } from "../schedule.ts";
import { nameOf, switches } from "./switches.ts";

// A global, because this module is loaded again for each test file.
const place = globalThis as { mutationTests?: Coverage["tests"] };
const tests = (place.mutationTests ??= {});

/** Records which mutants each test covers, and its duration. A test that fails without a mutant is not used. */
export default class CoverageRunner extends TestRunner {
  #begun = 0;

  override onBeforeTryTask(test: RunnerTestCase, options: TestTryOptions): void {
    switches.currentTestId = nameOf(test);
    this.#begun = performance.now();
    super.onBeforeTryTask(test, options);
  }

  override async onAfterRetryTask(test: RunnerTestCase, options: TestTryOptions): Promise<void> {
    await super.onAfterRetryTask(test, options);
    const name = nameOf(test);
    switches.currentTestId = undefined;
    const milliseconds = performance.now() - this.#begun;
    const hits = switches.mutantCoverage.perTest[name] ?? {};
    if (test.result?.state === "pass") tests[name] = { file: test.file.name, milliseconds, hits };
  }

  override onAfterRunFiles(files: RunnerTestFile[]): void {
    super.onAfterRunFiles(files);
    const whileLoading = Object.keys(switches.mutantCoverage.static);
    writeWhole(join(readJob().folder, "coverage.json"), JSON.stringify({ tests, whileLoading } satisfies Coverage));
  }
}
