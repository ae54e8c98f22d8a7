import { join } from "node:path";

import { expect, test } from "vitest";

import type { GateProblem } from "../../../../../scripts/github/gate/report/report.ts";
import { comment } from "../../../../../scripts/github/gate/words/comment.ts";
import { play, readScenario } from "../../scenario.ts";

const plain = readScenario(join(import.meta.dirname, "../../../../fixtures/github/scenarios/own-change/facts.yml"));

test("a comment full of long problems names fewer of them, so that it is short enough for GitHub", () => {
  const { facts, report } = play(plain);
  const place = { line: 1, column: 1, endLine: 1, endColumn: 1 };
  const problem: GateProblem = {
    rule: "unknown-field",
    severity: "error",
    file: "x".repeat(400),
    ...place,
    message: "#1 ".repeat(230),
    correction: "x".repeat(700),
    example: "x".repeat(700),
  };
  const counts = { error: 100, review: 0, hint: 0 };
  const text = comment(
    facts,
    { ...report, counts, problems: Array.from({ length: 100 }, () => problem) },
    [],
    [],
    undefined,
  );
  expect(text.length).toBeLessThan(65_536);
  expect(text).toMatch(/And \d+ more\./);
});
