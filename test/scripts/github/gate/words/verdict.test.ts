import { describe, expect, test } from "vitest";

import type { GateProblem, GateReport } from "../../../../../scripts/github/gate/report/report.ts";
import { verdictSummary, verdictTitle } from "../../../../../scripts/github/gate/words/verdict.ts";
import { longestSummary } from "../../../../../scripts/github/kit/limits.ts";

test.each(["庁", "`", "<", "🏛"])("a verdict full of %s is short enough for GitHub, which counts bytes", (letter) => {
  const place = { line: 1, column: 1, endLine: 1, endColumn: 1 };
  const long = letter.repeat(700 / letter.length);
  const problem: GateProblem = {
    rule: "unknown-field",
    severity: "error",
    file: long.slice(0, 400),
    ...place,
    message: `“${long.slice(2)}”`,
    example: long,
  };
  const report: GateReport = {
    number: 12,
    head: "a".repeat(40),
    base: "b".repeat(40),
    state: "examined",
    files: 100,
    paths: [],
    touched: ["camden"],
    reviewReasons: [],
    addsEntry: false,
    stale: [],
    counts: { error: 100, review: 0, hint: 0 },
    problems: Array.from({ length: 100 }, () => problem),
  };
  const bytes = Buffer.byteLength(verdictSummary(report));
  expect(bytes).toBeGreaterThan(1000);
  expect(bytes).toBeLessThanOrEqual(65_535);
});

test("a verdict is as long as it may be, and no longer", () => {
  const problem: GateProblem = {
    ...{ rule: "unknown-field", severity: "error", file: "", message: "庁".repeat(200), example: "庁".repeat(700) },
    ...{ line: 1, column: 1, endLine: 1, endColumn: 1 },
  };
  const write = (more: number): string => {
    const problems = Array.from({ length: 20 }, (_, index) => {
      return { ...problem, file: "x".repeat(100 + Math.floor((more + index) / 20)) };
    });
    return verdictSummary({
      ...{
        number: 12,
        head: "a".repeat(40),
        base: "b".repeat(40),
        state: "examined",
        files: 1,
        paths: [],
        touched: [],
      },
      ...{ reviewReasons: [], addsEntry: false, stale: [], counts: { error: 20, review: 0, hint: 0 }, problems },
    });
  };
  const room = longestSummary - Buffer.byteLength(write(0));
  expect(Buffer.byteLength(write(room))).toBe(longestSummary);
  expect(write(room)).not.toContain("more.");
  expect(write(room + 1)).toContain("And 10 more.");
});

describe("what could not be examined", () => {
  const report: GateReport = {
    ...{
      number: 12,
      head: "a".repeat(40),
      base: "b".repeat(40),
      state: "inconsistent",
      files: 101,
      paths: [],
      touched: [],
    },
    ...{ reviewReasons: [], addsEntry: false, stale: [], counts: { error: 0, review: 0, hint: 0 }, problems: [] },
  };

  test.each<[GateReport["state"], string, string]>([
    [
      "too-many",
      "Too many files to read here: a maintainer needs to look",
      "This changes 101 files. The gate reads no more",
    ],
    ["moving", "New commits came in while it was read", "When you have finished, write `/check`."],
    ["inconsistent", "The changed files could not be read for certain", "Write `/check` to try again."],
    ["outdated", "GitHub’s list of changed files is out of date", "Update your branch from the main branch"],
  ])("%s says so, and what to do", (state, title, words) => {
    expect(verdictTitle({ ...report, state })).toBe(title);
    expect(verdictSummary({ ...report, state })).toContain(words);
  });
});

test("the rest of what is not shown is counted, beside what is shown and by itself", () => {
  const place = { line: 1, column: 1, endLine: 1, endColumn: 1 };
  const error: GateProblem = { rule: "x", severity: "error", file: "a.yml", ...place, message: "Wrong." };
  const report: GateReport = {
    ...{ number: 12, head: "a".repeat(40), base: "b".repeat(40), state: "examined", files: 1, paths: [], touched: [] },
    ...{ reviewReasons: [], addsEntry: false, stale: [], counts: { error: 21, review: 2, hint: 0 } },
    problems: [...Array.from({ length: 21 }, () => error), { ...error, severity: "review" }],
  };
  const text = verdictSummary(report);
  expect(text).toContain("And 1 more.");
  expect(text).toMatch(/### Needs review\n\n2 more\./);
  expect(text).not.toContain("Hints");
});
