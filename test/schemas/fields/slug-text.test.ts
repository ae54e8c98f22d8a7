import { expect, test } from "vitest";

import { newSlugOf, slugOf } from "../../../schemas/fields/slug-text.ts";

test.each([
  ["The Council’s Plan", "the-councils-plan"],
  ["The Council's Plan", "the-councils-plan"],
  ["Let‘s Recycle", "lets-recycle"],
  ["OʼBrien’s Café", "obriens-cafe"],
  ["Councils’ Data", "councils-data"],
  ["‘Open’ Play", "open-play"],
  ["Rock’n’Roll", "rocknroll"],
  ["Blaenau’r Cymoedd", "blaenaur-cymoedd"],
])("a new entry called %s gets the slug %s, without a hyphen for the apostrophe", (name, slug) => {
  expect(newSlugOf(name)).toBe(slug);
});

test("an address that a name has had for long stays as it is", () => {
  expect(slugOf("The Council’s Plan")).toBe("the-council-s-plan");
});

test("a new slug is as long as any may be", () => {
  expect(newSlugOf(`${"a’".repeat(100)}a`)).toBe("a".repeat(80));
});
