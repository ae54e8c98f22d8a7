import { describe, expect, test } from "vitest";

import { inspect, kindNames, memorySource } from "../../../schemas/index.ts";
import { relate } from "../../../site/catalogue/relations.ts";
import { fitting } from "../../../site/facets/rows.ts";
import {
  everythingPage,
  isLong,
  listPageKey,
  type ListPageView,
  valuePages,
  wholePages,
} from "../../../site/views/list-page.ts";
import { type List, listsOf } from "../../../site/views/list.ts";
import { serviceCards, serviceNames, servicePageView } from "../../../site/views/service-page.ts";
import { base, entry, type Files, filesIn, today } from "../../helpers/catalogues.ts";

const lists = listsOf(contextOf(filesIn("catalogue")));

describe.each(kindNames)("the list of each %s", (kind) => {
  const list = lists[kind];

  test("offers only values that entries have, with their number", () => {
    for (const { id, options } of list.facets) {
      for (const { value, title, count } of options) {
        expect(value).not.toMatch(/\s/);
        expect(title).not.toBe("");
        expect(count).toBe(having(list, id, value).length);
        expect(count).toBeGreaterThan(0);
      }
    }
  });

  test("has a page for each value of its own, with the same entries as filtering gives", () => {
    for (const facet of list.facets.filter(({ paged }) => paged)) {
      for (const option of facet.options) {
        const shown = valuePages(list, facet, option).flatMap(({ rows }) => rows.map(({ item }) => item.slug));
        expect(shown).toEqual(having(list, facet.id, option.value));
      }
    }
  });
});

describe("a list of 250 products", () => {
  const many = Array.from({ length: 250 }, (_, index) => [
    `camden/products/product-${index}.yml`,
    entry(`Product ${index}`, `tags: [number-${index}]\nstage: ${index % 2 === 0 ? "live" : "beta"}\n`),
  ]);
  const files: Files = Object.fromEntries(many);
  const list = listsOf(contextOf(files)).product;

  test("has pages of a hundred, each leading to the others", () => {
    const pages = wholePages(list);
    expect(isLong(list)).toBe(true);
    expect(pages.map(({ rows }) => rows.length)).toEqual([100, 100, list.rows.length - 200]);
    expect(pages[1]).toMatchObject({
      heading: "Products, page 2 of 3",
      pages: { current: 2, addresses: ["/products/", "/products/page/2/", "/products/page/3/"] },
      source: "/products/page/all/",
    });
    expect(names(pages)).toEqual(names([everythingPage(list)]));
    expect(everythingPage(list).source).toBeUndefined();
  });

  test("has pages for a value too", () => {
    const stage = list.facets.find(({ id }) => id === "stage")!;
    const live = stage.options.find(({ value }) => value === "live")!;
    const pages = valuePages(list, stage, live);
    expect(pages.map(({ pages: { addresses, current } }) => addresses[current - 1])).toEqual([
      "/products/by/stage/live/",
      "/products/by/stage/live/page/2/",
    ]);
    expect(pages[1]?.heading).toBe("Products – Stage: Live, page 2 of 2");
  });

  test("a page is made again when one of its rows changes, and only then", () => {
    const keys = (more: Files): string[] =>
      wholePages(listsOf(contextOf({ ...files, ...more })).product).map(listPageKey);
    const before = keys({});
    expect(keys({})).toEqual(before);
    const after = keys({ "camden/products/product-1.yml": `${entry("Product 1", "stage: beta\n")}# nothing new\n` });
    expect(after).toEqual(before);
    const renamed = keys({ "camden/products/product-1.yml": entry("Product 1 now", "stage: beta\n") });
    expect(renamed.filter((key, index) => key !== before[index])).toHaveLength(1);
  });
});

describe("a service", () => {
  const context = contextOf({
    "camden/products/map.yml": service(
      "Map",
      "standards: [{standard: used, level: meets}, {standard: general, level: partly}]\n",
    ),
    "camden/standards/used.yml": service("Used"),
    "camden/standards/missed.yml": service("Missed"),
    "camden/standards/old.yml": service("Old", "status: superseded\n"),
    "camden/standards/general.yml": entry("General"),
  });
  const view = servicePageView("parking", listsOf(context), context);

  test("shows its entries by kind, and says where there are none", () => {
    expect(view.sections.map(({ title, count }) => [title, count])).toEqual([
      ["Products", "1 product"],
      ["Standards", "3 standards"],
      ["Case studies", "0 case studies"],
      ["Opportunities", "0 opportunities"],
    ]);
    expect(view.codes).toEqual([274, 279, 471, 474]);
  });

  test("shows its gaps, and the general standards that its products meet", () => {
    expect(view.gaps?.map(({ slug }) => slug)).toEqual(["missed"]);
    expect(view.alsoMet).toEqual([
      { standard: { kind: "standard", slug: "general", name: "General" }, products: "1 product" },
    ]);
    expect(servicePageView("libraries", listsOf(context), context).gaps).toBeUndefined();
  });

  test("is one of all, with its numbers", () => {
    const cards = serviceCards(context);
    expect(cards).toHaveLength(serviceNames.length);
    expect(cards.find(({ address }) => address === "/services/parking/")?.counts).toEqual(["1 product", "3 standards"]);
  });

  function service(name: string, more = ""): string {
    return entry(name, more).replace("services: []", "services: [parking]");
  }
});

function contextOf(files: Files) {
  const { catalogue } = inspect(memorySource({ ...base, ...files }), today);
  return { catalogue, relations: relate(catalogue, today), today };
}

function having(list: List, facet: string, value: string): string[] {
  const rows = list.rows.map((row) => ({ ...row, words: "" }));
  return fitting(rows, { values: { [facet]: [value] }, sort: "", query: "" }).map(({ item }) => item.slug);
}

function names(pages: readonly ListPageView[]): string[] {
  return pages.flatMap(({ rows }) => rows.map(({ name }) => name));
}
