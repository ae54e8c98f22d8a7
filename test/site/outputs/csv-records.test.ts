import { expect, test } from "vitest";

import { csvOf } from "../../../schemas/spreadsheet/write-csv.ts";
import { filterCsv } from "../../../site/csv-records.ts";

test("finds rows by any column, in the order of the keys", () => {
  const rows = [
    ['a "quoted", word', "one", "x"],
    ["", "two", '""'],
    ["two\r\nlines,one", "three", ""],
  ];
  const csv = csvOf(["name", "id", "more"], rows);

  expect(filterCsv(csv, "id", ["three", "one", "two"])).toBe(
    csvOf(["name", "id", "more"], [rows[2]!, rows[0]!, rows[1]!]),
  );
  expect(filterCsv(csv, "gone", ["one"])).toBe(csvOf(["name", "id", "more"], []));
});

test("copies rows unchanged, and skips keys without a row", () => {
  const rows = [
    ["one", 'a "quoted", word'],
    ["two", "two\r\nlines, one of them\r\nthree,like a row"],
    ["three", ""],
  ];
  const csv = csvOf(["slug", "name"], rows);

  expect(filterCsv(csv, "slug", ["three", "two"])).toBe(csvOf(["slug", "name"], [rows[2]!, rows[1]!]));
  expect(filterCsv(csv, "slug", ["one", "gone", "constructor"])).toBe(csvOf(["slug", "name"], [rows[0]!]));
  expect(filterCsv(csv, "slug", [])).toBe(csvOf(["slug", "name"], []));
});

test("reads many long cells without a stack overflow", () => {
  const rows = Array.from({ length: 100 }, (_, index) => [`row-${index}`, '"'.repeat(50_000)]);

  expect(filterCsv(csvOf(["slug", "text"], rows), "slug", ["row-99"])).toBe(csvOf(["slug", "text"], [rows[99]!]));
});
