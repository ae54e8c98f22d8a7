import { expect, test } from "vitest";

import { readShared, sharedAddress } from "../../../site/shortlist/address.ts";
import { longestNote, maxListed, type ShortlistItem } from "../../../site/shortlist/item.ts";

const items: ShortlistItem[] = [
  { kind: "product", slug: "open-play", name: "open-play", note: "a & b = c#d, 100%" },
  { kind: "product", slug: "wales.tir", name: "wales.tir", note: "of another catalogue" },
  { kind: "product", slug: "form-kit", name: "form-kit", note: "" },
  { kind: "standard", slug: "open-play", name: "open-play", note: "of the standard" },
];

test("a list survives its URL, with notes only if requested", () => {
  expect(sharedAddress(items, false)).toBe("?products=open-play,wales.tir,form-kit&standards=open-play");
  const { search, hash } = new URL(sharedAddress(items, true), "https://example.org");
  expect(search).toBe("?products=open-play,wales.tir,form-kit&standards=open-play");
  expect(readShared(search, hash)).toEqual({ items, tooMany: 0, unreadable: [], cut: [] });
  expect(sharedAddress([], true)).toBe("");
});

test("reads the valid entries of an untrusted URL, within the limits", () => {
  expect(readShared("?products=a,a,<b>,__proto__&standards=../x", `#products/a=${"n".repeat(5000)}&x=y`)).toEqual({
    items: [{ kind: "product", slug: "a", name: "a", note: "n".repeat(longestNote) }],
    tooMany: 0,
    unreadable: ["<b>", "__proto__", "../x"],
    cut: [expect.objectContaining({ slug: "a" })],
  });
  const many = Array.from({ length: maxListed + 2 }, (_, index) => `p${index}`);
  expect(readShared(`?products=${many.join(",")}`, "")).toMatchObject({ tooMany: 2 });
});
