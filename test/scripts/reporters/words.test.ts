import { describe, expect, test } from "vitest";

import { countProblems, summarise } from "../../../scripts/reporters/words.ts";

const summary = {
  files: 1200,
  entries: 1199,
  authorities: 1,
  errors: 2,
  reviews: 0,
  hints: 1,
  milliseconds: 3,
  folder: "catalogue",
};

describe("counts in words", () => {
  test.each([
    [{ error: 0, review: 0, hint: 0 }, "no problems"],
    [{ error: 1, review: 0, hint: 0 }, "1 error"],
    [{ error: 2, review: 1, hint: 0 }, "2 errors and 1 problem that needs review"],
    [{ error: 2, review: 2, hint: 2 }, "2 errors, 2 problems that need review and 2 hints"],
  ])("%o", (counts, words) => {
    expect(countProblems(counts)).toBe(words);
  });

  test("summarise a whole catalogue", () => {
    expect(summarise(summary)).toBe("1,200 files: 1,199 valid entries of 1 authority, 2 errors and 1 hint.");
    expect(summarise({ ...summary, fixed: 1 })).toBe(
      "1,200 files: 1,199 valid entries of 1 authority, 2 errors and 1 hint. 1 problem corrected.",
    );
  });

  test("summarise changed entries apart from the others", () => {
    const changed = { since: "main", files: 1, elsewhere: { error: 1, review: 0, hint: 1 } };

    expect(summarise({ ...summary, changed })).toBe(
      "1,200 files: 1,199 valid entries of 1 authority. 1 file changed since main: 1 error. In the rest of the catalogue: 1 error and 1 hint.",
    );
  });
});
