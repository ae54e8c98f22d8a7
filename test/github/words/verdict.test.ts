import { expect, test } from "vitest";

import type { GateProblem, GateReport } from "../../../scripts/github/report.ts";
import { verdictSummary } from "../../../scripts/github/words/index.ts";

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
    needs: [],
    addsEntry: false,
    stale: [],
    counts: { error: 100, review: 0, hint: 0 },
    problems: Array.from({ length: 100 }, () => problem),
  };
  const bytes = Buffer.byteLength(verdictSummary(report));
  expect(bytes).toBeGreaterThan(1000);
  expect(bytes).toBeLessThanOrEqual(65_535);
});
