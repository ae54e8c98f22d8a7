import { describe, expect, test } from "vitest";

import { termIn } from "../../../../site/search/query/term-in.ts";

const terms = [["dpia", "Data protection impact assessment", "DPIA"]] as const;

describe("a term of the glossary is found", () => {
  test.each(["DPIA", "what is dpia", "what does dpia mean", "What does a DPIA mean?", "meaning of DPIA"])(
    "by %s",
    (query) => {
      expect(termIn(query, terms)).toBe("dpia");
    },
  );

  test("by nothing else", () => {
    expect(termIn("what does a council mean", terms)).toBe(undefined);
  });
});
