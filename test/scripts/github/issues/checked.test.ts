import { expect, test } from "vitest";

import { firstProblems } from "../../../../scripts/github/issues/checked.ts";
import { questionsOf } from "../../../../scripts/github/issues/question.ts";
import { type IssueProblem, maxProblems } from "../../../../scripts/github/issues/reading.ts";

function problem(severity: "error" | "hint", question: string, number = 0): IssueProblem {
  return { type: "validator", question, rule: "too-short", severity, message: String(number) };
}

test("of the problems of an answered form the worst are told first, in the order of the form, and no more than can be", () => {
  const many = Array.from({ length: maxProblems }, (_, number) => problem("error", "summary", number));
  const told = firstProblems([problem("hint", "name"), ...many, problem("error", "name")], questionsOf("product"));
  expect(told).toEqual([problem("error", "name"), ...many.slice(0, -1)]);
});
