import { describe, expect, test } from "vitest";

import { capitalised } from "../../../schemas/capitals.ts";
import { type Kind, kindNames, kinds } from "../../../schemas/index.ts";
import { chosenIn } from "../../../site/facets/choice.ts";
import { countValues, matching, splitByWildcard, sorted } from "../../../site/facets/rows.ts";
import { authorityColumns } from "../../../site/kinds/authority/columns.ts";
import { sharedKinds } from "../../../site/kinds/traits.ts";
import { isLong, listPageKey, type ListPageView, valuePages, wholePages } from "../../../site/lists/list-page.ts";
import { type List, listsOf } from "../../../site/lists/list.ts";
import { serviceCards, servicePageView } from "../../../site/service-page/view.ts";
import { allServices } from "../../../site/services/service.ts";
import { entry, entryFor, type Files, fixtureFiles } from "../../helpers/catalogues.ts";
import { contextOf } from "../../helpers/context.ts";

const lists = listsOf(contextOf(fixtureFiles("catalogue")));

describe.each(kindNames)("the list of each %s", (kind) => {
  const list = lists[kind];

  test("offers only values that entries have, with the number of entries", () => {
    for (const { id, options } of list.facets) {
      for (const { value, title, count } of options) {
        expect(value).not.toMatch(/\s/);
        expect(title).not.toBe("");
        expect(count).toBe(slugsWith(list, id, value).length);
        expect(count).toBeGreaterThan(0);
      }
    }
  });

  test("has a page for each value of a paged facet, with the same entries as the filter", () => {
    for (const facet of list.facets.filter(({ paged }) => paged)) {
      for (const option of facet.options) {
        const shown = valuePages(list, facet, option).flatMap(({ rows, any }) => [...rows, ...any]);
        expect(shown.map(({ item }) => item.slug)).toEqual(slugsWith(list, facet.id, option.value));
      }
    }
  });

  test("has the same numbers on the page of a value as the script after filtering by it", () => {
    const ids = list.facets.map(({ id }) => id);
    for (const facet of list.facets.filter(({ paged }) => paged)) {
      for (const option of facet.options) {
        const choice = { values: { [facet.id]: [option.value] }, sort: "", query: "" };
        const counts = countValues(list.rows, ids, choice);
        for (const { id, options, rest } of valuePages(list, facet, option)[0]!.facets) {
          const shown = [...options, ...rest].map(({ value, count }) => [value, count]);
          expect(new Map(shown as [string, number][]), `${option.address} ${id}`).toEqual(counts.get(id));
        }
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

  test("has pages of thirty, each with links to the others", () => {
    const pages = wholePages(list);
    expect(isLong(list)).toBe(true);
    expect(pages.map(({ rows }) => rows.length)).toEqual([...Array<number>(8).fill(30), list.rows.length - 240]);
    expect(pages[1]).toMatchObject({ heading: "Products, page 2 of 9", source: "/products/page/" });
    expect(pages[1]?.pages.current).toBe(2);
    expect(pages[1]?.pages.addresses.slice(0, 3)).toEqual(["/products/", "/products/page/2/", "/products/page/3/"]);
    expect(names(pages)).toEqual(list.rows.map(({ name }) => name));
  });

  test("has several pages for one value too", () => {
    const stage = list.facets.find(({ id }) => id === "stage")!;
    const live = stage.options.find(({ value }) => value === "live")!;
    const pages = valuePages(list, stage, live);
    expect(pages.map(({ rows }) => rows.length)).toEqual([30, 30, 30, 30, 5]);
    expect(pages.slice(0, 2).map(({ pages: { addresses, current } }) => addresses[current - 1])).toEqual([
      "/products/by/stage/live/",
      "/products/by/stage/live/page/2/",
    ]);
    expect(pages[1]?.heading).toBe("Products – Stage: Live, page 2 of 5");
  });

  test("has another cache key for a page only if one of its rows changes", () => {
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

describe("a facet", () => {
  const stages = (known: number) =>
    listsOf(
      contextOf(
        Object.fromEntries(
          Array.from({ length: 20 }, (_, index) => [
            `camden/products/product-${index}.yml`,
            entry(`Product ${index}`, index < known ? `stage: ${index % 2 === 0 ? "live" : "beta"}\n` : ""),
          ]),
        ),
      ),
    ).product;
  const isShown = (list: List): boolean | undefined =>
    wholePages(list)[0]!.facets.find(({ id }) => id === "stage")?.rare === false;

  test("with values in hardly any entry is not shown, but its pages still exist", () => {
    expect(isShown(stages(1))).toBe(false);
    expect(isShown(stages(12))).toBe(true);
    const list = stages(1);
    const stage = list.facets.find(({ id }) => id === "stage")!;
    expect(stage.options.map(({ address }) => address)).toEqual(["/products/by/stage/live/"]);
    const [page] = valuePages(list, stage, stage.options[0]!);
    expect(page?.facets.find(({ id }) => id === "stage")?.rare).toBe(false);
  });
});

describe("the list of authorities", () => {
  const uses = (...statuses: string[]): string =>
    `uses: [${statuses.map((status, index) => `{product: product-${index}, status: ${status}}`).join(", ")}]\n`;
  const list = listsOf(
    contextOf({
      "many/authority.yml": entry("Many", uses("in-use", "in-use", "piloting")),
      "told/authority.yml": entry("Told", uses("in-use", "reported", "reported")),
      "one/authority.yml": entry("One", uses("in-use", "stopped")),
      "said/authority.yml": entry("Said", uses("reported", "reported", "reported")),
      "quiet/authority.yml": entry("Quiet", uses("stopped")),
      ...Object.fromEntries([0, 1, 2].map((index) => [`many/products/product-${index}.yml`, entry(`P ${index}`)])),
    }),
  ).authority;

  test("sorts a column by what the column shows", () => {
    const order = list.sorts.find(({ id }) => id === "uses")!;
    const shown = sorted(list.rows, order).map(({ name, item: { authorityCells } }) => {
      const { text, notes } = authorityCells!.counts.uses;
      return [name, text, ...notes];
    });
    expect(shown.slice(0, 4)).toEqual([
      ["Many", "2", "1 piloted"],
      ["Told", "1", "2 reported"],
      ["One", "1"],
      ["Said", undefined, "3 reported"],
    ]);
    expect(shown.slice(4).map(([, ...cell]) => cell)).toEqual(shown.slice(4).map(() => [undefined]));
  });

  test("has a sort order for each column", () => {
    expect(list.sorts.map(({ id }) => id)).toEqual(expect.arrayContaining(authorityColumns.map(({ order }) => order)));
    const [many] = list.rows.filter(({ name }) => name === "Many");
    expect(many?.item.authorityCells?.counts.shares).toMatchObject({ text: "3 products" });
  });
});

describe("the row of a product", () => {
  test("has its main facts in the same places, stated or not", () => {
    const list = listsOf(
      contextOf({
        "camden/products/full.yml": entry(
          "Full",
          "stage: live\nlicences: {code: MIT}\nhosting: [self, supplier, self]\ncosts: [{model: free}]\n",
        ),
        "camden/products/bare.yml": entry("Bare"),
      }),
    ).product;
    const aligned = (name: string) =>
      list.rows
        .find((row) => row.name === name)
        ?.item.facts.filter(({ of }) => of !== undefined)
        .map(({ of, text }) => [of, text]);
    expect(aligned("Full")).toEqual([
      ["Stage", "Live"],
      ["Licence", "Open source (MIT)"],
      ["Users", undefined],
      ["Cost", "Free to use"],
      ["Hosting", "Run it yourself, run by a supplier"],
    ]);
    expect(aligned("Bare")).toEqual(["Stage", "Licence", "Users", "Cost", "Hosting"].map((of) => [of, undefined]));
  });
});

describe("a mandated standard for any service", () => {
  const context = contextOf({
    "camden/standards/own.yml": entryFor("parking", "Own", "status: mandated\n"),
    "camden/standards/any.yml": entry("Any", "status: mandated\n"),
    "camden/standards/other.yml": entryFor("libraries", "Other", "status: mandated\n"),
  });
  const list = listsOf(context).standard;

  test("stays in the list when a service is chosen", () => {
    const choice = { values: { service: ["parking"], status: ["mandated"] }, sort: "", query: "" };
    const { own, any } = splitByWildcard(matching(list.rows, choice), choice);
    expect([own, any].map((rows) => rows.map(({ item }) => item.slug))).toEqual([["own"], ["any"]]);
    expect(countValues(list.rows, ["service"], choice).get("service")?.get("parking")).toBe(2);
  });

  test("is in a group of its own on the list page of a service", () => {
    const service = list.facets.find(({ id }) => id === "service")!;
    const [page] = valuePages(
      list,
      service,
      service.options.find(({ value }) => value === "parking")!,
    );
    expect(page).toMatchObject({ total: 2, rows: [{ name: "Own" }], any: [{ name: "Any" }] });
    expect(chosenIn(page?.any[0]?.values ?? {}, "service")).toEqual(["any"]);
  });

  test("puts “Any service” first among the services", () => {
    const many = allServices
      .slice(0, 15)
      .map((slug) => [`camden/standards/${slug}.yml`, entryFor(slug, `For ${slug}`)]);
    const files = { ...Object.fromEntries(many), "camden/standards/any.yml": entry("Any", "status: mandated\n") };
    const [page] = wholePages(listsOf(contextOf(files)).standard);
    expect(page?.facets.find(({ id }) => id === "service")?.options[0]).toMatchObject({ title: "Any service" });
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

  test("shows its entries by kind, and says which kinds have none", () => {
    const counts: Partial<Record<Kind, string>> = { product: "1 product", standard: "4 standards" };
    expect(view.sections.map(({ title, count }) => [title, count])).toEqual(
      sharedKinds.map((kind) => {
        const { many } = kinds[kind].label;
        return [capitalised(many), counts[kind] ?? `0 ${many}`];
      }),
    );
    expect(view.codes).toEqual([274, 279, 471, 474]);
  });

  test("shows entries for any service after its own, with the same number as the list", () => {
    const standards = view.sections.find(({ kind }) => kind === "standard");
    expect(standards?.items.map(({ slug }) => slug).sort()).toEqual(["missed", "old", "used"]);
    expect(standards?.any.map(({ slug }) => slug)).toEqual(["general"]);
    const list = listsOf(context).standard;
    const service = list.facets.find(({ id }) => id === "service");
    expect(service?.options.find(({ value }) => value === "parking")?.count).toBe(4);
  });

  test("links the form for a new entry, with the service chosen", () => {
    expect(view.sections.map(({ add }) => add)).toContain("/contribute/case-study/?service=parking");
  });

  test("shows standards that none of its products meets, and the general standards that they meet", () => {
    expect(view.gaps?.map(({ slug }) => slug)).toEqual(["missed"]);
    expect(view.alsoMet).toEqual([
      { standard: { kind: "standard", slug: "general", name: "General" }, products: "1 product" },
    ]);
    expect(servicePageView("libraries", listsOf(context), context).gaps).toBeUndefined();
  });

  test("has a card with its numbers", () => {
    const cards = serviceCards(context);
    expect(cards).toHaveLength(allServices.length);
    expect(cards.find(({ address }) => address === "/services/parking/")).toMatchObject({
      counts: ["1 product", "4 standards"],
      named: 4,
    });
    expect(cards.find(({ address }) => address === "/services/libraries/")).toMatchObject({
      counts: ["1 standard"],
      named: 0,
    });
  });

  function service(name: string, more = ""): string {
    return entryFor("parking", name, more);
  }
});

function slugsWith(list: List, facet: string, value: string): string[] {
  const choice = { values: { [facet]: [value] }, sort: "", query: "" };
  const { own, any } = splitByWildcard(matching(list.rows, choice), choice);
  return [...own, ...any].map(({ item }) => item.slug);
}

function names(pages: readonly ListPageView[]): string[] {
  return pages.flatMap(({ rows }) => rows.map(({ name }) => name));
}
