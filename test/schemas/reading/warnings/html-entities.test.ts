import { describe, expect, test } from "vitest";

import { problemsOfProduct, correctionsOfProduct } from "../../../helpers/catalogues.ts";

describe("corrects an HTML entity in a line to its character", () => {
  test.each([
    ["suppliers: [Parks &amp; Play Ltd]\n", "- Parks & Play Ltd"],
    ["suppliers: [Parks &#38; Play Ltd]\n", "- Parks & Play Ltd"],
    ["suppliers: [Caf&eacute; Ltd, Other Ltd]\n", "- Café Ltd"],
    ["suppliers: [Parks&nbsp;Ltd]\n", "- Parks Ltd"],
    ["suppliers: [Parks &amp; Play &lt;South&gt;]\n", "- Parks & Play <South>"],
  ])("%j", (lines, correction) => {
    expect(correctionsOfProduct(lines)).toContainEqual(["html-entity", correction]);
  });

  test.each([
    ["a plain “&”", "suppliers: [Parks & Play Ltd]\n"],
    ["an unknown entity", "suppliers: [Parks &parks; Play Ltd]\n"],
    ["an invisible character", "suppliers: [Parks &zwj;Play Ltd]\n"],
    ["a forbidden character", "suppliers: [Parks &#0; Play Ltd]\n"],
    ["Markdown, which supports entities", "description: Parks &amp; Play.\n"],
    ["an address", "links: [{ type: website, url: https://www.example.org/?a=b&amp;c=d }]\n"],
  ])("but not %s", (_, lines) => {
    expect(problemsOfProduct(lines)).toEqual([]);
  });
});

test("names the character, and a space in words", () => {
  const [ampersand] = problemsOfProduct("suppliers: [Parks &amp; Play Ltd]\n");
  expect(ampersand).toMatchObject({
    path: ["suppliers", 0],
    message: "“&amp;” is how HTML writes “&”, and is shown as it is. Write the character itself.",
  });
  const [space] = problemsOfProduct("suppliers: [Parks&nbsp;Ltd]\n");
  expect(space?.message).toContain("is how HTML writes a space,");
});
