import { describe, expect, test } from "vitest";

import { inspect, memorySource } from "../../../schemas/index.ts";
import { isFirst, isOfShard, ownerOf } from "../../../schemas/shards/owner.ts";
import { planShards, sectionSizes, shardCount } from "../../../schemas/shards/plan.ts";
import { base, entry, today } from "../../helpers/catalogues.ts";
import fc from "../../helpers/properties.ts";

const sections = ["products", "standards", "case-studies", "opportunities", "authorities", "peers/wales", "peers/nhs"];

const sizes = fc
  .tuple(...sections.map(() => fc.nat({ max: 50_000 })))
  .map((numbers) => new Map(numbers.map((size, index) => [sections[index] ?? "", size])));

/** The section sizes of a large catalogue with mostly products. */
const large = new Map([
  ["products", 45_000],
  ["standards", 10_000],
  ["case-studies", 15_000],
  ["opportunities", 10_000],
  ["authorities", 20_000],
  ["peers/wales", 12_000],
]);

test("every address belongs to exactly one shard", () => {
  const address = fc
    .tuple(fc.constantFrom(...sections, "services", "guides", "api/v1", ""), fc.stringMatching(/^[a-z0-9-]{0,8}$/))
    .map(([folder, slug]) => `/${folder}/${slug}/`);
  fc.assert(
    fc.property(sizes, fc.integer({ min: 1, max: 12 }), address, (randomSizes, count, page) => {
      const plan = planShards(randomSizes, count);
      const owners = Array.from({ length: count }, (_, index) => index + 1).filter((number) =>
        isOfShard({ number, plan }, page),
      );
      expect(owners).toEqual([ownerOf(plan, page)]);
    }),
  );
});

describe("a plan", () => {
  const plan = planShards(large, 8);

  test("gives the pages of a large kind to several shards, and that of a small peer to one", () => {
    expect(plan.sections["products"]?.length).toBeGreaterThan(2);
    expect(plan.sections["peers/wales"]).toHaveLength(1);
  });

  test("gives all shards about the same load", () => {
    const counts = Array.from({ length: 8 }, () => 0);
    for (const [section, size] of large)
      for (let number = 0; number < size; number++) {
        const owner = ownerOf(plan, `/${section}/entry-${number}/`) - 1;
        counts[owner] = (counts[owner] ?? 0) + 1;
      }
    // The first shard also builds what is in no section, at a quarter of the cost of all entries.
    const fairShare = (1.25 * [...large.values()].reduce((sum, size) => sum + size)) / 8;
    for (const count of counts.slice(1)) expect(count).toBeLessThan(1.3 * fairShare);
    expect(counts[0]).toBeLessThan(Math.max(...counts.slice(1)));
  });

  test("is the same for the same sizes in any order", () => {
    expect(planShards(new Map([...large].reverse()), 8)).toEqual(plan);
  });

  test("leaves pages outside sections, and files that are not pages, to the first shard", () => {
    for (const address of [
      "/",
      "/services/",
      "/services/parking/",
      "/guides/claim/",
      "/404/",
      "/peers/unknown/product/a/",
    ])
      expect(ownerOf(plan, address), address).toBe(1);
    for (const file of [
      "/api/v1/products.csv",
      "/products/open-play/entry.yml",
      "/sitemap-0.xml",
      "/products/page/1.json",
    ])
      expect(ownerOf(plan, file), file).toBe(1);
  });

  test("finds the same owner by the address and by the file of a page", () => {
    for (const page of ["products/open-play", "products", "products/by/stage/live", "peers/wales/product/a"])
      for (const spelling of [`/${page}/`, `${page}/index.html`, page])
        expect(ownerOf(plan, spelling), spelling).toBe(ownerOf(plan, `/${page}/`));
    expect(ownerOf(plan, "index.html")).toBe(ownerOf(plan, "/"));
  });
});

test("a site without shards builds every page", () => {
  expect([isOfShard(undefined, "/products/a/"), isFirst(undefined)]).toEqual([true, true]);
});

test("there is one shard while one machine can build all entries", () => {
  expect(shardCount(new Map([["products", 800]]), 1_000)).toBe(1);
  expect(shardCount(large, 20_000)).toBeGreaterThan(5);
  expect(shardCount(new Map(), 1_000)).toBe(1);
});

test("section sizes are the numbers of entries of each kind", () => {
  const files = { ...base, "camden/products/rake.yml": entry("Rake"), "camden/products/hoe.yml": entry("Hoe") };
  const sizes = sectionSizes(inspect(memorySource(files), today));
  expect([sizes.get("products"), sizes.get("authorities"), sizes.get("case-studies")]).toEqual([2, 1, 0]);
});
