import { expect, test } from "vitest";

import { problemsOfProduct } from "../../helpers/catalogues.ts";

const message = (place: string): string =>
  `Item 1 of “${place}” goes on in lines with hyphens of their own. Start all hyphens of a list in the same column.`;

test.each([
  ["texts, which would be one text", "features:\n- Search by age\n - Book online\n", "- Search by age\n- Book online"],
  [
    "three items, with Windows line ends",
    "features:\r\n  - Search by age\r\n    - Book\r\n      online\r\n    - Pay\r\n",
    "- Search by age\n- Book online\n- Pay",
  ],
])("shows a list whose hyphens are not in one column as it was meant: %s", (_, lines, correction) => {
  expect(problemsOfProduct(lines)).toMatchObject([{ rule: "wrong-type", message: message("features"), correction }]);
});

test("names the column, and not the words that it joins", () => {
  const problems = problemsOfProduct("tags:\n- maps\n - parks\nplatforms:\n  - web\n    - ios\n");
  expect(problems.map((problem) => problem.message)).toEqual([message("tags"), message("platforms")]);
});

test.each([
  ["a list in a description", "description: |\n  - Search\n    - By age\n"],
  ["a text of several lines in quotes", 'features:\n  - "Search\n    - by age"\n'],
  ["a text of several lines", "features:\n  - Search\n    by age - and by place\n  - Book\n"],
])("accepts %s", (_, lines) => {
  expect(problemsOfProduct(lines)).toEqual([]);
});
