import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Runs short test files first: the first test that notices a mutant ends its run. */
class ShortestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).reverse();
  }
}

/** The tests that judge a mutant: those that call the code themselves, in the process where the mutant is active. */
export default defineConfig({
  test: {
    // Each run names the files that it is about.
    include: ["test/**/*.test.ts"],
    testTimeout: 30_000,
    // What tests import, such as GitHub’s description of its answers, is loaded once and not for each file.
    isolate: false,
    sequence: { sequencer: ShortestFirst },
  },
});
