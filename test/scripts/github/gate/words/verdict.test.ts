import { describe, expect, test } from "vitest";

import type { GateReport } from "../../../../../scripts/github/gate/report/report.ts";
import { verdictSummary, verdictTitle } from "../../../../../scripts/github/gate/words/verdict.ts";
import { longestSummary } from "../../../../../scripts/github/kit/limits.ts";
import { blankReport, error } from "../blank-report.ts";

test.each(["庁", "`", "<", "🏛"])("a verdict full of %s stays within GitHub’s limit of bytes", (letter) => {
  const long = letter.repeat(700 / letter.length);
  const problem = { ...error, file: long.slice(0, 400), message: `“${long.slice(2)}”`, example: long };
  const report: GateReport = {
    ...blankReport,
    files: 100,
    counts: { error: 100, review: 0, hint: 0 },
    problems: Array.from({ length: 100 }, () => problem),
  };
  const bytes = Buffer.byteLength(verdictSummary(report));
  expect(bytes).toBeGreaterThan(1000);
  expect(bytes).toBeLessThanOrEqual(65_535);
});

test("fills a verdict up to the limit of bytes, and no further", () => {
  const problem = { ...error, message: "庁".repeat(200), example: "庁".repeat(700) };
  const write = (more: number): string => {
    const problems = Array.from({ length: 20 }, (_, index) => {
      return { ...problem, file: "x".repeat(100 + Math.floor((more + index) / 20)) };
    });
    return verdictSummary({ ...blankReport, counts: { error: 20, review: 0, hint: 0 }, problems });
  };
  const room = longestSummary - Buffer.byteLength(write(0));
  expect(Buffer.byteLength(write(room))).toBe(longestSummary);
  expect(write(room)).not.toContain("more.");
  expect(write(room + 1)).toContain("And 10 more.");
});

describe("the verdict on a pull request that could not be examined", () => {
  const report: GateReport = { ...blankReport, files: 101 };

  test.each<[GateReport["state"], string, string]>([
    [
      "too-many",
      "Too many files to read here: a maintainer needs to look",
      "This changes 101 files. The gate reads no more",
    ],
    ["moving", "New commits came in while it was read", "When you have finished, write `/check`."],
    ["inconsistent", "The changed files could not be read for certain", "Write `/check` to try again."],
    ["outdated", "GitHub’s list of changed files is out of date", "Update your branch from the main branch"],
  ])("says why and what to do: %s", (state, title, words) => {
    expect(verdictTitle({ ...report, state })).toBe(title);
    expect(verdictSummary({ ...report, state })).toContain(words);
  });
});

test("counts the problems that a verdict does not list, in each section", () => {
  const report: GateReport = {
    ...blankReport,
    counts: { error: 21, review: 2, hint: 0 },
    problems: [...Array.from({ length: 21 }, () => error), { ...error, severity: "review" }],
  };
  const text = verdictSummary(report);
  expect(text).toContain("And 1 more.");
  expect(text).toMatch(/### Needs review\n\n2 more\./);
  expect(text).not.toContain("Hints");
});
