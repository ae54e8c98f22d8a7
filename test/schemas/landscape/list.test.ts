import { strToU8 } from "fflate";
import { expect, test } from "vitest";

import { linesOf } from "../../../schemas/landscape/lines.ts";
import { columnName, letterOf, readList } from "../../../schemas/landscape/list.ts";

const list = (...lines: string[]) => readList(strToU8(`${lines.join("\n")}\n`));

test("of two columns with the same heading the fuller one is taken, and both are named", () => {
  const read = list("Application,Supplier,Cost,Supplier", "Jadu,,1,Jadu Ltd", "iTrent,MHR,2,MHR Ltd");
  expect(linesOf(read).lines.map(({ supplier }) => supplier)).toEqual(["Jadu Ltd", "MHR Ltd"]);
  expect(read.notes).toEqual([
    "Columns B and D are all called “Supplier”. Column D is taken. Check that it is the right one.",
  ]);
});

test("columns without values are not worth a word", () => {
  expect(list("Application,Supplier,Supplier,,", "Jadu,Jadu Ltd,,,x").notes).toEqual([]);
});

test("headings that are repeated on each page are no rows", () => {
  const read = list("Application,Supplier", "Jadu,Jadu Ltd", "Application,Supplier", "iTrent,MHR");
  expect(linesOf(read).lines.map(({ name }) => name)).toEqual(["Jadu", "iTrent"]);
  expect(read.notes).toEqual(["Row 3 repeats the headings and is no row of the list."]);
});

test("a first row that may be an application and is taken for the headings is not lost without a word", () => {
  const read = list("NEC Housing,NEC", "Mosaic,Access");
  expect(linesOf(read).lines.map(({ name }) => name)).toEqual(["Mosaic"]);
  expect(read.notes).toEqual([
    "Row 1 was taken for the headings and is no row of the list: “NEC Housing”, “NEC”. If it is one, put a row of headings above it, such as “Application name” and “Supplier”.",
  ]);
});

test("a list without headings needs no word, since all of its rows are read", () => {
  const read = list("NEC Housing,NEC Software Solutions Ltd", "Mosaic,The Access Group plc");
  expect(linesOf(read).lines.map(({ name }) => name)).toEqual(["NEC Housing", "Mosaic"]);
  expect(read.notes).toEqual([]);
});

test("a column without a heading is called by its letter", () => {
  const read = list("NEC Housing,NEC Software Solutions Ltd", "Mosaic,The Access Group plc");
  expect([0, 1].map((position) => columnName(read.heading, position))).toEqual(["Column A", "Column B"]);
});

test("columns are called as spreadsheets call them", () => {
  expect([0, 25, 26, 701, 702].map(letterOf)).toEqual(["A", "Z", "AA", "ZZ", "AAA"]);
});
