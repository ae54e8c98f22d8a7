import { expect, test } from "vitest";

import { fullPageAddress } from "../../../site/integrations/pages/of-shard.ts";

test.each([
  ["/", "/", "https://example.org/"],
  ["", "/", "https://example.org/"],
  ["/products/a/", "/", "https://example.org/products/a/"],
  ["/", "/under/", "https://example.org/under/"],
  ["/products", "/under/", "https://example.org/under/products/"],
])("the page %j of a site with the base %s is at %s", (pathname, base, address) => {
  expect(fullPageAddress(pathname, { site: "https://example.org", base })).toBe(address);
});
