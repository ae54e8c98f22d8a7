import { expect, test } from "vitest";

import { entry, problemsIn, problemsOfProduct } from "../../../helpers/catalogues.ts";

test("a stretch of time on one line is shown as its two ends", () => {
  const files = { "camden/case-studies/calls.yml": entry("Fewer calls", "period: April 2023 to March 2024\n") };

  expect(problemsIn(files)).toMatchObject([
    { rule: "wrong-type", correction: "period:\n  from: 2023-04\n  until: 2024-03" },
  ]);
});

test("a word for what has not ended is no date", () => {
  expect(problemsOfProduct("maintenance: { type: contract, until: ongoing }\n")).toMatchObject([
    { rule: "invalid-value", message: expect.stringContaining("If it has not ended, leave it out.") as string },
  ]);
});

test("a year that is not certain is shown, and not put in its place", () => {
  const files = { "camden/case-studies/calls.yml": entry("Fewer calls", "period: { from: c. 2023 }\n") };
  const [problem] = problemsIn(files);

  expect(problem).toMatchObject({ correction: 'from: "2023"' });
  expect(problem).not.toHaveProperty("fix");
});
