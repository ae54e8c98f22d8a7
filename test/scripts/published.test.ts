import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, expect, test } from "vitest";

import { compareSites, publishedAddresses } from "../../scripts/lib/published.ts";

let dist: string;
let server: Server;
let site: URL;
let files: Record<string, string>;
beforeEach(async () => {
  dist = mkdtempSync(join(tmpdir(), "dist-"));
  files = {};
  server = createServer((request, response) => {
    const file = files[request.url ?? ""];
    if (file === undefined) response.writeHead(404).end();
    else if (file === "broken") response.writeHead(500).end();
    else response.end(file);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  site = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/base/`);
});
afterEach(() => {
  rmSync(dist, { recursive: true });
  server.close();
});

function build(path: string, html = "<h1>Here</h1>"): void {
  mkdirSync(join(dist, path), { recursive: true });
  writeFileSync(join(dist, path, "index.html"), html);
}

const products = (count: number): string[] => Array.from({ length: count }, (_, n) => `products/p${n}/`);
const elsewhere = '<!doctype html><title>Moved</title><meta http-equiv="refresh" content="0;url=/x/">';

test("the addresses of a site are read from its own site maps", async () => {
  const map =
    "<urlset><url><loc>https://example.org/base/</loc></url><url><loc>https://example.org/base/products/a/</loc></url></urlset>";
  files["/base/sitemap-index.xml"] =
    "<sitemapindex><sitemap><loc>https://example.org/base/sitemap-0.xml</loc></sitemap></sitemapindex>";
  files["/base/sitemap-0.xml"] = map;
  expect(await publishedAddresses(site)).toEqual(["", "products/a/"]);
});

test("before the first deploy there is nothing to compare", async () => {
  expect(await publishedAddresses(site)).toEqual([]);
  expect(compareSites([], dist)).toMatchObject({ stops: false });
});

test("a site that does not answer rightly stops the deploy", async () => {
  files["/base/sitemap-index.xml"] = "broken";
  await expect(publishedAddresses(site)).rejects.toThrow("cannot be read");
});

test("everything still there", () => {
  for (const path of products(20)) build(path);
  expect(compareSites(products(20), dist)).toEqual({
    lines: [
      "20 addresses are published; 0 of them would disappear without a redirect.",
      "20 of them are entries; 0 (0.0%) would no longer be there themselves.",
    ],
    stops: false,
  });
});

test("one address without a redirect stops", () => {
  for (const path of products(19)) build(path);
  expect(compareSites(products(20), dist)).toMatchObject({
    stops: true,
    lines: expect.arrayContaining(["  /products/p19/"]),
  });
});

test("any page counts, not entries alone", () => {
  build("products/p0/");
  expect(compareSites(["products/p0/", "guides/a/"], dist)).toMatchObject({ stops: true });
});

test("5% of the entries may lead elsewhere, more stops", () => {
  for (const path of products(19)) build(path);
  build("products/p19/", elsewhere);
  expect(compareSites(products(20), dist)).toMatchObject({ stops: false });
  build("products/p18/", elsewhere);
  expect(compareSites(products(20), dist)).toMatchObject({ stops: true });
});
