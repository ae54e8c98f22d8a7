import { expect, test } from "vitest";

import { firstProblems } from "../../../../scripts/github/issues/checked.ts";
import { questionsOf } from "../../../../scripts/github/issues/question.ts";
import { type IssueProblem, maxProblems } from "../../../../scripts/github/issues/reading.ts";

function problem(severity: "error" | "hint", question: string, number = 0): IssueProblem {
  return { type: "validator", question, rule: "too-short", severity, message: String(number) };
}

test("reports the worst problems first, in the order of the form, up to the maximum", () => {
  const many = Array.from({ length: maxProblems }, (_, number) => problem("error", "summary", number));
  const told = firstProblems([problem("hint", "name"), ...many, problem("error", "name")], questionsOf("product"));
  expect(told).toEqual([problem("error", "name"), ...many.slice(0, -1)]);
});
