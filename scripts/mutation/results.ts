import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import stryker from "../../stryker.config.mjs";
import { root } from "../lib/root.ts";
import { writeWhole } from "../lib/write.ts";

/** One change of one place in the code, and what the tests said of it. */
export interface Mutant {
  file: string;
  line: number;
  column: number;
  code: string;
  replacement: string;
  /** Whether every test passed in spite of it, or none ran the code. */
  survived: boolean;
  covered: boolean;
}

/** What Stryker keeps between runs, as far as it is used here; its format is the mutation testing report schema. */
export interface Results {
  files: Record<string, { source: string; mutants: Result[] }>;
}

interface Result {
  status: string;
  replacement?: string;
  location: { start: Place; end: Place };
}

/** Counts from 1. */
interface Place {
  line: number;
  column: number;
}

const resultsFile = join(root, stryker.incrementalFile);
const noticed = new Set(["Killed", "Timeout"]);
const unnoticed = new Set(["Survived", "NoCoverage"]);

/** What Stryker found so far. */
export function readResults(): Results {
  return existsSync(resultsFile) ? (JSON.parse(readFileSync(resultsFile, "utf8")) as Results) : { files: {} };
}

/** Replaces what Stryker found so far. */
export function writeResults(results: Results): void {
  writeWhole(resultsFile, JSON.stringify(results));
}

/** The mutants of some files, in the order of their places, without those that Stryker left out. */
export function mutantsIn(results: Results, files: readonly string[]): Mutant[] {
  return files.flatMap((file) => {
    const { source = "", mutants = [] } = results.files[file] ?? {};
    return mutants
      .filter(({ status }) => noticed.has(status) || unnoticed.has(status))
      .map(({ status, replacement = "", location: { start, end } }) => ({
        ...{ file, line: start.line, column: start.column, replacement },
        code: source.slice(offset(source, start), offset(source, end)),
        survived: unnoticed.has(status),
        covered: status !== "NoCoverage",
      }))
      .sort((a, b) => a.line - b.line || a.column - b.column);
  });
}

/**
 * The results with nothing but the noticed mutants of some files, so that Stryker tries the others again. It sees by
 * itself when the code or a test file has changed, and not when a fixture or a helper has.
 */
export function onlyNoticed(results: Results, files: readonly string[]): Results {
  const chosen = new Set(files);
  const entries = Object.entries(results.files).map(([file, known]) => {
    const mutants = known.mutants.filter(({ status }) => !chosen.has(file) || noticed.has(status));
    return [file, { ...known, mutants }] as const;
  });
  return { ...results, files: Object.fromEntries(entries) };
}

function offset(source: string, { line, column }: Place): number {
  let start = 0;
  for (let number = 1; number < line; number += 1) start = source.indexOf("\n", start) + 1;
  return start + column - 1;
}
