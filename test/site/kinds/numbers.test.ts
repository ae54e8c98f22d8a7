import { describe, expect, test } from "vitest";

import type { Entry } from "../../../schemas/index.ts";
import { homeView } from "../../../site/home/view.ts";
import { authorityView } from "../../../site/kinds/authority/view.ts";
import { productView } from "../../../site/kinds/product/view.ts";
import { standardView } from "../../../site/kinds/standard/view.ts";
import { factsInWords } from "../../../site/lists/entry-item.ts";
import { type List, listsOf } from "../../../site/lists/list.ts";
import { entry, fixtureFiles } from "../../helpers/catalogues.ts";
import { contextOf } from "../../helpers/context.ts";

/** Product → status → number of councils. */
const uses = {
  "said-by-four": { "in-use": 4, reported: 33 },
  "said-by-five": { "in-use": 5 },
  "piloted-by-six": { piloting: 6, "in-use": 4 },
  "only-reported": { reported: 50 },
} as const;

const statuses = Object.entries(uses).flatMap(([product, counts]) =>
  Object.entries(counts).flatMap(([status, number]) => Array.from({ length: number }, () => ({ product, status }))),
);

const context = contextOf({
  ...Object.fromEntries(
    Object.keys(uses).map((slug, index) => [
      `camden/products/${slug}.yml`,
      entry(
        slug,
        `standards:\n  - { standard: uprn, level: ${index === 0 ? "meets" : "partly"}, version: "1" }\n  - { standard: uprn, level: planned, version: "2" }\n  - { standard: iso, level: partly }\n`,
      ),
    ]),
  ),
  "camden/standards/uprn.yml": entry("UPRN", "requirements: [{ id: number, title: Every record has one }]\n"),
  "camden/standards/iso.yml": entry("ISO", "publisher: iso\n"),
  "iso/authority.yml": entry("ISO", "type: standards-body\n"),
  ...Object.fromEntries(
    statuses.map(({ product, status }, index) => [
      `council-${index}/authority.yml`,
      entry(`Council ${index}`, `type: county\nuses:\n  - { product: ${product}, status: ${status} }\n`),
    ]),
  ),
});
const lists = listsOf(context);

describe("the most used products", () => {
  const inOrder = [
    "Used by 5 councils",
    "Used by 4 councils, piloted by 6 more",
    "Used by 4 councils, reported in 33 more",
    "Reported in 50 councils",
  ];

  test("are sorted by the numbers in their rows, stated use before reported use", () => {
    expect(factsOf(lists.product, /^(?:Used|Piloted|Reported)/)).toEqual(inOrder);
  });

  test("have the same order and text on the home page", () => {
    expect(homeView(context).products.map(({ words }) => words)).toEqual(inOrder);
  });

  test("have the same text on their own pages", () => {
    const pages = lists.product.rows.map(({ item }) => productView(found("product", item.slug), context));
    expect(pages.flatMap(({ sections }) => sections.users.short ?? [])).toEqual(inOrder);
  });
});

describe("the number of products that meet a standard", () => {
  const words = ["Met by 4 products in part", "Met by 4 products: 3 in part, 1 fully"];

  test("counts each product once, and is the same in lists, on the page and in the facet of products", () => {
    expect(factsOf(lists.standard, /^Met/)).toEqual(words);
    const uprn = standardView(found("standard", "uprn"), context);
    expect(uprn.numbers[1]).toMatchObject({ value: 4, words: "products meet it: 3 in part, 1 fully" });
    expect(uprn.sections.products.sentences).toEqual(["Met by 4 products: 3 in part, 1 fully."]);
    // The other three partly meet it and do not say which requirements.
    expect(uprn.sections.requirements).toMatchObject([{ words: "Met by the one product that says which it meets" }]);
    const facet = lists.product.facets.find(({ id }) => id === "standard");
    expect(facet?.options.map(({ value, count }) => [value, count])).toEqual([
      ["iso", 4],
      ["uprn", 4],
    ]);
  });

  test("agrees with the standards that products meet", () => {
    expect(new Set(factsOf(lists.product, /^Meets/))).toEqual(
      new Set(["Meets 2 standards: 1 in part, 1 fully", "Meets 2 standards in part"]),
    );
  });
});

describe("the numbers of an authority", () => {
  test("are the same in lists and on its page", () => {
    const fixture = contextOf(fixtureFiles("catalogue"));
    for (const { item } of listsOf(fixture).authority.rows) {
      const { facts } = authorityView(fixture.catalogue.authority.get(item.slug)!, fixture);
      const numbers = new Set(facts.numbers.map(({ text }) => text));
      const ended = facts.end?.isOver ? `Ended on ${facts.end.lastDay}` : undefined;
      const others = new Set([facts.type, facts.region, ended]);
      expect(factsInWords(item.facts).filter((fact) => !others.has(fact))).toEqual([...numbers]);
    }
  });

  test("count a product that is piloted apart from those in use, in the list as on the page", () => {
    const others = contextOf({
      "camden/authority.yml": entry(
        "Camden",
        "type: london-borough\nuses:\n  - { product: a, status: in-use }\n  - { product: b, status: piloting }\n  - { product: c, status: reported }\n",
      ),
      ...Object.fromEntries(["a", "b", "c"].map((slug) => [`camden/products/${slug}.yml`, entry(`Tool ${slug}`)])),
    });
    const { facts } = authorityView(others.catalogue.authority.get("camden")!, others);
    expect(facts.numbers[1]?.text).toBe("Uses 1 product, pilots 1 more, reported to use 1 more");
    const [{ item }] = listsOf(others).authority.rows as [List["rows"][number]];
    expect(item.authorityCells?.counts.uses).toMatchObject({ text: "1", notes: ["1 piloted", "1 reported"] });
  });

  test("lead to sections of its page with that many entries, whoever publishes them", () => {
    const others = contextOf({
      "camden/authority.yml": entry("Camden", "type: london-borough\n"),
      "camden/products/tool.yml": entry("Tool"),
      "camden/case-studies/own.yml": entry("Own story"),
      "leeds/authority.yml": entry("Leeds", "type: metropolitan-district\n"),
      "leeds/case-studies/joined.yml": entry("Joined story", "authorities: [camden]\n"),
      "leeds/opportunities/buy.yml": entry("Buy together", "participants: [camden]\n"),
    });
    const { facts, sections } = authorityView(others.catalogue.authority.get("camden")!, others);
    expect(facts.numbers).toEqual([
      { text: "Shares 1 product", id: "shares" },
      { text: "In 2 case studies", id: "stories" },
      { text: "In 1 opportunity", id: "stories" },
    ]);
    expect(sections.shares?.map(({ title, count }) => [title, count])).toEqual([["Products", 1]]);
    expect(sections.stories?.items.map(({ name }) => name)).toEqual(["Own story", "Joined story", "Buy together"]);
  });

  test("count a standard for its publisher, not for the authority whose folder it is in", () => {
    const [iso, camden] = ["iso", "camden"].map((slug) => row("authority", slug));
    expect(iso).toContain("Publishes 1 standard");
    expect(camden).toContain("Publishes 1 standard");
    const publishers = lists.standard.facets.find(({ id }) => id === "publisher")?.options;
    expect(publishers?.map(({ value, count }) => [value, count])).toEqual([
      ["iso", 1],
      ["camden", 1],
    ]);
  });

  test("separate stated from reported use, in words and in the facet", () => {
    const stated = statuses.findIndex(({ status }) => status === "in-use");
    const reported = statuses.findIndex(({ status }) => status === "reported");
    expect(row("authority", `council-${stated}`)).toContain("Uses 1 product");
    expect(row("authority", `council-${reported}`)).toContain("Reported to use 1 product");
    const does = lists.authority.facets.find(({ id }) => id === "does")?.options;
    expect(does?.find(({ value }) => value === "uses")?.count).toBe(19);
    expect(does?.find(({ value }) => value === "reported")?.count).toBe(83);
  });
});

test("the home page counts the councils of the list that it links", () => {
  const numbers = homeView(context).numbers.find(({ words }) => words === "councils");
  const groups = lists.authority.facets.find(({ id }) => id === "group")?.options;
  const councils = groups?.find(({ value }) => value === "council");
  expect(numbers).toEqual({ value: councils?.count, words: "councils", address: councils?.address });
});

function found<K extends "product" | "standard">(kind: K, slug: string): Entry<K> {
  const entries: ReadonlyMap<string, Entry<K>> = context.catalogue[kind];
  return entries.get(slug)!;
}

function row(kind: "authority", slug: string): string[] {
  return factsInWords(lists[kind].rows.find(({ item }) => item.slug === slug)?.item.facts ?? []);
}

/** Returns the facts of a list’s rows that match a pattern, from top to bottom. */
function factsOf(list: List, pattern: RegExp): string[] {
  return list.rows.flatMap(({ item }) => factsInWords(item.facts).filter((fact) => pattern.test(fact)));
}
