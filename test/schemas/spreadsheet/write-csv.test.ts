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

test("a semicolon alone changes nothing", () => {
  expect(csvOf(["a"], [["one; two"], ["a;b"], ["1 - 2; 3"]])).toBe("a\r\none; two\r\na;b\r\n1 - 2; 3\r\n");
});

test("cells that were written once stand in a row as if they were written there", () => {
  const values = ["=1+1", 'a "b", c', undefined, 7, true];
  expect(csvOf(["a"], [["x", new WrittenCells(...values), "y"]])).toBe(csvOf(["a"], [["x", ...values, "y"]]));
});
