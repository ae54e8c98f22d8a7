import { expect, test } from "vitest";

import { entriesOfKind, type Entry, inspect, memorySource } from "../../../schemas/index.ts";
import { CanonicalEntries } from "../../../site/catalogue/canonical-entries.ts";
import { base, entry, today } from "../../helpers/catalogues.ts";

/** The products of a catalogue, by their slugs, each with more fields. */
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

test("a repository with several products in it names none of them", () => {
  const [one, two] = products({ one: repository("all"), two: repository("all") });
  const [other] = products({ other: repository("all") });
  const things = new CanonicalEntries([[one!, two!], [other!]]);

  expect(things.leading(other!)).toBe(other);
  expect(things.others(one!)).toEqual([]);
});

test("an identifier says more than a repository", () => {
  const [named, stored] = products({ named: purl("play"), stored: repository("play") });
  const [other] = products({ other: purl("play") + repository("play") });
  const things = new CanonicalEntries([[named!, stored!], [other!]]);

  expect(things.leading(other!)).toBe(named);
});

test("of several catalogues with the same thing the first leads, and each has it once", () => {
  const [first] = products({ first: purl("play") });
  const [second, twin] = products({ second: purl("play"), twin: repository("play") });
  const [third] = products({ third: purl("play") + repository("play") });
  const things = new CanonicalEntries([[first!], [second!, twin!], [third!]]);

  expect(things.others(first!)).toEqual([second, third]);
  expect(things.leading(twin!)).toBe(twin);
});

test("what has a repository in common with another kind is not the same", () => {
  const [product] = products({ play: repository("play") });
  const story = { ...product!, kind: "case-study" } as Entry;

  expect(new CanonicalEntries([[product!], [story]]).leading(story)).toBe(story);
});
