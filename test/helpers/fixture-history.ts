import { execFileSync } from "node:child_process";
import { cpSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { nobodyAt } from "./nobody.ts";

/** What an authority says that it did not say at first. */
const later = { file: "exampleshire/authority.yml", line: /^reviewed: .*$/m, before: "reviewed: 2025-01-31" };

/** The year in which the contracts of the fixture were written down. */
const written = 2026;

/** A day of a contract, which lies deeper than that of anything else that ends. */
const contractDay = /^( {6}(?:until|noticeBy): )(\d{4})(?=-\d\d-\d\d$)/gm;

/** Shifts contract dates by the years since, so that they are always in the future at build time. */
function movedOn(yaml: string): string {
  const years = new Date().getFullYear() - written;
  return yaml.replace(contractDay, (_, field: string, year: string) => `${field}${Number(year) + years}`);
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
    writeFileSync(path, movedOn(readFileSync(path, "utf8")));
  }
  const file = join(copy, later.file);
  const now = readFileSync(file, "utf8");
  writeFileSync(file, now.replace(later.line, later.before));
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
  execFileSync("git", ["-C", folder, ...args], { env: { ...process.env, ...nobodyAt(date) }, stdio: "pipe" });
}
