import process from "node:process";

/** What one Vitest process of a mutation run does. */
export interface Job {
  /** Whether it records which tests reach which mutants, or tries mutants by a schedule. */
  type: "coverage" | "tries";
  /** The files that have mutants, relative to the project’s root. */
  files: readonly string[];
  /** Test files in the order in which they run, or patterns of them, relative to the project’s root. */
  tests: readonly string[];
  /** The folder of the schedule that it reads and of what it writes. */
  folder: string;
}

const variable = "MUTATION_JOB";

/** The environment variable that hands a job to a Vitest process. */
export function jobVariable(job: Job): Record<string, string> {
  return { [variable]: JSON.stringify(job) };
}

/** The job of this process. */
export function readJob(): Job {
  const text = process.env[variable];
  if (text === undefined) throw new Error("The command npm run test:mutation starts this.");
  return JSON.parse(text) as Job;
}
