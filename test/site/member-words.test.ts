import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, expect, test, vi } from "vitest";

import type { Context } from "../../site/catalogue/context.ts";

const trust = "name: Barts Health\nsummary: An NHS trust in east London.\nservices: []\ntype: health-body\n";
const files = {
  "barts/authority.yml": `${trust}reviewed: 2026-10-01\nuses:\n  - { product: ward-finder, status: in-use }\n`,
  "barts/products/ward-finder.yml":
    "name: Ward finder\nsummary: Helps visitors to find a ward.\nservices: []\nreviewed: 2026-10-01\n",
};
let context: Context;

beforeAll(async () => {
  const settings = "name: NHS Catalogue\nmembers: { one: NHS trust, many: NHS trusts, types: [health-body] }\n";
  const folder = mkdtempSync(join(tmpdir(), "members-"));
  writeFileSync(join(folder, "catalogue.yml"), settings);
  // The settings are read when their module is first imported, which may have happened.
  vi.resetModules();
  vi.stubEnv("CATALOGUE", folder);
  await import("../../site/identity.ts");
  const { contextOf } = await import("../helpers/context.ts");
  context = contextOf(files);
});

afterAll(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

test("a catalogue with members of its own names and counts these in place of councils", async () => {
  const { useFact, usersOfProduct } = await import("../../site/adoption/adoption.ts");
  const { coversUk } = await import("../../site/covers-uk.ts");
  const { homeView } = await import("../../site/home/view.ts");
  const { siteSummary } = await import("../../site/layouts/frame.ts");
  const { exampleQueries } = await import("../../site/search/page/example-queries.ts");
  const { memberWords } = await import("../../site/member-words.ts");

  expect(coversUk).toBe(false);
  expect(siteSummary).toBe("What NHS trusts share, agree on, have tried and use.");
  expect(memberWords.AMember).toBe("An NHS trust");
  expect(homeView(context).numbers.at(-1)).toMatchObject({ value: 1, words: "NHS trust" });
  expect(exampleQueries(context)).toContain("What does Barts Health use?");
  expect(exampleQueries(context).join()).not.toContain("Councils like");
  expect(useFact(usersOfProduct("ward-finder", context))).toBe("Used by 1 NHS trust");
});

test("a catalogue with members of its own shows no map and no likeness of UK councils that have a record", async () => {
  const { likePages } = await import("../../site/like/view.ts");
  const { usersOf } = await import("../../site/kinds/product/users.ts");
  const { contextOf } = await import("../helpers/context.ts");
  const uses = "uses:\n  - { product: ward-finder, status: in-use }\n";
  const withCouncil = contextOf({
    ...files,
    "hackney/authority.yml": `name: Hackney\nsummary: A council.\nservices: []\ngss: E09000012\nreviewed: 2026-10-01\n${uses}`,
  });

  expect(likePages(withCouncil)).toEqual([]);
  expect(usersOf("ward-finder", withCouncil)).toMatchObject({ map: undefined });
});

test("a reorganisation of members is about these", async () => {
  const { reorganisationViews } = await import("../../site/reorganisations/view.ts");
  const { contextOf } = await import("../helpers/context.ts");
  const old = `${trust.replace("Barts Health", "Whipps Cross")}reviewed: 2026-10-01\n`;
  const merged = contextOf({
    ...files,
    "whipps-cross/authority.yml": `${old}succeededBy: [barts]\nlastDay: 2026-03-31\n`,
  });

  expect(reorganisationViews(context)).toEqual([]);
  expect(reorganisationViews(merged).map(({ title }) => title)).toEqual(["Barts Health: 1 NHS trust became 1"]);
});

test("a search in a catalogue with members of its own finds these by their name, and no page about UK councils", async () => {
  const { searchIn } = await import("../helpers/search.ts");
  const search = await searchIn(files);

  expect((await search.find("NHS trusts")).page?.address).toBe("/authorities/");
  const { ownPagesFor } = await import("../../site/search/query/own-pages.ts");
  expect(ownPagesFor("mergers").map(({ address }) => address)).toEqual([]);
});
