import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { inspect, kindNames, memorySource } from "../../../schemas/index.ts";
import { relate } from "../../../site/catalogue/relations.ts";
import { isAlike } from "../../../site/scripts/text.ts";
import { documentOf, type SearchDocument } from "../../../site/search/document.ts";
import { documentsOf } from "../../../site/search/documents.ts";
import { filterText, readFilterText, searchFilterNames } from "../../../site/search/filters.ts";
import { searchVocabulary } from "../../../site/search/vocabulary.ts";
import { base, entry, type Files, filesIn, today } from "../../helpers/catalogues.ts";

const files = filesIn("catalogue");

test("every entry is a document", () => {
  const { catalogue, counts } = inspect(memorySource(files), today);
  const documents = documentsOf(catalogue, today);
  expect(documents).toHaveLength(counts.entries);
  for (const { url, content, meta, filters } of documents) {
    expect(url).toMatch(/^\/[a-z-]+\/[a-z0-9-]+\/$/);
    expect(content).not.toBe("");
    expect(meta.title).not.toBe("");
    for (const filter of Object.keys(filters)) expect(searchFilterNames).toContain(filter);
  }
});

describe("a document", () => {
  test("is found by what the entry says and by what others say of it", () => {
    const document = productIn({
      "camden/products/map.yml": entry(
        "Map",
        "description: Shows *where*.\ntags: [street-map]\naliases: [old-map]\nfeatures: [Zooms in]\nstage: live\n" +
          "licences: {code: MIT OR Apache-2.0}\nstandards: [{standard: shapes, level: meets}]\n",
      ),
      "camden/standards/shapes.yml": entry("Shapes"),
      "camden/authority.yml": entry("Camden", "gss: E09000007\nuses: [{product: map, status: in-use}]\n"),
    });
    expect(document).toMatchObject({
      url: "/products/map/",
      content: "Shows where. Zooms in",
      meta: { title: "Map", tags: "street map · old map", standards: "Shapes", authorities: "Camden" },
      filters: {
        kind: ["product Products"],
        service: ["any Any service"],
        stage: ["live Live"],
        licence: ["MIT MIT", "Apache-2.0 Apache-2.0"],
        standard: ["shapes Shapes"],
        region: ["london London"],
        authority: ["camden Camden"],
      },
    });
    expect(document.meta.facts).toContain("Live");
  });

  test("cannot weigh itself with the marks of the search engine", () => {
    const document = productIn({
      "camden/products/map.yml": entry("Map", "features: [___PAGEFIND_WEIGHT___10 me first]\n"),
    });
    expect(document.content).not.toContain("___");
  });

  function productIn(more: Files): SearchDocument {
    const { catalogue } = inspect(memorySource({ ...base, ...more }), today);
    const found = catalogue.product.get("map");
    if (!found) throw new Error("The product is not valid.");
    return documentOf(found, { catalogue, relations: relate(catalogue, today), today });
  }
});

test("the value of a filter keeps its word and its title", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[\w.-]+$/), fc.string({ minLength: 1 }), (value, title) => {
      expect(readFilterText(filterText(value, title))).toEqual({ value, title });
    }),
  );
});

test("the vocabulary has the words of names, tags and services, the most frequent first", () => {
  const catalogue = inspect(
    memorySource({
      ...base,
      "camden/products/one.yml": entry("Zebra Crossing Map", "tags: [zebra]\n"),
      "camden/products/two.yml": entry("Zebra “Crossing” of 2026"),
      "camden/products/three.yml": entry("Zebra"),
    }),
    today,
  ).catalogue;
  const words = searchVocabulary({ catalogue });
  expect(words.indexOf("zebra")).toBeLessThan(words.indexOf("crossing"));
  expect(words).toEqual(expect.arrayContaining(["map", "recycling", "childrens"]));
  expect(words).not.toContain("2026");
  expect(words).not.toContain("of");
  expect(new Set(words).size).toBe(words.length);
});

test.each([
  ["parking", "park", true],
  ["parks", "parking", true],
  ["library", "libraries", true],
  ["planners", "planning", true],
  ["housing", "hou", true],
  ["recycling", "recyclng", true],
  ["cat", "dog", false],
  ["council", "counting", false],
  ["map", "maps", true],
  ["open", "operate", false],
])("%s is marked for %s: %s", (word, wanted, alike) => {
  expect(isAlike(word, wanted)).toBe(alike);
});

test("kinds of entries keep their order", () => {
  const { catalogue } = inspect(memorySource(files), today);
  const order = documentsOf(catalogue, today).map(({ filters }) => readFilterText(filters.kind?.[0] ?? "").value);
  expect([...new Set(order)]).toEqual(kindNames.filter((kind) => order.includes(kind)));
});
