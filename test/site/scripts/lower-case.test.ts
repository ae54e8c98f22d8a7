import { expect, test } from "vitest";

import { lowerCased } from "../../../site/scripts/lower-case.ts";

test.each([
  ["/Products/FixMyStreet/", "/", "/products/fixmystreet/"],
  ["/Base/Products/", "/Base/", "/Base/products/"],
  ["/products/", "/", undefined],
  ["/Base/products/", "/Base/", undefined],
  ["/products/%C3%84/", "/", undefined],
  ["//EVIL.example/", "/", "/evil.example/"],
  ["///EVIL.example//Products/", "/", "/evil.example//products/"],
  ["//EVIL.example/", "/Base/", "/evil.example/"],
])("the lower-case path of %s below %s is %s", (path, base, expected) => {
  expect(lowerCased(path, base)).toBe(expected);
});
