import { expect, test } from "vitest";

import { entriesOfKind, type Entry, inspect, memorySource } from "../../../schemas/index.ts";
import { CanonicalEntries } from "../../../site/catalogue/canonical-entries.ts";
import { base, entry, today } from "../../helpers/catalogues.ts";

/** Returns the products of a catalogue, from a record of slug → further fields. */
function products(fields: Readonly<Record<string, string>>): Entry[] {
  const files = Object.entries(fields).map(([slug, more]) => [
    `camden/products/${slug}.yml`,
    entry(slug.toUpperCase(), more),
  ]);
  const { catalogue } = inspect(memorySource({ ...base, ...Object.fromEntries(files) }), today);
  return [...entriesOfKind(catalogue, "product")];
}

const repository = (name: string): string =>
  `links: [{ type: repository, url: "https://github.com/openplay/${name}" }]\n`;
const purl = (name: string): string => `identifiers: { purl: pkg:npm/${name} }\n`;

test("a repository that several products of a catalogue share identifies none of them", () => {
  const [one, two] = products({ one: repository("all"), two: repository("all") });
  const [other] = products({ other: repository("all") });
  const canonical = new CanonicalEntries([[one!, two!], [other!]]);

  expect(canonical.leading(other!)).toBe(other);
  expect(canonical.others(one!)).toEqual([]);
});

test("a product that replaced another with its repository is matched by it, and the replaced one is not", () => {
  const retired = "retired: { date: 2026-01-01, reason: It has a new name., replacedBy: two }\n";
  const [one, two] = products({ one: repository("all") + retired, two: repository("all") });
  const [other] = products({ other: repository("all") });
  const canonical = new CanonicalEntries([[one!, two!], [other!]]);

  expect(canonical.leading(other!)).toBe(two);
  expect(canonical.others(one!)).toEqual([]);
});

test("an identifier takes precedence over a repository", () => {
  const [named, stored] = products({ named: purl("play"), stored: repository("play") });
  const [other] = products({ other: purl("play") + repository("play") });
  const canonical = new CanonicalEntries([[named!, stored!], [other!]]);

  expect(canonical.leading(other!)).toBe(named);
});

test("the entry of the first catalogue is canonical, and each later catalogue contributes one entry", () => {
  const [first] = products({ first: purl("play") });
  const [second, twin] = products({ second: purl("play"), twin: repository("play") });
  const [third] = products({ third: purl("play") + repository("play") });
  const canonical = new CanonicalEntries([[first!], [second!, twin!], [third!]]);

  expect(canonical.others(first!)).toEqual([second, third]);
  expect(canonical.leading(twin!)).toBe(twin);
});

test("a product and a standard in the same repository are different subjects", () => {
  const [product] = products({ play: repository("play") });
  const standard = { ...product!, kind: "standard" } as Entry;

  expect(new CanonicalEntries([[product!], [standard]]).leading(standard)).toBe(standard);
});
