import { appendFileSync, existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

import type { Schedule } from "./schedule.ts";

/** One try of a mutant by a test, in the order in which they happen. */
export interface Try {
  mutant: string;
  test: string;
  /** Whether it begins, a test noticed the mutant, or the test fails without any mutant afterwards. */
  type: "begun" | "noticed" | "spoiled";
}

const fileOf = (folder: string): string => join(folder, "tries.jsonl");

/** Writes down a try at once, since the next one may never end. */
export function logTry(folder: string, entry: Try): void {
  appendFileSync(fileOf(folder), `${JSON.stringify(entry)}\n`);
}

/** The tries so far. */
export function readTries(folder: string): Try[] {
  if (!existsSync(fileOf(folder))) return [];
  const lines = readFileSync(fileOf(folder), "utf8").split("\n");
  return lines.filter((line) => line !== "").map((line) => JSON.parse(line) as Try);
}

/** When the last try was written down, in milliseconds since 1970. */
export function lastTryTime(folder: string): number | undefined {
  return statSync(fileOf(folder), { throwIfNoEntry: false })?.mtimeMs;
}

/** The mutants that tests noticed, but for tests that fail without any mutant as well. */
export function noticedIn(tries: readonly Try[]): Set<string> {
  const spoiled = new Set(tries.filter(({ type }) => type === "spoiled").map(({ test }) => test));
  return new Set(
    tries.filter(({ type, test }) => type === "noticed" && !spoiled.has(test)).map(({ mutant }) => mutant),
  );
}

/** What is left of a schedule. */
export function leftOf(schedule: Schedule, tries: readonly Try[]): Schedule {
  const noticed = noticedIn(tries);
  const begun = new Set(tries.map(({ mutant, test }) => `${mutant} ${test}`));
  const left = Object.entries(schedule).map(([test, mutants]) => {
    return [test, mutants.filter(([id]) => !noticed.has(id) && !begun.has(`${id} ${test}`))] as const;
  });
  return Object.fromEntries(left.filter(([, mutants]) => mutants.length > 0));
}
