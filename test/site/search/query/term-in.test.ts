import { describe, expect, test } from "vitest";

import { termIn } from "../../../../site/search/query/term-in.ts";

const names = ["Data protection impact assessment", "DPIA"];

describe("the glossary term of a query", () => {
  test.each(["DPIA", "what is dpia", "what does dpia mean", "What does a DPIA mean?", "meaning of DPIA"])(
    "is found in “%s”",
    (query) => {
      expect(termIn(query, names)).toBe("DPIA");
    },
  );

  test("is undefined for other questions", () => {
    expect(termIn("what does a council mean", names)).toBe(undefined);
  });
});
