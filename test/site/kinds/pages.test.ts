import { describe, expect, test } from "vitest";

import { homeView } from "../../../site/home/view.ts";
import { authorityView } from "../../../site/kinds/authority/view.ts";
import { caseStudyView, figureHeading } from "../../../site/kinds/case-study/view.ts";
import { longSectionViews } from "../../../site/kinds/long-section-page.ts";
import { opportunityView } from "../../../site/kinds/opportunity/view.ts";
import { productView } from "../../../site/kinds/product/view.ts";
import { listsOf } from "../../../site/lists/list.ts";
import { entry, entryFor, type Files } from "../../helpers/catalogues.ts";
import { contextOf } from "../../helpers/context.ts";

describe("the users of a product", () => {
  test("are in alphabetical order, with accents ignored and numbers compared as numbers", () => {
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

test("a product with 200 dependents lists the first 150, and links a page with all", () => {
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
  const {
    groups: [group],
    graph,
  } = productView(product, context).sections.related!;
  expect(group?.title).toBe("Used in");
  expect(group?.references).toHaveLength(150);
  expect(graph?.products).toHaveLength(21);
  expect(group?.more).toEqual({ text: "Show all 200", address: "/products/base/related/" });
  const whole = longSectionViews(product, context).find(({ section }) => section === "related");
  expect(whole?.groups.map(({ title, items }) => [title, items.length])).toEqual([["Used in", 200]]);
});

describe("alternatives to a product", () => {
  const product = (name: string, more: string, services = "parking"): string => entryFor(services, name, more);
  const context = contextOf({
    "camden/products/permits.yml": product(
      "Permits",
      "type: application\ntags: [permits]\nlicences: { code: proprietary }\n",
    ),
    "camden/products/kerb.yml": product("Kerb", "type: application\ntags: [permits]\n"),
    "camden/products/open-kerb.yml": product(
      "Open kerb",
      "type: application\ntags: [permits]\nlicences: { code: MIT }\nlinks:\n  - { type: repository, url: https://github.com/camden/kerb }\n",
    ),
    "camden/products/bays.yml": product("Bays", "type: application\ntags: [sensors]\n"),
    "camden/products/permit-parts.yml": product("Permit parts", "type: component\ntags: [permits]\n"),
    "camden/products/forms.yml": product("Forms", "type: application\ntags: [permits]\n", ""),
    "camden/products/notes.yml": product("Notes", "type: application\ntags: [writing]\n", ""),
    "camden/products/old-kerb.yml": product("Old kerb", "type: application\ntags: [permits]\nstage: retired\n"),
    "camden/products/new-permits.yml": product(
      "New permits",
      "replaces:\n  - { product: permits, fit: full }\n  - { system: { name: Paper } }\n",
    ),
    "camden/products/near-permits.yml": product("Near permits", "replaces:\n  - { product: permits, fit: adjacent }\n"),
    "camden/products/less-paper.yml": product("Less paper", "replaces:\n  - { system: { name: Paper } }\n"),
  });
  const alternativesOf = (slug: string) =>
    productView(context.catalogue.product.get(slug)!, context).sections.alternatives?.map(({ name, why }) => [
      name,
      why,
    ]);

  test("are its replacements, then similar products, open source first if it is proprietary", () => {
    expect(alternativesOf("permits")).toEqual([
      ["Near permits", "Meets the same need in another way"],
      ["New permits", "Replaces it"],
      ["Open kerb", "Also an application for parking"],
      ["Kerb", "Also an application for parking"],
      ["Permit parts", "A component for parking"],
      ["Forms", "Also an application about permits"],
    ]);
  });

  test("include products that replace the same system without an entry", () => {
    expect(alternativesOf("less-paper")).toEqual([["New permits", "Also replaces Paper"]]);
  });

  test("include products of another type that share both a service and a tag", () => {
    expect(alternativesOf("permit-parts")).toEqual([
      ["Kerb", "An application for parking"],
      ["Open kerb", "An application for parking"],
      ["Permits", "An application for parking"],
    ]);
  });

  test("exclude retired products and those that share only a type", () => {
    expect(alternativesOf("notes")).toBe(undefined);
  });

  test("exclude similar products that are only for nations where it has no users", () => {
    const planning = (name: string, more = ""): string =>
      product(name, `type: application\n${more}`, "planning-building");
    const files = {
      "camden/products/cases.yml": planning("Cases"),
      "camden/products/national-portal.yml": planning("National portal", "nations: [northern-ireland]\n"),
    };
    const used = "type: ni-district\ngss: N09000003\nuses:\n  - { product: cases, status: reported }\n";
    const uses = {
      "camden/authority.yml": entry(
        "Camden",
        "type: london-borough\ngss: E09000007\nuses:\n  - { product: cases, status: in-use }\n",
      ),
    };
    const named = (some: Files): string[] | undefined => {
      const given = contextOf({ ...files, ...some });
      return productView(given.catalogue.product.get("cases")!, given).sections.alternatives?.map(({ name }) => name);
    };
    expect(named(uses)).toBe(undefined);
    expect(named({ ...uses, "belfast/authority.yml": entry("Belfast", used) })).toEqual(["National portal"]);
    expect(named({}), "without known users, it may be used in any nation").toEqual(["National portal"]);
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
  ])("with the state “%s” says how to join: %s", (slug, sentence) => {
    expect(view(slug).sections.joining?.sentence).toBe(sentence);
    expect(view(slug).facts.plain.some(({ text }) => text === "Others can join now.")).toBe(slug === "open");
  });

  test("past its closing date is closed on its page and in the list, whatever its stage", () => {
    expect(view("over").head.tags[0]?.text).toBe("Closed");
    const stage = listsOf(context).opportunity.facets.find(({ id }) => id === "stage");
    expect(stage?.options.find(({ value }) => value === "open")?.count).toBe(2);
  });

  test.each([
    ["open", "Who takes part", "2 taking part"],
    ["under-way", "Who takes part", "2 taking part"],
    ["over", "Who took part", "2 took part"],
  ])("with the state “%s” says “%s” on its page and “%s” in the list", (slug, heading, fact) => {
    expect(view(slug).contents.find(({ id }) => id === "participants")?.title).toBe(heading);
    const row = listsOf(context).opportunity.rows.find(({ item }) => item.slug === slug);
    expect(row?.item.facts.map(({ text }) => text)).toContain(fact);
  });

  test("is on the home page only while others can join", () => {
    expect(homeView(context).opportunities.map(({ name }) => name)).toEqual(["Open"]);
  });

  function opportunity(stage: string, more = ""): string {
    return `stage: ${stage}\nparticipants: [camden, leeds]\n${more}contacts:\n  - { role: Team, email: team@camden.gov.uk }\n`;
  }
});

test.each([
  ["{ measure: Cost of a call, after: £5.88 }", "Figure"],
  ["{ measure: Calls, before: 40, after: 30 }, { measure: Cost of a call, after: £5.88 }", "After"],
])("a case study heads figures “After” only if one has a value from before: %s", (measures, heading) => {
  const context = contextOf({ "camden/case-studies/calls.yml": entry("Calls", `measures: [${measures}]\n`) });
  const { sections } = caseStudyView(context.catalogue["case-study"].get("calls")!, context);
  expect(figureHeading(sections.measures ?? [])).toBe(heading);
});

describe("councils with the same region, type or products", () => {
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

  test("appear once each, those with most in common first", () => {
    expect(peers?.rows.map(({ authority, alike, common }) => [authority.name, alike, common])).toEqual([
      ["Bury", "Region and type", "Map"],
      ["Leeds", "Type", "Map"],
      ["Manchester", "Region and type", undefined],
    ]);
  });

  test("link the lists that have all of them", () => {
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
