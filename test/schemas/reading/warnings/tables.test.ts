import { expect, test } from "vitest";

import { entry, type Files, problemsIn, problemsOfProduct } from "../../../helpers/catalogues.ts";

const table = "| Council | A year |\n|---|--:|\n| Camden | £900 |\n| Barnet | |";
const list = "- Council: Camden; A year: £900\n- Council: Barnet";

/** A description with these lines, and the lines and corrections that are told. */
function said(description: string): (string | number | undefined)[][] {
  const lines = description.replace(/^(?=.)/gm, "  ");
  return problemsOfProduct(`description: |\n${lines}\n`).map(({ rule, line, correction }) => [rule, line, correction]);
}

test("each table is told on its first line, with the list to write in its place", () => {
  expect(said(`What it costs:\n\n${table}\n\nMore:\n\nCouncil | A year\n:- | -\nCamden | £900\n`)).toEqual([
    ["markdown-table", 8, list],
    ["markdown-table", 15, "- Council: Camden; A year: £900"],
  ]);
});

test.each([
  ["inside a code block", `\`\`\`\n${table}\n\`\`\``],
  ["with another number of columns", "| Council | A year |\n|---|\n| Camden | £900 |"],
  ["without the line below its names", "| Council | A year |\n| Camden | £900 |"],
  ["that is a heading", "Council | A year\n---\n\nCamden"],
])("what is %s is no table", (_, description) => {
  expect(said(description)).toEqual([]);
});

test("a table written in quotes is found too", () => {
  expect(problemsOfProduct('description: "| a | b |\\n|---|---|\\n| c | d |"\n')).toMatchObject([
    { rule: "markdown-table", line: 5, correction: "- a: c; b: d" },
  ]);
});

// Where the line is looked at again for each pipe, or a pattern begins at each space, these take minutes.
test.each([
  ["pipes", " |".repeat(30_000)],
  ["spaces", ` - |x${" ".repeat(60_000)}x`],
  ["spaces behind a dash", ` - |\\n-${" ".repeat(60_000)}x |`],
])("a line of many %s is looked at once", (_, line) => {
  const files = Array.from({ length: 30 }, (_unused, index) => [
    `camden/products/play-${index}.yml`,
    `#${line}\n${entry(`Play ${index}`)}`,
  ]);

  expect(problemsIn(Object.fromEntries(files) as Files).filter(({ severity }) => severity === "error")).toEqual([]);
});
