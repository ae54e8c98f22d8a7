import { availableParallelism } from "node:os";
import { join } from "node:path";

import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

const browser = "test/site/browser/**/*.test.ts";

/** The tests that take longest. Where nothing is known of an earlier run, Vitest goes by the size of the file. */
const longest = [
  "test/scripts/rebuild.test.ts",
  "test/scripts/dev.test.ts",
  "test/scripts/scaffold.test.ts",
  "test/scripts/new-catalogue.test.ts",
  "test/site/field-coverage.test.ts",
  "test/site/browser/kinds-of-page.test.ts",
  "test/site/browser/shards.test.ts",
  "test/site/browser/own-entries/search-queries.test.ts",
  "test/site/browser/contribute-accessibility.test.ts",
  "test/site/browser/contribute-keyboard.test.ts",
  "test/site/browser/peers.test.ts",
].map((path) => join(import.meta.dirname, path));

/** Begins with the tests that take longest, so that none of them is alone at the end, with the other cores idle. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    // Projects stay one after the other.
    return [...Map.groupBy(sorted, ({ project }) => project).values()].flatMap((some) => [
      ...some.filter((file) => this.#isLong(file)),
      ...some.filter((file) => !this.#isLong(file)),
    ]);
  }

  #isLong({ moduleId }: TestSpecification): boolean {
    return longest.includes(join(moduleId));
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    // Starting a program copies the page tables of the process that starts it, and ours start more than a thousand: from
    // one process with the memory of all workers, each start takes up to a tenth of a second.
    pool: "forks",
    // Many tests wait for a browser or a command, so three go side by side even on two cores.
    maxWorkers: Math.max(3, availableParallelism()),
    // Long enough for a page in a real browser, and for building a small site before the tests of a file.
    testTimeout: 60_000,
    hookTimeout: 300_000,
    // Commands that tests start read our TypeScript in half the time when Node keeps what it made of it.
    unstubEnvs: true,
    unstubGlobals: true,
    env: { NODE_COMPILE_CACHE: join(import.meta.dirname, ".cache/compiled") },
    expect: { poll: { timeout: 20_000, interval: 20 } },
    projects: [
      // Loading the model for each file anew takes longer than most of their tests, which leave nothing behind.
      { extends: true, test: { name: "unit", include: ["test/**/*.test.ts"], exclude: [browser], isolate: false } },
      {
        extends: true,
        test: {
          name: "site",
          include: [browser],
          isolate: false,
          maxConcurrency: 2,
          // A browser can be kept waiting on a busy machine; what is wrong fails twice. The report names what was repeated.
          retry: 1,
          globalSetup: "test/helpers/built-site.ts",
        },
      },
    ],
  },
});
