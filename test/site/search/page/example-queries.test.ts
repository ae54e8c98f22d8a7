import { join } from "node:path";

import { expect, test } from "vitest";

import { inspect } from "../../../../schemas/index.ts";
import { diskSource } from "../../../../schemas/reading/disk.ts";
import { makeContext } from "../../../../site/catalogue/make-context.ts";
import { documentsOf, indexContext } from "../../../../site/search/documents/index.ts";
import { exampleQueries } from "../../../../site/search/page/example-queries.ts";
import { fixtures, today } from "../../../helpers/catalogues.ts";
import { searchOf } from "../../../helpers/search.ts";

function queriesOf(folder: string): string[] {
  return exampleQueries(makeContext(inspect(diskSource(folder), today).catalogue, today));
}

test("the example questions are about the entries with most statements, and the search answers each", async () => {
  const folder = join(fixtures, "catalogue");
  const queries = queriesOf(folder);
  expect(queries).toEqual([
    "What does Exampleshire use?",
    "Councils like Exampleshire",
    "Who uses Open Play?",
    "How much does Open Play cost?",
    "Which products meet Accessible forms?",
  ]);
  const search = await searchOf(documentsOf(indexContext(inspect(diskSource(folder), today), today)), today);
  for (const query of queries) expect((await search.find(query)).page, query).toBeDefined();
});

test("a catalogue without statements has no example questions", () => {
  expect(queriesOf(join(fixtures, "base"))).toEqual([]);
});
