import { expect, test } from "vitest";

import { isSlug, newSlugOf, slugFault, slugOf } from "../../../schemas/fields/slug-text.ts";

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

test.each([
  ["Łódź parks & Straße Ærø", "lodz-parks-strasse-aero"],
  ["ÞÓR ĐURIĐ Œuvre", "thor-durid-oeuvre"],
  ["Ǿresund", "oresund"],
  ["Play – Поиск", "play"],
  ["365", "365"],
])("a new entry called %s gets the slug %s, in plain letters", (name, slug) => {
  expect(newSlugOf(name)).toBe(slug);
});

test.each(["Поиск площадок", "Ανοιχτό Παιχνίδι 2.0", "公園 365"])(
  "makes no slug from %s, not even from its numbers: a person has to choose one",
  (name) => {
    expect(newSlugOf(name)).toBe("");
  },
);

test.each(["Оpen Play", "Open Рlay"])("makes no slug from a part of a word with letters of two scripts: %s", (name) => {
  expect(newSlugOf(name)).toBe("");
});

test("the slug of an existing name keeps its hyphen for the apostrophe", () => {
  expect(slugOf("The Council’s Plan")).toBe("the-council-s-plan");
});

test("a new slug is at most 80 characters long", () => {
  expect(newSlugOf(`${"a’".repeat(100)}a`)).toBe("a".repeat(80));
});

test.each(["open-play", "365", "console", "a".repeat(80)])("%.20s is a slug", (text) => {
  expect(isSlug(text)).toBe(true);
});

test.each([
  ["Open Play", "It must be lower-case letters and digits joined by single hyphens, such as open-play."],
  ["-play", "It must be lower-case letters and digits joined by single hyphens, such as open-play."],
  ["a".repeat(81), "It has 81 characters, and can have 80 at most."],
  ["lpt1", "Windows keeps the name lpt1 for a device."],
])("%.20s is no slug: %s", (text, fault) => {
  expect(slugFault(text)).toBe(fault);
});
