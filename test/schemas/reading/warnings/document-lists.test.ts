import { expect, test } from "vitest";

import { problemsOfProduct } from "../../../helpers/catalogues.ts";

/** A description with these lines, and the lists that are told with what to write in their place. */
function said(description: string): (string | undefined)[][] {
  const lines = description.replace(/^(?=.)/gm, "  ");
  return problemsOfProduct(`description: |\n${lines}\n`).map(({ rule, correction }) => [rule, correction]);
}

test.each([
  ["Word", "•\tFirst\n•\tSecond", "- First\n- Second"],
  ["Word, with a list in a list", "•\tFirst\no\tInner\n•\tSecond", "- First\n  - Inner\n- Second"],
  ["Word, in its own letters", "\uf0b7\tFirst\n\uf0b7\tSecond", "- First\n- Second"],
  ["a web page", "• First\n\n• Second", "- First\n- Second"],
  ["somebody who types dashes", "– First\n– Second", "- First\n- Second"],
])("a list that comes from %s is told, with the list to write in its place", (_, typed, list) => {
  expect(said(`Families can:\n\n${typed}\n\nAnd more.`)).toEqual([["document-list", list]]);
});

test("a list that is written in quotes is found too", () => {
  expect(problemsOfProduct('description: "• First\\n• Second"\n')).toMatchObject([
    { rule: "document-list", correction: "- First\n- Second" },
  ]);
});

test.each([
  ["features: ['•\tFirst •\tSecond']\n", "- First\n- Second"],
  ["features:\n  - • First ● Second\n", "- First\n- Second"],
  ["features: [• First]\n", "- First"],
  ["suppliers: [First Ltd]\nfeatures: [Second, • First]\n", "- First"],
])("bullets in a line, which visitors would see, are told with the items to write: %j", (lines, correction) => {
  expect(problemsOfProduct(lines)).toMatchObject([{ rule: "document-list", correction }]);
});

test("a list that was pasted into a line that is no item is told, with nothing to put in its place", () => {
  const [problem] = problemsOfProduct("maintenance: { type: contract, contractor: • First • Second }\n").filter(
    ({ rule }) => rule === "document-list",
  );
  expect(problem?.message).toBe(
    "“• First • Second” is a list with the bullets of a document, which are shown. Write it without them.",
  );
  expect(problem).not.toHaveProperty("correction");
});

test("dots between words of a line are none", () => {
  expect(problemsOfProduct("features: [Parking • Permits, Libraries · Museums]\n")).toEqual([]);
});

test.each([
  ["one bullet alone", "• First\n\nThen words."],
  ["a list in Markdown", "- First\n- Second"],
  ["code", "```\n• First\n• Second\n```"],
  ["a bullet between words", "Parking • Permits\nLibraries • Museums"],
  ["lines that begin with the letter", "o dear\no well"],
])("%s is no list of a document", (_, description) => {
  expect(said(description)).toEqual([]);
});
