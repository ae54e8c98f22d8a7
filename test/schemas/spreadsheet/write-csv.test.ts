import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";

import { csvOf, WrittenCells } from "../../../schemas/spreadsheet/write-csv.ts";

test.each(["=1+1", "+1", "-1", "@SUM(A1)", "＝1+1", "＠x"])(
  "escapes the formula %s in a cell and after a separator of other programs",
  (formula) => {
    expect(csvOf(["a"], [[formula]])).toBe(`a\r\n'${formula}\r\n`);
    expect(csvOf(["a"], [[`x;${formula}`], [`x; ${formula};y`], [`x\t${formula}`]])).toBe(
      `a\r\n"x;${formula}"\r\n"x; ${formula};y"\r\n"x\t${formula}"\r\n`,
    );
  },
);

test("keeps several values in one cell, even if a spreadsheet also splits at semicolons and tabs", () => {
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

test("writes preformatted cells like any others", () => {
  const values = ["=1+1", 'a "b", c', undefined, 7, true];
  expect(csvOf(["a"], [["x", new WrittenCells(...values), "y"]])).toBe(csvOf(["a"], [["x", ...values, "y"]]));
});
