import process from "node:process";

/** The job of one Vitest process in a mutation run. */
export interface Job {
  /** Whether it records coverage or runs a schedule of mutants. */
  type: "coverage" | "tries";
  /** The instrumented files, relative to the project’s root. */
  files: readonly string[];
  /** Test files in order, or patterns of them, relative to the project’s root. */
  tests: readonly string[];
  /** The folder for its schedule and its results. */
  folder: string;
}

const variable = "MUTATION_JOB";

/** The environment variable that passes a job to a Vitest process. */
export function jobVariable(job: Job): Record<string, string> {
  return { [variable]: JSON.stringify(job) };
}

/**
 * Returns the job of this process.
 *
 * @throws Error in a process that `npm run test:mutation` has not started
 */
export function readJob(): Job {
  const text = process.env[variable];
  if (text === undefined) throw new Error("The command npm run test:mutation starts this.");
  return JSON.parse(text) as Job;
}
