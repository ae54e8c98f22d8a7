import { expect, test, vi } from "vitest";

import { kindNames } from "../../../schemas/index.ts";
import { sorted } from "../../../site/facets/rows.ts";
import { listsOf } from "../../../site/lists/list.ts";
import { facetsFile, ordersFile, wordsFile } from "../../../site/lists/row-files.ts";
import { FetchedRows } from "../../../site/scripts/list/fetched.ts";
import type { OfferedValues } from "../../../site/scripts/list/source.ts";
import { fixtureFiles } from "../../helpers/catalogues.ts";
import { contextOf } from "../../helpers/context.ts";

const lists = listsOf(contextOf(fixtureFiles("catalogue")));

test.each(kindNames)("the script reads the same rows of the list of each %s as the page has", async (kind) => {
  const list = lists[kind];
  const files: Readonly<Record<string, unknown>> = {
    "/list/page/facets.json": facetsFile(list),
    "/list/page/orders.json": ordersFile(list),
    "/list/page/words.json": wordsFile(list),
  };
  vi.stubGlobal("fetch", (path: string) => Promise.resolve(Response.json(files[path])));
  let offered: OfferedValues = new Map();
  const source = new FetchedRows("/list/page/", (values) => {
    offered = values;
  });
  const rows = await source.rows();
  await source.readWords();
  const byFacet = (values: Readonly<Record<string, readonly string[]>>): [string, string[]][] =>
    list.facets.flatMap(({ id }) => (values[id] ? [[id, values[id].toSorted()]] : []));
  expect(rows.map(({ name, values }) => [name, byFacet(values)])).toEqual(
    list.rows.map(({ name, values }) => [name, byFacet(values)]),
  );
  expect(rows.map(({ key }) => key)).toEqual(list.rows.map(({ item }) => item.slug));
  expect([...offered]).toMatchObject(
    list.facets.map(({ id, options }) => [id, options.map(({ value, title }) => ({ value, title }))]),
  );
  for (const order of list.sorts)
    expect((await source.inOrder(rows, order)).map(({ name }) => name)).toEqual(
      sorted(list.rows, order).map(({ name }) => name),
    );
});

test("retries a failed load", async () => {
  const answers = [new Response(null, { status: 500 }), Response.json({ size: 1, facets: [] })];
  vi.stubGlobal("fetch", () => Promise.resolve(answers.shift()));
  const source = new FetchedRows("/list/page/", () => undefined);
  await expect(source.rows()).rejects.toThrow();
  expect(source.near).toBe(false);
  expect(await source.rows()).toHaveLength(1);
});
