import { describe, expect, test } from "vitest";

import { problemsOfProduct, saidOfProduct } from "../../../helpers/catalogues.ts";

describe("Markdown in a line, which visitors would see, is told", () => {
  test.each([
    ["with the words alone", "features: ['**Search** by age']\n", "- Search by age"],
    ["with the words alone", "features: ['Reads `publiccode.yml` files']\n", "- Reads publiccode.yml files"],
    ["with what is ticked", "features: ['[x] Search by age']\n", "- Search by age"],
    ["and no words that would lose an address", "features: ['[Search](https://www.example.org/)']\n", undefined],
    ["and not that what is not ticked is there", "features: ['[ ] Search by age']\n", undefined],
  ])("%s: %j", (_, lines, correction) => {
    expect(saidOfProduct(lines)).toContainEqual(["markdown-in-line", correction]);
  });

  test.each([
    ["in a description", "description: '**Search** by [age](https://www.example.org/) in `x`'\n"],
    ["of stars that mean something else", "features: ['2 ** 3 ** 4', '2**3', 'Search * and **']\n"],
    ["of brackets alone", "features: ['Search [beta] (by age)', '[sic](1)']\n"],
  ])("and not %s", (_, lines) => {
    expect(problemsOfProduct(lines).map(({ rule }) => rule)).not.toContain("markdown-in-line");
  });
});

test("it is said what is shown, and where an address belongs", () => {
  const messages = (line: string) => problemsOfProduct(`features: ['${line}']\n`).map(({ message }) => message);
  expect(messages("**Search** by age")).toEqual([
    "“**Search**” is Markdown, and is shown with its marks. Write the words alone.",
  ]);
  expect(messages("[Search](https://www.example.org/)")).toEqual([
    "“[Search](https://www.example.org/)” is a link in Markdown, and is shown with its brackets. Write the words alone, and put the address in “links”.",
  ]);
  expect(messages("[ ] Search by age")).toEqual([
    "There is a box that is not ticked, and it is shown. If this is so, write it without the box; if not, delete it.",
  ]);
});
