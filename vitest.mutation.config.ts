import { defineConfig } from "vitest/config";

/** The tests that judge a mutant: those that call the code themselves, in the process where the mutant is active. */
export default defineConfig({
  test: {
    include: ["test/{claims,deploy,github,schemas,upkeep}/**/*.test.ts"],
    // Starts a language server, which takes longer than all the others.
    exclude: ["test/schemas/editors.test.ts"],
    testTimeout: 30_000,
    // What tests import, such as GitHub’s description of its answers, is loaded once and not for each file.
    isolate: false,
  },
});
