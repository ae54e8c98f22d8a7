import { describe, expect, test } from "vitest";

import { opportunityAsked } from "../../../site/contribute/asked-opportunity.ts";
import { Published } from "../../../site/contribute/checking/published.ts";

const published = new Published({
  product: [["bins", "ayr", "Bins"]],
  standard: [],
  "case-study": [],
  opportunity: [],
  authority: [
    ["ayr", "ayr", "Ayr Council"],
    ["bath", "bath", "Bath and North East Somerset Council"],
  ],
});

function askedBy(query: Record<string, string>): ReturnType<typeof opportunityAsked> {
  return opportunityAsked(new URLSearchParams(query), published, "2026-11-21");
}

test("prefills an opportunity from the query string", () => {
  expect(
    askedBy({
      ...{ type: "joint-procurement", service: "parking", authorities: "ayr,bath", authority: "ayr" },
      ...{ opens: "2026-12-01", closes: "2027-03-31", budget: "25k-100k", products: "bins" },
    }),
  ).toEqual({
    fields: {
      name: "Buy together: Parking (Ayr, and Bath and North East Somerset)",
      summary: "Ayr, and Bath and North East Somerset could buy together for parking.",
      services: ["parking"],
      type: "joint-procurement",
      stage: "idea",
      participants: ["ayr", "bath"],
      opens: "2026-12-01",
      closes: "2027-03-31",
      budget: "25k-100k",
      products: ["bins"],
    },
    authority: "ayr",
    notes: [],
  });
});

test.each([
  [101, "An opportunity names at most 100 authorities, so the last one is left out."],
  [120, "An opportunity names at most 100 authorities, so the last 20 are left out."],
])("of %i authorities, keeps the first 100 and says how many are left out", (number, note) => {
  const slugs = Array.from({ length: number }, (_, index) => `council-${index}`);
  const many = new Published({
    ...{ product: [], standard: [], "case-study": [], opportunity: [] },
    authority: slugs.map((slug) => [slug, slug, slug]),
  });
  const answer = opportunityAsked(new URLSearchParams({ authorities: slugs.join(",") }), many, "2026-11-21");

  expect(answer?.fields["participants"]).toEqual(slugs.slice(0, 100));
  expect(answer?.notes).toEqual([note]);
});

describe("leaves out an unknown or invalid value, and says so", () => {
  test.each([
    [{ type: "buy" }, "“buy” is not a type of opportunity, so it is left out."],
    [{ type: "constructor" }, "“constructor” is not a type of opportunity, so it is left out."],
    [{ type: "pilot", service: "magic" }, "“magic” is not a service of the catalogue, so it is left out."],
    [{ authorities: "atlantis" }, "“atlantis” is not in the catalogue as an authority, so it is left out."],
    [
      { authorities: "atlantis,<b>" },
      "“atlantis” and “<b>” are not in the catalogue as an authority, so they are left out.",
    ],
    [{ authority: "../x" }, "“../x” is not in the catalogue as an authority, so it is left out."],
    [{ products: "nothing" }, "“nothing” is not in the catalogue as a product, so it is left out."],
    [{ closes: "2027-02-30" }, "“2027-02-30” is not a day such as 2027-03-31, so it is left out."],
    [{ closes: "2026-11-20" }, "“2026-11-20” has passed, so the last day to join is left open."],
    [{ budget: "1000" }, "“1000” is not a band of money, so it is left out."],
  ])("%j", (query, note) => {
    const answer = askedBy(query);
    expect(answer?.notes).toEqual([note]);
    expect(Object.keys(answer?.fields ?? {}).sort()).toEqual("service" in query ? ["stage", "type"] : ["stage"]);
  });

  test("an opening date after the closing date", () => {
    const answer = askedBy({ opens: "2027-04-01", closes: "2027-03-31" });
    expect(answer?.fields).toEqual({ stage: "idea", closes: "2027-03-31" });
    expect(answer?.notes).toHaveLength(1);
  });
});

test("prefills no opportunity from a service alone", () => {
  expect(askedBy({ service: "parking" })).toBe(undefined);
});

test("keeps name and summary within the limits of an entry, however many councils take part", () => {
  const many = Array.from({ length: 60 }, (_, index) => `council-of-a-place-with-a-long-name-${index}`);
  const known = new Published({
    ...{ product: [], standard: [], "case-study": [], opportunity: [] },
    authority: many.map((slug) => [slug, slug, `${slug.replaceAll("-", " ")} and its surroundings`]),
  });
  const query = new URLSearchParams({ type: "joint-procurement", service: "parking", authorities: many.join(",") });
  const { name, summary } = opportunityAsked(query, known, "2026-11-21")!.fields as { name: string; summary: string };
  expect(name.length).toBeLessThanOrEqual(80);
  expect(summary.length).toBeLessThanOrEqual(200);
  expect(summary).toMatch(/and \d+ others could buy together for parking\.$/);
});

test("prefills no references if the catalogue could not be loaded", () => {
  const answer = opportunityAsked(new URLSearchParams({ authorities: "ayr" }), undefined, "2026-11-21");
  expect(answer?.fields).toEqual({ stage: "idea" });
  expect(answer?.notes).toHaveLength(1);
});
