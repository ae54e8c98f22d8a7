import { expect, test } from "vitest";

import { isPublicHttps } from "../../../schemas/fields/link.ts";
import register from "../../../schemas/vocabularies/hexagons.json" with { type: "json" };
import { hexagons } from "../../../schemas/vocabularies/hexagons.ts";
import { authorityWithSlug, localAuthorities } from "../../../schemas/vocabularies/local-authorities.ts";

test("the hexagon map states its source and licence", () => {
  expect(register.source).toContain("Open Innovations");
  expect(register.licence).toContain("MIT");
  expect(isPublicHttps(register.evidence)).toBe(true);
});

test("each current council of the lowest tier has one hexagon of its own", () => {
  const lowestTier = localAuthorities.filter(
    ({ type, firstDay }) =>
      firstDay === undefined && !["county", "combined-authority", "strategic-regional-authority"].includes(type),
  );
  expect(hexagons.map(({ council }) => council.slug).toSorted()).toEqual(lowestTier.map(({ slug }) => slug).toSorted());
  expect(register.hexagons.length).toBe(361);
  expect(new Set(hexagons.map(({ q, r }) => `${q},${r}`)).size).toBe(361);
});

test.each(["barnsley", "sheffield"])("%s has its hexagon, although its GSS code has changed since the map", (slug) => {
  const council = authorityWithSlug(slug);
  expect(register.hexagons.some(({ gss }) => gss === council?.gss)).toBe(false);
  expect(hexagons.some((hexagon) => hexagon.council === council)).toBe(true);
});
