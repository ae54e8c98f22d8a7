import { describe, expect, test } from "vitest";

import { problemsOfProduct, correctionsOfProduct } from "../../../helpers/catalogues.ts";

describe("reports Markdown in a line, where it is not rendered,", () => {
  test.each([
    ["with emphasis removed", "features: ['**Search** by age']\n", "- Search by age"],
    ["with the code span removed", "features: ['Reads `publiccode.yml` files']\n", "- Reads publiccode.yml files"],
    ["with the ticked checkbox removed", "features: ['[x] Search by age']\n", "- Search by age"],
    [
      "without a correction for a link, which would lose the address",
      "features: ['[Search](https://www.example.org/)']\n",
      undefined,
    ],
    ["without a correction for an unticked checkbox", "features: ['[ ] Search by age']\n", undefined],
  ])("%s: %j", (_, lines, correction) => {
    expect(correctionsOfProduct(lines)).toContainEqual(["markdown-in-line", correction]);
  });

  test.each([
    ["in a description", "description: '**Search** by [age](https://www.example.org/) in `x`'\n"],
    ["with other asterisks", "features: ['2 ** 3 ** 4', '2**3', 'Search * and **']\n"],
    ["with angle brackets alone", "features: ['Fewer than < 5 and > 3', 'a <3 b', '<- back']\n"],
    ["with brackets alone", "features: ['Search [beta] (by age)', '[sic](1)']\n"],
  ])("but not Markdown %s", (_, lines) => {
    expect(problemsOfProduct(lines)).toEqual([]);
  });
});

test("says what visitors would see, and where an address belongs", () => {
  const messages = (line: string) => problemsOfProduct(`features: ['${line}']\n`).map(({ message }) => message);
  expect(messages("**Search** by age")).toEqual([
    "“**Search**” is Markdown, and is shown with its marks. Write the words alone.",
  ]);
  expect(messages("[Search](https://www.example.org/)")).toEqual([
    "“[Search](https://www.example.org/)” is a link in Markdown, and is shown with its brackets. Write the words alone, and put the address in “links”.",
  ]);
  expect(messages("<b>Search</b> by age")).toEqual([
    "“<b>” is HTML, and is shown as it is. Catalogues that read this one refuse it. Write the words alone.",
  ]);
  expect(messages("[ ] Search by age")).toEqual([
    "There is a box that is not ticked, and it is shown. If this is so, write it without the box; if not, delete it.",
  ]);
});
