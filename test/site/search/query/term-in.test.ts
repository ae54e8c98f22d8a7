import { describe, expect, test } from "vitest";

import { termIn } from "../../../../site/search/query/term-in.ts";

const terms = [["dpia", "Data protection impact assessment", "DPIA"]] as const;

describe("the glossary term of a query", () => {
  test.each(["DPIA", "what is dpia", "what does dpia mean", "What does a DPIA mean?", "meaning of DPIA"])(
    "is found in “%s”",
    (query) => {
      expect(termIn(query, terms)).toBe("dpia");
    },
  );

  test("is undefined for other questions", () => {
    expect(termIn("what does a council mean", terms)).toBe(undefined);
  });
});
