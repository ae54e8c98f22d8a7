import { expect, test } from "vitest";

import { entry, problemsIn, problemsOfProduct } from "../../../helpers/catalogues.ts";

test.each(["2026–02–01", "2026‑02‑01", "２０２６-02-01", "1 Feb 2026"])(
  "corrects a day in other characters: %s",
  (text) => {
    const file = "camden/products/open-play.yml";
    const product = entry("Open Play").replace(/reviewed: .*/, `reviewed: ${text}`);
    expect(problemsIn({ [file]: product })).toMatchObject([{ rule: "invalid-value", fix: { text: "2026-02-01" } }]);
  },
);

test("shows a period on one line as its two ends", () => {
  const files = { "camden/case-studies/calls.yml": entry("Fewer calls", "period: April 2023 to March 2024\n") };

  expect(problemsIn(files)).toMatchObject([
    { rule: "wrong-type", correction: "period:\n  from: 2023-04\n  until: 2024-03" },
  ]);
});

test("asks to leave out the end of something that has not ended", () => {
  const problem = [
    { rule: "invalid-value", message: expect.stringContaining("If it has not ended, leave it out.") as string },
  ];
  expect(problemsOfProduct("maintenance: { type: contract, until: ongoing }\n")).toMatchObject(problem);
  const files = { "camden/case-studies/calls.yml": entry("Fewer calls", "period: { until: present }\n") };
  expect(problemsIn(files)).toMatchObject(problem);
});

test("does not ask to leave out the start of something that has not ended, or the date of an audit", () => {
  const files = { "camden/case-studies/calls.yml": entry("Fewer calls", "period: { from: ongoing }\n") };
  const [began] = problemsIn(files);
  expect(began?.message).toContain("“ongoing” cannot be used for “from” in “period”. It must be a year in quotes,");
  const [audited] = problemsOfProduct("accessibility: { audited: now }\n").filter(
    ({ rule }) => rule === "invalid-value",
  );
  expect(audited?.message).toContain("It must be a real date");
});

test.each([
  ["a day", "9999-12-31", "maintenance: { type: contract, until: 9999-12-31 }\n"],
  ["a day in words", "31 December 9999", "maintenance: { type: contract, until: 31 December 9999 }\n"],
  ["a month", "0001-01", "status: retired\nretired: { date: 0001-01, reason: It ended. }\n"],
])("explains that the year of %s is outside the valid range", (_, text, more) => {
  const [problem] = problemsOfProduct(more).filter(({ rule }) => rule === "invalid-value");

  expect(problem?.message).toContain(`“${text}” cannot be used`);
  expect(problem?.message).toContain("Dates are from 1900 to 2099.");
  expect(problem).not.toHaveProperty("correction");
  expect(problem).not.toHaveProperty("fix");
});

test("shows an uncertain year as the correction, without a fix", () => {
  const files = { "camden/case-studies/calls.yml": entry("Fewer calls", "period: { from: c. 2023 }\n") };
  const [problem] = problemsIn(files);

  expect(problem).toMatchObject({ correction: 'from: "2023"' });
  expect(problem).not.toHaveProperty("fix");
});
