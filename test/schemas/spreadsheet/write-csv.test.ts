import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";

import { csvOf, WrittenCells } from "../../../schemas/spreadsheet/write-csv.ts";

test.each(["=1+1", "+1", "-1", "@SUM(A1)", "＝1+1", "＠x"])(
  "%s is a formula neither in a cell of its own nor behind what some programs divide cells at",
  (formula) => {
    expect(csvOf(["a"], [[formula]])).toBe(`a\r\n'${formula}\r\n`);
    expect(csvOf(["a"], [[`x;${formula}`], [`x; ${formula};y`], [`x\t${formula}`]])).toBe(
      `a\r\n"x;${formula}"\r\n"x; ${formula};y"\r\n"x\t${formula}"\r\n`,
    );
  },
);

test("several values stay in one cell where a spreadsheet takes semicolons and tabs for ends of cells too", () => {
  const csv = csvOf(
    ["services", "name"],
    [
      ["one; two", 'a "b"\tc'],
      ["three", "d"],
    ],
  );
  expect(csv).toBe('services,name\r\n"one; two","a ""b""\tc"\r\nthree,d\r\n');
  expect(parse(csv, { delimiter: [",", ";", "\t"], record_delimiter: "\r\n" })).toEqual([
    ["services", "name"],
    ["one; two", 'a "b"\tc'],
    ["three", "d"],
  ]);
});

test("cells that were written once stand in a row as if they were written there", () => {
  const values = ["=1+1", 'a "b", c', undefined, 7, true];
  expect(csvOf(["a"], [["x", new WrittenCells(...values), "y"]])).toBe(csvOf(["a"], [["x", ...values, "y"]]));
});
