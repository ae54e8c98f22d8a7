import { expect, test, vi } from "vitest";

import { basePath } from "../../../scripts/lib/out.ts";

test.each([
  ["https://example.org", "/"],
  ["https://example.org/catalogue/", "/catalogue/"],
  ["https://example.org/catalogue", "/catalogue/"],
])("serves the site for %s under %s", (site, path) => {
  vi.stubEnv("SITE", site);

  expect(basePath()).toBe(path);
});
