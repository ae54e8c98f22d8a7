import { describe, expect, test } from "vitest";

import { entriesOfKind, inspect, kindNames, kinds, memorySource, referencesIn } from "../../../schemas/index.ts";
import { generate } from "../../../scripts/bench/generate.ts";
import { authorityFields } from "../../../scripts/bench/generator/authority.ts";
import { plan } from "../../../scripts/bench/generator/plan.ts";
import { Random } from "../../../scripts/bench/generator/random.ts";

const day = "2026-05-01";
const files = generate(1000, day);
const { catalogue, counts, problems } = inspect(memorySource(files), day);

describe("a generated catalogue", () => {
  test("has the requested number of entries, with the kinds in the shares of a real one", () => {
    const shares = Object.fromEntries(kindNames.map((kind) => [kind, catalogue[kind].size]));

    expect(counts.entries).toBe(1000);
    // Not toEqual: a new kind has no measured share yet.
    expect(shares).toMatchObject({ product: 450, standard: 100, "case-study": 300, opportunity: 50, authority: 100 });
  });

  test("has no errors, and few hints", () => {
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.length).toBeLessThan(100);
  });

  test("is the same for the same day, and different for another", () => {
    expect(generate(1000, day)).toEqual(files);
    expect(generate(1000, "2027-05-01")).not.toEqual(files);
  });

  test.each([20, 57, 300])("can have %i entries", (count) => {
    const small = inspect(memorySource(generate(count, day)), day);

    expect(small.counts.entries).toBe(count);
    expect(small.problems.filter(({ severity }) => severity === "error")).toEqual([]);
  });
});

describe("a large generated catalogue", () => {
  const random = new Random(100_000);
  const planned = plan(random, 100_000);

  test.each([
    ["5,000", plan(new Random(5000), 5000)],
    ["100,000", planned],
  ])("has unique slugs for %s entries", (_, { products, standards, caseStudies, opportunities, authorities }) => {
    for (const outlines of [products, standards, caseStudies, opportunities, authorities])
      expect(new Set(outlines.map(({ slug }) => slug)).size).toBe(outlines.length);
  });

  test("has maintainers with valid GitHub logins", () => {
    const { maintainers } = kinds.authority.schema.shape;
    const wrong = planned.authorities
      .map((outline, index) => authorityFields(random, planned, outline, day, index))
      .filter((authority) => !maintainers.safeParse(authority.maintainers).success);

    expect(wrong).toEqual([]);
  });
});

describe("generated entries", () => {
  const entries = kindNames.flatMap((kind) => [...entriesOfKind(catalogue, kind)]);

  test("refer to products, standards and authorities", () => {
    const named = new Set(entries.flatMap((entry) => referencesIn(entry).map(({ kind }) => kind)));

    expect([...named].sort()).toEqual(["authority", "product", "standard"]);
  });

  test("have aliases, retirements and supersessions among them", () => {
    expect(entries.some(({ data }) => (data.aliases ?? []).length > 0)).toBe(true);
    expect(entries.some(({ data }) => data.retired?.replacedBy !== undefined)).toBe(true);
    expect([...catalogue.standard.values()].some(({ data }) => (data.supersedes ?? []).length > 0)).toBe(true);
  });

  test("give a few products many users, and most products few", () => {
    const users = Map.groupBy(
      [...catalogue.authority.values()].flatMap(({ data }) => data.uses ?? []),
      ({ product }) => product,
    );
    const numbers = Array.from(users.values(), ({ length }) => length).sort((a, b) => b - a);

    expect(numbers[0]).toBeGreaterThan(20);
    expect(numbers[numbers.length >> 1]).toBeLessThan(5);
  });

  test("have descriptions as long as real ones", () => {
    const lengths = entries.flatMap(({ data }) => data.description?.length ?? []).sort((a, b) => a - b);
    const median = lengths[lengths.length >> 1];

    expect(lengths.length).toBeGreaterThan(900);
    expect(median).toBeGreaterThan(400);
    expect(median).toBeLessThan(800);
  });
});
