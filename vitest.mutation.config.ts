import { join, relative, sep } from "node:path";

import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

import { root } from "./scripts/lib/root.ts";
import { instrument } from "./scripts/mutation/instrument.ts";
import { readJob } from "./scripts/mutation/job.ts";

const job = readJob();

/** Runs test files in the order of the job: once a test has noticed a mutant, no other tries it. */
class InOrder extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return Promise.resolve(files.toSorted((a, b) => this.#parseEntryPath(a) - this.#parseEntryPath(b)));
  }

  #parseEntryPath({ moduleId }: TestSpecification): number {
    return job.tests.indexOf(relative(root, moduleId).split(sep).join("/"));
  }
}

const { code } = await instrument(job.files);

/** The tests that judge mutants: those that call the code themselves, in the process where the mutant is active. */
export default defineConfig({
  plugins: [
    {
      name: "mutants",
      enforce: "pre",
      transform: (_source, id) => {
        const instrumented = code.get(id.split("?")[0] ?? "");
        return instrumented === undefined ? undefined : { code: instrumented, map: null };
      },
    },
  ],
  test: {
    root,
    include: [...job.tests],
    runner: join(root, `scripts/mutation/runners/${job.type}.ts`),
    // Longer than any test takes on a busy machine, so that only a mutant that waits for ever counts as one.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // What an earlier run has kept has the mutants of its files in it.
    fsModuleCache: false,
    // One test at a time in one process, since the switches of the mutants are the process’s.
    isolate: false,
    maxWorkers: 1,
    maxConcurrency: 1,
    unstubEnvs: true,
    unstubGlobals: true,
    sequence: { sequencer: InOrder },
    onUnhandledError: () => false,
  },
});
