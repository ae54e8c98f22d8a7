import { strToU8 } from "fflate";
import { expect, test } from "vitest";

import { linesOf } from "../../../schemas/landscape/lines.ts";
import { letterOf, readList } from "../../../schemas/landscape/list.ts";

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

test("columns are called as spreadsheets call them", () => {
  expect([0, 25, 26, 701, 702].map(letterOf)).toEqual(["A", "Z", "AA", "ZZ", "AAA"]);
});
