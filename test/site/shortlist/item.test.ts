import { expect, test } from "vitest";

import { itemIn, longestNote, mergedItems, maxListed, type ShortlistItem } from "../../../site/shortlist/item.ts";

test.each([
  [null],
  ["open-play"],
  [{}],
  [{ kind: "product" }],
  [{ kind: "authority", slug: "a" }],
  [{ kind: "constructor", slug: "a" }],
  [{ kind: "product", slug: "../a" }],
  [{ kind: "product", slug: 7 }],
])("%j is not an entry", (value) => {
  expect(itemIn(value)).toBeUndefined();
});

test("an entry is read with invalid fields replaced and a long note truncated", () => {
  const stored = { kind: "standard", slug: "a", name: 7, note: "n".repeat(longestNote + 1), more: true };
  expect(itemIn(stored)).toEqual({ kind: "standard", slug: "a", name: "a", note: "n".repeat(longestNote) });
});

test("merging lists keeps all notes", () => {
  const own: ShortlistItem = { kind: "product", slug: "a", name: "A", note: "Mine" };
  const other: ShortlistItem = { kind: "standard", slug: "a", name: "a", note: "" };
  expect(mergedItems([own], [{ ...own, name: "a", note: "Theirs" }, other]).items).toEqual([
    { ...own, note: "Mine\nTheirs" },
    other,
  ]);
  expect(mergedItems([own], [own, { ...own, note: "" }]).items).toEqual([own]);
});

test("merging reports entries and notes beyond the limits, and keeps existing ones unchanged", () => {
  const own: ShortlistItem = { kind: "product", slug: "a", name: "A", note: "n".repeat(longestNote - 1) };
  const many = Array.from({ length: maxListed + 1 }, (_, index) => ({ ...own, slug: `a${index}` }));
  const { items, leftOut, notesLeftOut } = mergedItems([own], [...many, { ...own, note: "Theirs" }]);
  expect(items).toHaveLength(maxListed);
  expect(items[0]).toEqual(own);
  expect(leftOut.map(({ slug }) => slug)).toEqual(["a39", "a40"]);
  expect(notesLeftOut).toEqual([{ ...own, note: "Theirs" }]);
});
