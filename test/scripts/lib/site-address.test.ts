import { expect, test, vi } from "vitest";

import { basePath, siteAddressFault } from "../../../scripts/lib/site-address.ts";

test.each([
  ["https://example.org", "/"],
  ["https://example.org/catalogue/", "/catalogue/"],
  ["https://example.org/catalogue", "/catalogue/"],
])("serves the site for %s under %s", (site, path) => {
  vi.stubEnv("SITE", site);

  expect(basePath()).toBe(path);
});

test.each([
  "https://user:secret@example.org/",
  "https://example.org/?q=1",
  "https://example.org/#top",
  "https://example.org/our catalogue/",
  "https://example.org/our%20catalogue/",
  "https://example.org/sir-y-fflint-â/",
  "https://example.org/a//b/",
  String.raw`https://example.org\a/`,
])("refuses an address that a build would publish or cannot make routes of: %s", (address) => {
  expect(siteAddressFault(address)).toBe("It must be an address without a user name, a query or special characters");
});

test.each([
  "http://localhost:8080/",
  "http://[::1]:8080",
  "https://example.github.io/common_standards.v2/a~b-c/",
  "https://example.org//",
])("builds for %s", (address) => {
  expect(siteAddressFault(address)).toBeUndefined();
});
