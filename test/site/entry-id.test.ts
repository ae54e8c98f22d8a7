import { expect, test } from "vitest";

import { idOf, idOfPage, pageOfId, peerOf } from "../../site/entry-id.ts";

test.each([
  ["product", "products", "open-play", "/base/products/open-play/", undefined],
  ["product", "products", "wales.tir", "/base/peers/wales/product/tir/", "wales"],
  ["standard", "standards", "wales.sesiynau", "/base/peers/wales/standard/sesiynau/", "wales"],
  ["authority", "authorities", "wales.powys", "/base/peers/wales/authority/powys/", "wales"],
] as const)("the %s %s/%s has its own page, whose address gives its id", (kind, folder, id, address, peer) => {
  expect(pageOfId(id, kind, `/base/${folder}/`)).toBe(address);
  expect(idOfPage(address, kind, `/base/${folder}/`)).toBe(id);
  expect(peerOf(id)).toBe(peer);
  expect(idOf({ slug: id.split(".").at(-1)!, peer })).toBe(id);
});

test.each([
  "/base/peers/wales/standard/tir/",
  "/base/peers/wales/product/tir/users/",
  "/base/peers/wales/",
  "/base/standards/x/",
  "/base/products/by/stage/live/",
  "/elsewhere/",
])("%s is not the page of a product", (address) => {
  expect(idOfPage(address, "product", "/base/products/")).toBeUndefined();
});
