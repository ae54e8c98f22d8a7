import process from "node:process";

/**
 * Mutation testing of the code that defends the catalogue: `npm run test:mutation`. Stryker works on a copy of the
 * project in `.cache/`, so the working tree stays as it is.
 */
export default {
  mutate: ["schemas/rules/**/*.ts", "scripts/{claims,deploy,github}/**/*.ts"],
  // People judge wordings and the shape of messages; a test of each would only repeat it.
  mutator: { excludedMutations: ["StringLiteral", "ObjectLiteral", "ArrayDeclaration"] },
  // For a mutant of what a module computes while it loads, every test runs again: only on request.
  ignoreStatic: process.env.STATIC_MUTANTS === undefined,
  testRunner: "vitest",
  plugins: ["@stryker-mutator/vitest-runner"],
  vitest: { configFile: "vitest.mutation.config.ts" },
  concurrency: Number(process.env.MUTATION_CONCURRENCY ?? 2),
  // Longer than a busy machine takes, so that only an endless loop counts as a mutant that timed out.
  timeoutMS: 20_000,
  ignorePatterns: ["/dist", "/.cache", "/.astro"],
  tempDirName: ".cache/mutation/sandbox",
  incremental: true,
  incrementalFile: ".cache/mutation/results.json",
  reporters: ["progress"],
};
