import { expect, test } from "vitest";

import { onlyProblemOfProduct, problemsOfProduct } from "../../../helpers/catalogues.ts";
import { problemsOfDescription } from "./description.ts";

test.each([
  ["Word", "•\tFirst\n•\tSecond", "- First\n- Second"],
  ["Word, with a list in a list", "•\tFirst\no\tInner\n•\tSecond", "- First\n  - Inner\n- Second"],
  ["Word, in its own letters", "\uf0b7\tFirst\n\uf0b7\tSecond", "- First\n- Second"],
  ["a web page", "• First\n\n• Second", "- First\n- Second"],
  ["a web page, with spaces in the blank line", "• First\n \n• Second", "- First\n- Second"],
  ["a keyboard, with dashes", "– First\n– Second", "- First\n- Second"],
])("corrects a list pasted from %s to Markdown", (_, typed, list) => {
  expect(problemsOfDescription(`Families can:\n\n${typed}\n\nAnd more.`)).toMatchObject([
    { rule: "document-list", correction: list },
  ]);
});

test("corrects a list in quotes", () => {
  expect(problemsOfProduct('description: "• First\\n• Second"\n')).toMatchObject([
    { rule: "document-list", correction: "- First\n- Second" },
  ]);
});

test.each([
  ["features: ['•\tFirst •\tSecond']\n", "- First\n- Second"],
  ["features:\n  - • First ● Second\n", "- First\n- Second"],
  ["features: [• First]\n", "- First"],
  ["suppliers: [First Ltd]\nfeatures: [Second, • First]\n", "- First"],
])("corrects bullets in an item to several items: %j", (lines, correction) => {
  expect(problemsOfProduct(lines)).toMatchObject([{ rule: "document-list", correction }]);
});

test("reports bullets in another line, without a correction", () => {
  const problem = onlyProblemOfProduct("maintenance: { type: contract, contractor: • First • Second }\n");
  expect(problem.message).toBe(
    "“• First • Second” is a list with the bullets of a document, which are shown. Write it without them.",
  );
  expect(problem).not.toHaveProperty("correction");
});

test("does not report bullets between words of an item", () => {
  expect(problemsOfProduct("features: [Parking • Permits, Libraries · Museums]\n")).toEqual([]);
});

test.each([
  ["a single bullet", "• First\n\nThen words."],
  ["a list in Markdown", "- First\n- Second"],
  ["code", "```\n• First\n• Second\n```"],
  ["a bullet between words", "Parking • Permits\nLibraries • Museums"],
  ["lines that begin with the letter o", "o dear\no well"],
])("does not report %s", (_, description) => {
  expect(problemsOfDescription(description)).toEqual([]);
});
