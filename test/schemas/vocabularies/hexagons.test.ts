import { expect, test } from "vitest";

import { isPublicHttps } from "../../../schemas/fields/link.ts";
import register from "../../../schemas/vocabularies/hexagons.json" with { type: "json" };
import { hexagons } from "../../../schemas/vocabularies/hexagons.ts";

test("the hexagon map says where it comes from and under what licence", () => {
  expect(register.source).toContain("Open Innovations");
  expect(register.licence).toContain("MIT");
  expect(isPublicHttps(register.evidence)).toBe(true);
});

test("each council that is the lowest tier of its area has one hexagon, and no two have the same", () => {
  expect(hexagons.length).toBe(361);
  expect(register.hexagons.length).toBe(361);
  expect(new Set(hexagons.map(({ council }) => council.slug)).size).toBe(361);
  expect(new Set(hexagons.map(({ q, r }) => `${q},${r}`)).size).toBe(361);
  expect(hexagons.filter(({ council }) => /^(?:county|combined|mayoral|strategic)/.test(council.type))).toEqual([]);
});

test("a council whose code has changed is found by the code of the map", () => {
  const slugs = new Set(hexagons.map(({ council }) => council.slug));
  expect([slugs.has("barnsley"), slugs.has("sheffield")]).toEqual([true, true]);
});
