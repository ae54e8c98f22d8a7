import { appendFileSync, existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

import type { Schedule } from "./schedule.ts";

/** An event of a test’s run against a mutant, in chronological order. */
export interface Try {
  mutant: string;
  test: string;
  /** The run starts, the test kills the mutant, or the test fails afterwards without any mutant. */
  type: "begun" | "noticed" | "spoiled";
}

const fileOf = (folder: string): string => join(folder, "tries.jsonl");

/** Appends an event synchronously, because the next run may never end. */
export function logTry(folder: string, entry: Try): void {
  appendFileSync(fileOf(folder), `${JSON.stringify(entry)}\n`);
}

/** The events so far. */
export function readTries(folder: string): Try[] {
  if (!existsSync(fileOf(folder))) return [];
  const lines = readFileSync(fileOf(folder), "utf8").split("\n");
  return lines.filter((line) => line !== "").map((line) => JSON.parse(line) as Try);
}

/** The time of the last event, in milliseconds since 1970. */
export function lastTryTime(folder: string): number | undefined {
  return statSync(fileOf(folder), { throwIfNoEntry: false })?.mtimeMs;
}

/** The killed mutants, without kills by tests that also fail without any mutant. */
export function killedIn(tries: readonly Try[]): Set<string> {
  const spoiled = new Set(tries.filter(({ type }) => type === "spoiled").map(({ test }) => test));
  return new Set(
    tries.filter(({ type, test }) => type === "noticed" && !spoiled.has(test)).map(({ mutant }) => mutant),
  );
}

/** The remaining schedule. */
export function remainingOf(schedule: Schedule, tries: readonly Try[]): Schedule {
  const noticed = killedIn(tries);
  const begun = new Set(tries.map(({ mutant, test }) => `${mutant} ${test}`));
  const left = Object.entries(schedule).map(([test, mutants]) => {
    return [test, mutants.filter(([id]) => !noticed.has(id) && !begun.has(`${id} ${test}`))] as const;
  });
  return Object.fromEntries(left.filter(([, mutants]) => mutants.length > 0));
}
