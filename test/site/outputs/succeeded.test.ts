import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";

import { inspect, memorySource } from "../../../schemas/index.ts";
import { makeContext } from "../../../site/catalogue/make-context.ts";
import { base, entry, type Files } from "../../helpers/catalogues.ts";
import { changeOf } from "../../helpers/changes.ts";
import { published } from "../../helpers/outputs.ts";

const uses = (...items: string[]): string => `uses:\n${items.map((item) => `  - ${item}\n`).join("")}`;
const files: Files = {
  ...base,
  "camden/products/bins.yml": entry("Bins"),
  "camden/products/graves.yml": entry("Graves"),
  "cumbria/authority.yml": entry(
    "Cumbria County Council",
    `type: county\ngss: E10000006\n${uses(
      "{ product: bins, status: in-use, confirmed: 2023-01-05, contract: { until: 2027-03-31 } }",
      "{ product: graves, status: in-use }",
      "{ system: { name: Till }, services: [parking], status: in-use, contract: { supplier: Old Ltd, until: 2029-03-31 } }",
      "{ system: { name: Rota }, services: [], status: in-use }",
    )}`,
  ),
  "cumbria/products/lakes.yml": entry("Lakes"),
  "camden/opportunities/bins-together.yml": entry("Bins together", "participants: [cumbria]\ncloses: 2027-06-30\n"),
  "cumberland/authority.yml": entry(
    "Cumberland Council",
    `type: unitary-authority\ngss: E06000063\n${uses(
      "{ product: graves, status: piloting }",
      "{ system: { name: till }, services: [parking], status: in-use, contract: { until: 2028-03-31 } }",
    )}`,
  ),
};

const [lastDay, dayAfter] = ["2023-03-31", "2023-04-01"];

describe("a successor", () => {
  test.each([
    [lastDay, []],
    [
      dayAfter,
      [
        { Name: "Bins", "Contract ends": "2027-03-31", Confirmed: "", "Inherited from": "Cumbria County Council" },
        { Name: "Rota", "Inherited from": "Cumbria County Council" },
      ],
    ],
  ])("has on %s in its table its own uses, then inherited ones that it does not state itself", (day, inherited) => {
    expect(rows("/authorities/cumberland/uses.csv", day)).toMatchObject([
      { Name: "Graves", Status: "Piloting", "Inherited from": "" },
      { Name: "till", "Contract ends": "2028-03-31", "Inherited from": "" },
      ...inherited,
    ]);
    expect(rows("/authorities/cumbria/uses.csv", day)).toHaveLength(4);
  });

  test.each([
    [lastDay, false],
    [dayAfter, true],
  ])("has on %s in its calendar the contracts and reviews of its predecessor", (day, isTakenOver) => {
    const calendar = textOf("/calendars/authorities/cumberland.ics", day);
    expect(calendar.includes("SUMMARY:Cumbria County Council: contract for Bins ends")).toBe(isTakenOver);
    expect(calendar.includes("SUMMARY:Review due: Lakes (product)")).toBe(isTakenOver);
    expect(calendar.includes("SUMMARY:Closes: Bins together")).toBe(isTakenOver);
    const former = textOf("/calendars/authorities/cumbria.ics", day);
    expect(former).toContain("SUMMARY:Cumbria County Council: contract for Bins ends");
    expect(former.includes("SUMMARY:Review due: Cumbria County Council")).toBe(!isTakenOver);
  });

  test.each([
    [lastDay, 0],
    [dayAfter, 1],
  ])("has on %s in its feed the news of what its predecessor did, but not of its record", (day, times) => {
    const feed = textOf("/feeds/authorities/cumberland.atom", day);
    expect(feed.split("<entry>")).toHaveLength(1 + 2 * times);
    expect(textOf("/feeds/authorities/cumbria.atom", day).split("<entry>")).toHaveLength(4);
  });
});

test.each([lastDay, dayAfter])(
  "on %s the table of authorities says which council ends when, and its successors",
  (day) => {
    expect(rows("/api/v1/authority.csv", day)).toMatchObject([
      { slug: "camden", succeeded_by: "", last_day: "" },
      { slug: "cumberland", succeeded_by: "", last_day: "" },
      {
        slug: "cumbria",
        nation: "England",
        region: "North West",
        succeeded_by: "cumberland; westmorland-and-furness",
        last_day: lastDay,
      },
    ]);
  },
);

const surrey = {
  "camden/products/bins.yml": entry("Bins"),
  "surrey/authority.yml": entry("Surrey County Council", "type: county\ngss: E10000030\n"),
  "east-surrey/authority.yml": entry("East Surrey Council"),
  "hampshire/authority.yml": entry(
    "Hampshire County Council",
    `type: county\ngss: E10000014\n${uses("{ product: bins, status: in-use }")}`,
  ),
};

test.each([
  ["2027-03-31", true],
  ["2027-04-01", false],
])("the table about similar councils exists on %s, without rows once the council has ended", (day, hasRows) => {
  expect(rows("/authorities/surrey/like.csv", day, surrey).length > 0).toBe(hasRows);
  expect(textOf("/authorities/surrey/like.csv", day, surrey)).toMatch(/^\ufefflikeness,neighbours,kind,slug,/);
});

function rows(address: string, day: string, more: Files = {}): Record<string, string>[] {
  return parse(textOf(address, day, more), { columns: true, bom: true });
}

function textOf(address: string, day: string, more: Files = {}): string {
  const { catalogue } = inspect(memorySource({ ...files, ...more }), day);
  const changes = [
    { kind: "product", slug: "lakes", authority: "cumbria" } as const,
    { slug: "cumbria", authority: "cumbria" },
    { kind: "opportunity", slug: "bins-together", authority: "camden", after: { participants: ["cumbria"] } } as const,
  ].map((subject) => changeOf({ ...subject, time: "2022-11-20T09:00:00Z", fields: ["summary"] }));
  const context = { ...makeContext(catalogue, day), site: "https://example.org/", changes, shallow: false };
  const content = published(context).files.get(address);
  if (!content) throw new Error(`There is no ${address}.`);
  return content.toString().replaceAll("\r\n ", "");
}
