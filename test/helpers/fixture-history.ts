import { execFileSync } from "node:child_process";
import { cpSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { gitIdentityAt } from "./git-identity.ts";

/** The field that the second commit changes. */
const secondCommit = { file: "exampleshire/authority.yml", line: /^reviewed: .*$/m, before: "reviewed: 2025-01-31" };

/** The year of the fixture’s contracts. */
const fixtureYear = 2026;

/** Matches the date of a contract, which is indented more deeply than other end dates. */
const contractDate = /^( {6}(?:until|noticeBy): )(\d{4})(?=-\d\d-\d\d$)/gm;

/** Shifts contract dates by the years since, so that they are in the future at build time. */
function withFutureContracts(yaml: string): string {
  const years = new Date().getFullYear() - fixtureYear;
  return yaml.replace(contractDate, (_, field: string, year: string) => `${field}${Number(year) + years}`);
}

/**
 * Copies a catalogue into a new repository with two commits: all entries in September 2026, and a review of
 * one of them in November.
 */
export function copyWithHistory(catalogue: string, folder: string): string {
  const copy = join(folder, "catalogue");
  cpSync(catalogue, copy, { recursive: true });
  for (const file of globSync("*/authority.yml", { cwd: copy })) {
    const path = join(copy, file);
    writeFileSync(path, withFutureContracts(readFileSync(path, "utf8")));
  }
  const file = join(copy, secondCommit.file);
  const now = readFileSync(file, "utf8");
  writeFileSync(file, now.replace(secondCommit.line, secondCommit.before));
  git(folder, "2026-09-10T09:00:00Z", "init", "--quiet", "--initial-branch", "main");
  commit(folder, "2026-09-10T09:00:00Z");
  writeFileSync(file, now);
  commit(folder, "2026-11-02T09:00:00Z");
  return copy;
}

function commit(folder: string, date: string): void {
  git(folder, date, "add", "catalogue");
  git(folder, date, "commit", "--quiet", "--message", "Change");
}

function git(folder: string, date: string, ...args: string[]): void {
  execFileSync("git", ["-C", folder, ...args], { env: { ...process.env, ...gitIdentityAt(date) }, stdio: "pipe" });
}
