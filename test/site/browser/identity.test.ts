import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, inject, test } from "vitest";

const { folder } = inject("site");

/** The paths of all text files of the built site. */
const texts = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter(
    (item) =>
      item.isFile() &&
      /\.(?:html|json|jsonld|js|css|xml|txt|yml|yaml|svg|csv|ndjson|ttl|atom|ics|webmanifest)$/.test(item.name),
  )
  .map(({ parentPath, name }) => join(parentPath, name));

function text(path: string): string {
  return readFileSync(join(folder, path), "utf8");
}

test("a catalogue with other settings has nowhere our name, address or repository", () => {
  const ours = /Common Standards Catalogue|common-standards/;
  expect(texts.length).toBeGreaterThan(500);
  expect(
    texts.filter((path) => ours.test(readFileSync(path, "utf8"))).map((path) => path.slice(folder.length)),
  ).toEqual([]);
});

test("its own name, repository and languages are in its data and pages", () => {
  expect(text("index.html")).toContain('"name":"Exampleshire Standards Catalogue"');
  expect(text("index.html")).toContain('"inLanguage":["en","cy"]');
  expect(text("about/index.html")).toContain("https://github.com/exampleshire/standards-catalogue/issues");
  expect(text("data/catalog.ttl")).toContain('dct:title "Exampleshire Standards Catalogue"@en');
  expect(text("data/catalog.ttl")).toContain("authority/language/CYM");
  expect(text("data/catalog.ttl")).toContain("What councils in Exampleshire share");
  expect(JSON.parse(text("data/datapackage.json"))).toMatchObject({ name: "exampleshire-standards-catalogue" });
  expect(text("guides/claim-your-record/index.html")).toContain("/.well-known/exampleshire-standards-catalogue.txt");
  expect(text(".well-known/security.txt")).toContain("Preferred-Languages: en, cy");
});

test("the settings have a reference page and a schema, and the guide links the reference", () => {
  expect(text("reference/catalogue/index.html")).toContain("catalogue/catalogue.yml");
  expect(text("reference/catalogue/index.html")).toContain("maximumShrink");
  expect(JSON.parse(text("schemas/catalogue.json"))).toHaveProperty("properties.peers");
  expect(text("guides/run-your-own-catalogue/index.html")).toContain("/reference/catalogue/");
});
