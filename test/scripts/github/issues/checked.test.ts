import { expect, test } from "vitest";

import { inspect, memorySource } from "../../../../schemas/index.ts";
import {
  addedProblems,
  firstProblems,
  toQuestionProblem,
  withCorrections,
} from "../../../../scripts/github/issues/checked.ts";
import { questionsOf } from "../../../../scripts/github/issues/question.ts";
import { type IssueProblem, maxCorrections, maxProblems } from "../../../../scripts/github/issues/reading.ts";
import { base, entry, openPlay, today } from "../../../helpers/catalogues.ts";

function problem(severity: "error" | "hint", question: string, number = 0): IssueProblem {
  return { type: "validator", question, rule: "too-short", severity, message: String(number) };
}

test("reports the worst problems first, in the order of the form, up to the maximum", () => {
  const many = Array.from({ length: maxProblems }, (_, number) => problem("error", "summary", number));
  const told = firstProblems([problem("hint", "name"), ...many, problem("error", "name")], questionsOf("product"));
  expect(told).toEqual([problem("error", "name"), ...many.slice(0, -1)]);
});

test("corrects all errors, and names no more than the hand-over holds", () => {
  const source = memorySource(base);
  const catalogue = { source, inspection: inspect(source, today) };
  const link = (number: number): string => `  - type: website\n    url: <https://example.org/${number}>\n`;
  const links = Array.from({ length: maxCorrections + 2 }, (_, number) => link(number));
  const written = entry("Park finder", `links:\n${links.join("")}`);
  const path = openPlay.replace("open-play", "park-finder");
  const { text, corrected } = withCorrections(path, written, catalogue, today, (one) =>
    addedProblems(path, one, catalogue, today).map((problem) => toQuestionProblem(problem, undefined)),
  );
  expect([text.includes("<"), corrected.length]).toEqual([false, maxCorrections]);
});
