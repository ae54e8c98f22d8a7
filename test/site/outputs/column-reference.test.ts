import { expect, test } from "vitest";

import { columnReference } from "../../../site/outputs/column-reference.ts";
import { tables } from "../../../site/outputs/tables/index.ts";

const reference = columnReference();
const columnOf = (table: string, column: string): unknown =>
  reference.find(({ name }) => name === table)?.columns.find(({ name }) => name === column);

test("lists every column of every table, in the order of the file", () => {
  expect(reference.map(({ name, columns }) => [name, columns.map((column) => column.name)])).toEqual(
    tables.map(({ name, columns }) => [name, columns.map((column) => column.name)]),
  );
});

test("lists the values of a column, and links later columns with the same values to it", () => {
  expect(columnOf("uses", "status")).toMatchObject({
    type: "Text",
    words: expect.arrayContaining([expect.objectContaining({ word: "in-use", title: "In use" })]) as unknown,
    wordsOf: undefined,
  });
  expect(columnOf("contracts", "services")).toMatchObject({
    words: [],
    wordsOf: { table: "Products", column: "services", address: "#product-services" },
  });
});

test("says which columns join tables", () => {
  expect(columnOf("contracts", "id")).toMatchObject({ isKey: true, leadsTo: undefined });
  expect(columnOf("uses", "contract")).toMatchObject({
    isKey: false,
    leadsTo: { table: "Contracts", column: "id", address: "#contracts" },
  });
  expect(columnOf("adoptions", "standard")).toMatchObject({ leadsTo: { column: "slug", address: "#standard" } });
});
