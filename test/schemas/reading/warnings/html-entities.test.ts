import { describe, expect, test } from "vitest";

import { problemsOfProduct, saidOfProduct } from "../../../helpers/catalogues.ts";

describe("a character that a line has as HTML is shown as it was meant", () => {
  test.each([
    ["suppliers: [Parks &amp; Play Ltd]\n", "- Parks & Play Ltd"],
    ["suppliers: [Parks &#38; Play Ltd]\n", "- Parks & Play Ltd"],
    ["suppliers: [Caf&eacute; Ltd, Other Ltd]\n", "- Café Ltd"],
    ["suppliers: [Parks&nbsp;Ltd]\n", "- Parks Ltd"],
    ["suppliers: [Parks &amp; Play &lt;South&gt;]\n", "- Parks & Play <South>"],
  ])("%j", (lines, correction) => {
    expect(saidOfProduct(lines)).toContainEqual(["html-entity", correction]);
  });

  test.each([
    ["a plain “&”", "suppliers: [Parks & Play Ltd]\n"],
    ["what is no name of a character", "suppliers: [Parks &parks; Play Ltd]\n"],
    ["a character that cannot be seen", "suppliers: [Parks &zwj;Play Ltd]\n"],
    ["one that may not be there", "suppliers: [Parks &#0; Play Ltd]\n"],
    ["Markdown, which reads it as the character", "description: Parks &amp; Play.\n"],
    ["an address", "website: https://www.example.org/?a=b&amp;c=d\n"],
  ])("and not %s", (_, lines) => {
    expect(problemsOfProduct(lines).map(({ rule }) => rule)).not.toContain("html-entity");
  });
});

test("it is said which character is meant, and a space in words", () => {
  const [ampersand] = problemsOfProduct("suppliers: [Parks &amp; Play Ltd]\n");
  expect(ampersand).toMatchObject({
    path: ["suppliers", 0],
    message: "“&amp;” is how HTML writes “&”, and is shown as it is. Write the character itself.",
  });
  const [space] = problemsOfProduct("suppliers: [Parks&nbsp;Ltd]\n");
  expect(space?.message).toContain("is how HTML writes a space,");
});
