import { availableParallelism } from "node:os";
import { join } from "node:path";

import { defineConfig } from "vitest/config";

const browser = "test/site/browser/**/*.test.ts";

export default defineConfig({
  test: {
    pool: "threads",
    // Many tests wait for a browser or a command, so two go side by side even on two cores.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Long enough for a page in a real browser, and for building a small site before the tests of a file.
    testTimeout: 30_000,
    hookTimeout: 180_000,
    // Commands that tests start read our TypeScript in half the time when Node keeps what it made of it.
    unstubEnvs: true,
    unstubGlobals: true,
    env: { NODE_COMPILE_CACHE: join(import.meta.dirname, ".cache/compiled") },
    expect: { poll: { timeout: 10_000, interval: 20 } },
    projects: [
      // Loading the model for each file anew takes longer than most of their tests, which leave nothing behind.
      { extends: true, test: { name: "unit", include: ["test/**/*.test.ts"], exclude: [browser], isolate: false } },
      {
        extends: true,
        test: {
          name: "site",
          include: [browser],
          isolate: false,
          // They wait for the browser half of the time, so that one more goes side by side.
          maxWorkers: Math.max(3, availableParallelism()),
          // A project with more workers has to have a turn of its own.
          sequence: { groupOrder: 1 },
          maxConcurrency: 2,
          // A browser can be kept waiting on a busy machine; what is wrong fails twice. The report names what was repeated.
          retry: 1,
          globalSetup: "test/helpers/built-site.ts",
        },
      },
    ],
  },
});
