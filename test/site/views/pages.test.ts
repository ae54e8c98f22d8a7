import { describe, expect, test } from "vitest";

import { inspect, memorySource } from "../../../schemas/index.ts";
import type { Context } from "../../../site/catalogue/context.ts";
import { relate } from "../../../site/catalogue/relations.ts";
import { authorityView } from "../../../site/views/authority.ts";
import { homeView } from "../../../site/views/home.ts";
import { listsOf } from "../../../site/views/list.ts";
import { opportunityView } from "../../../site/views/opportunity.ts";
import { productView } from "../../../site/views/product.ts";
import { wholeViews } from "../../../site/views/whole.ts";
import { base, entry, type Files, today } from "../../helpers/catalogues.ts";

describe("who uses a product", () => {
  test("stands in the order of the alphabet as people read it, numbers by their size", () => {
    const names = ["Zebra Council", "Ŵyl Council", "Ward 10", "Ward 9", "Åby"];
    const context = contextOf({
      "camden/products/map.yml": entry("Map"),
      ...Object.fromEntries(
        names.map((name, index) => [
          `council-${index}/authority.yml`,
          entry(name, "type: county\nuses:\n  - { product: map, status: in-use }\n"),
        ]),
      ),
    });
    const { users } = productView(context.catalogue.product.get("map")!, context).sections;
    expect(users.current.map(({ subject }) => subject.name)).toEqual([
      "Åby",
      "Ward 9",
      "Ward 10",
      "Ŵyl Council",
      "Zebra Council",
    ]);
  });
});

test("a product that very many are built on has the first of them, and a page with all", () => {
  const context = contextOf({
    "camden/products/base.yml": entry("Base"),
    ...Object.fromEntries(
      Array.from({ length: 200 }, (_, index) => [
        `camden/products/product-${index}.yml`,
        entry(`Product ${index}`, "dependsOn: [base]\n"),
      ]),
    ),
  });
  const product = context.catalogue.product.get("base")!;
  const [group] = productView(product, context).sections.related ?? [];
  expect(group?.title).toBe("Used in");
  expect(group?.references).toHaveLength(150);
  expect(group?.more).toEqual({ text: "Show all 200", address: "/products/base/related/" });
  const whole = wholeViews(product, context).find(({ section }) => section === "related");
  expect(whole?.groups.map(({ title, items }) => [title, items.length])).toEqual([["Used in", 200]]);
});

describe("other products for the same service", () => {
  const product = (name: string, more: string): string =>
    entry(name, more).replace("services: []", "services: [planning-building]");
  const context = contextOf({
    "camden/products/cases.yml": product("Cases", "type: application\ntags: [back-office]\n"),
    "camden/products/other-cases.yml": product("Other cases", "type: application\ntags: [back-office]\n"),
    "camden/products/map.yml": product("Map", "type: application\ntags: [maps]\n"),
    "camden/products/parts.yml": product("Parts", "type: component\ntags: [maps]\n"),
    "camden/products/new-parts.yml": product("New parts", "replaces:\n  - { product: parts, fit: full }\n"),
    "camden/products/near-parts.yml": product("Near parts", "replaces:\n  - { product: parts, fit: adjacent }\n"),
    "camden/products/old-parts.yml": product("Old parts", "tags: [maps]\nstage: retired\n"),
  });
  const sectionsOf = (slug: string) => {
    const { alternatives, others } = productView(context.catalogue.product.get(slug)!, context).sections;
    return [alternatives, others].map((items) => items?.map(({ name }) => name));
  };

  test("are named as what they are: sharing a service, a type and a tag makes no alternative", () => {
    expect(sectionsOf("cases")).toEqual([undefined, ["Other cases", "Map", "Near parts", "New parts", "Parts"]]);
    expect(sectionsOf("map")[1]?.[0]).toBe("Parts");
  });

  test("are alternatives where they say that they replace it, or replace the same", () => {
    expect(sectionsOf("parts")[0]).toEqual(["Near parts", "New parts"]);
    expect(sectionsOf("new-parts")[0]).toEqual(["Near parts"]);
  });
});

describe("an opportunity", () => {
  const context = contextOf({
    "camden/opportunities/under-way.yml": entry("Under way", opportunity("under-way")),
    "camden/opportunities/forming.yml": entry("Forming", opportunity("forming")),
    "camden/opportunities/open.yml": entry("Open", opportunity("open")),
    "camden/opportunities/open-later.yml": entry("Open later", opportunity("open", "opens: 2027-01-01\n")),
    "camden/opportunities/over.yml": entry("Over", opportunity("open", "closes: 2026-11-20\n")),
  });
  const view = (slug: string) => opportunityView(context.catalogue.opportunity.get(slug)!, context);

  test.each([
    ["under-way", undefined],
    ["over", undefined],
    ["open", "Others can join now."],
    ["open-later", "Others can join from 1 January 2027."],
    ["forming", "It is not open yet. Get in touch if you are interested."],
  ])("that is %s says how to join: %s", (slug, sentence) => {
    expect(view(slug).sections.joining?.sentence).toBe(sentence);
    expect(view(slug).facts.stage === "Others can join now.").toBe(slug === "open");
  });

  test("that is over is closed on its page and in the list, whatever its entry still says", () => {
    expect(view("over").head.tags[0]?.text).toBe("Closed");
    const stage = listsOf(context).opportunity.facets.find(({ id }) => id === "stage");
    expect(stage?.options.find(({ value }) => value === "open")?.count).toBe(2);
  });

  test("is on the home page only where others can join it now", () => {
    expect(homeView(context).opportunities.map(({ name }) => name)).toEqual(["Open"]);
  });

  function opportunity(stage: string, more = ""): string {
    return `stage: ${stage}\n${more}contacts:\n  - { role: Team, email: team@camden.gov.uk }\n`;
  }
});

describe("councils like another", () => {
  const council = (name: string, gss: string, more = ""): string =>
    entry(name, `gss: ${gss}\ntype: metropolitan-district\n${more}`);
  const uses = "uses:\n  - { product: map, status: in-use }\n";
  const context = contextOf({
    "camden/products/map.yml": entry("Map"),
    "bolton/authority.yml": council("Bolton", "E08000001", uses),
    "bury/authority.yml": council("Bury", "E08000002", uses),
    "manchester/authority.yml": council("Manchester", "E08000003"),
    "leeds/authority.yml": council("Leeds", "E08000035", uses),
  });
  const peers = authorityView(context.catalogue.authority.get("bolton")!, context).sections.peers;

  test("are there once each, those with most in common first", () => {
    expect(peers?.rows.map(({ authority, alike, common }) => [authority.name, alike, common])).toEqual([
      ["Bury", "Region and type", "Map"],
      ["Leeds", "Type", "Map"],
      ["Manchester", "Region and type", undefined],
    ]);
  });

  test("lead to the lists that have all of them", () => {
    const addresses = Object.values(listsOf(context).authority.facets).flatMap(({ options }) =>
      options.map(({ address }) => address),
    );
    expect(peers?.lists).toEqual([
      { text: "All authorities in the North West", address: "/authorities/by/region/north-west/" },
      { text: "All of type Metropolitan borough council", address: "/authorities/by/type/metropolitan-district/" },
    ]);
    for (const { address } of peers?.lists ?? []) expect(addresses).toContain(address);
  });
});

function contextOf(files: Files): Context {
  const { catalogue } = inspect(memorySource({ ...base, ...files }), today);
  return { catalogue, relations: relate(catalogue, today), today };
}
