import { expect, test } from "vitest";

import { entry, type Files, problemsIn, problemsOfProduct } from "../../../helpers/catalogues.ts";
import { problemsOfDescription } from "./description.ts";

const table = "| Council | A year |\n|---|--:|\n| Camden | £900 |\n| Barnet | |";
const list = "- Council: Camden; A year: £900\n- Council: Barnet";

test("corrects each table to a list, at its first line", () => {
  const description = `What it costs:\n\n${table}\n\nMore:\n\nCouncil | A year\n:- | -\nCamden | £900\n`;
  expect(problemsOfDescription(description)).toMatchObject([
    { rule: "markdown-table", line: 8, correction: list },
    { rule: "markdown-table", line: 15, correction: "- Council: Camden; A year: £900" },
  ]);
});

test.each([
  ["inside a code block", `\`\`\`\n${table}\n\`\`\``],
  ["with another number of columns", "| Council | A year |\n|---|\n| Camden | £900 |"],
  ["without a delimiter row", "| Council | A year |\n| Camden | £900 |"],
  ["that is a setext heading", "Council | A year\n---\n\nCamden"],
])("does not report a table %s", (_, description) => {
  expect(problemsOfDescription(description)).toEqual([]);
});

test("corrects a table in quotes", () => {
  expect(problemsOfProduct('description: "| a | b |\\n|---|---|\\n| c | d |"\n')).toMatchObject([
    { rule: "markdown-table", line: 5, correction: "- a: c; b: d" },
  ]);
});

// If the line were read again for each pipe or space, these would take minutes.
test.each([
  ["pipes", " |".repeat(30_000)],
  ["spaces", ` - |x${" ".repeat(60_000)}x`],
  ["spaces after a dash", ` - |\\n-${" ".repeat(60_000)}x |`],
])("reads a line with many %s in linear time", (_, line) => {
  const files = Array.from({ length: 30 }, (_unused, index) => [
    `camden/products/play-${index}.yml`,
    `#${line}\n${entry(`Play ${index}`)}`,
  ]);

  expect(problemsIn(Object.fromEntries(files) as Files).filter(({ severity }) => severity === "error")).toEqual([]);
});
