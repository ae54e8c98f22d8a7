import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import type { Server } from "node:http";
import { join } from "node:path";

import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { root } from "../../../scripts/lib/root.ts";
import { serve } from "../../../scripts/lib/serve.ts";
import { barriers, colours, everything } from "../../helpers/axe.ts";
import { newPage } from "../../helpers/browser.ts";
import { command } from "../../helpers/command.ts";
import { writeFiles } from "../../helpers/folders.ts";
import { withPeers } from "../peers/fixture.ts";

let place: string;
let site: string;
let server: Server;
let address: string;

beforeAll(async () => {
  mkdirSync(join(root, ".cache"), { recursive: true });
  place = mkdtempSync(join(root, ".cache/peers-"));
  site = join(place, "site");
  writeFiles(join(place, "catalogue"), withPeers);
  const { exitCode, output } = await command("scripts/build.ts", {
    CATALOGUE: join(place, "catalogue"),
    OUT: site,
    CACHE: join(place, "cache"),
    SITE: "https://example.org/",
    CI: "1",
  });
  expect(exitCode, output).toBe(0);
  ({ server, address } = await serve(site, "/", 0));
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
  rmSync(place, { recursive: true });
});

async function open(path: string): Promise<Page> {
  const page = await newPage();
  const response = await page.goto(address + path.slice(1));
  expect(response?.status(), path).toBe(200);
  return page;
}

function read(path: string): string {
  return readFileSync(join(site, path), "utf8");
}

describe("the page of an entry of another catalogue", () => {
  test("says whose it is, and leads home for everything", async () => {
    const page = await open("/peers/wales/product/tir/");
    const home = "https://wales.example.org/product/tir/";

    expect(await page.locator("h1").textContent()).toBe("Tir");
    expect(await page.locator("link[rel=canonical]").getAttribute("href")).toBe(home);
    expect(await page.locator("main .notice").textContent()).toContain(
      "From Wales Standards Catalogue, as we read it on 15 November 2026.",
    );
    expect(await page.getByRole("link", { name: "Suggest a change" }).getAttribute("href")).toBe(home);
    const standard = page.getByRole("link", { name: "Open Sessions", exact: true });
    expect(await standard.getAttribute("href")).toBe("/standards/sessions/");
    expect(await page.locator("dd", { has: standard }).innerText()).toBe("Open Sessions, Meets");
  });

  test("shows markup as the text that it is", async () => {
    const page = await open("/peers/nhs/product/wards/");

    expect(await page.locator("h1").textContent()).toBe("<img src=x onerror=alert(1)>");
    expect(await page.locator("main img").count()).toBe(0);
  });

  test("leads on to ours where we have the same thing", async () => {
    const page = await open("/peers/wales/product/chwarae/");

    await page.waitForURL("**/products/open-play/");
  });

  test("links to nothing that is not there", () => {
    for (const path of ["peers/wales/product/tir/", "peers/wales/authority/powys/", "peers/nhs/product/wards/"]) {
      const links = [...read(`${path}index.html`).matchAll(/<a [^>]*href="?\/([^"#? >]*)/g)].map(([, to]) => to!);
      const missing = links.filter(
        (link) => !existsSync(join(site, link, link.endsWith("/") || link === "" ? "index.html" : "")),
      );
      expect(missing, path).toEqual([]);
    }
  });
});

test("our page of a thing has our facts first, then what differs in the other catalogue", async () => {
  const page = await open("/products/open-play/");
  const headings = await page.locator("main h2").allTextContents();
  const also = headings.findIndex((text) => text.trim() === "Also in Wales Standards Catalogue");

  expect(also).toBeGreaterThan(headings.findIndex((text) => text.trim() === "Who uses it"));
  expect(await page.locator("section", { has: page.locator("#also-in-wales") }).innerText()).toMatch(
    /Used by 1 council there[\s\S]*Stage\s+Live\s+Beta/,
  );
});

test("what is published for programs and search engines is ours alone, each row with its source", () => {
  const { items } = JSON.parse(read("api/v1/product.json")) as { items: { slug: string; source: string }[] };

  expect(items.map(({ slug, source }) => [slug, source])).toEqual([
    ["open-play", "https://example.org/"],
    ["tir", "https://example.org/"],
  ]);
  for (const path of [
    "sitemap-0.xml",
    "api/v1/links.csv",
    "api/v1/product.ndjson",
    "feeds/all.atom",
    "data/catalog.jsonld",
  ]) {
    expect(read(path), path).not.toMatch(/\/peers\/|by\/catalogue|wales\.example|nhs\.example|wards/);
  }
});

test("the list, the search and the status say which catalogues there are", async () => {
  const list = await open("/products/?catalogue=wales");
  await list.locator("[data-count]", { hasText: "2 of 5 products" }).waitFor();
  expect(await list.locator(".entry__link:visible").allTextContents()).toEqual(
    expect.arrayContaining([expect.stringContaining("Open Play"), expect.stringContaining("Tir")]),
  );

  const search = await open("/search/?q=tir&catalogue=wales");
  await search.locator(".result .entry__link", { hasText: "Tir" }).first().waitFor();
  expect(await search.locator(".result .entry__link").first().getAttribute("href")).toBe("/peers/wales/product/tir/");

  const status = await open("/status/");
  expect(await status.locator("main").innerText()).toContain("The sum of product.ndjson is not the one");
});

test("a product of another catalogue is compared with ours, and its standard is ours", async () => {
  const list = await open("/products/?catalogue=wales");
  await list.getByRole("button", { name: "Compare Tir" }).click();
  await list.getByRole("link", { name: "Compare", exact: true }).click();
  await list.waitForURL("**/compare/?products=wales.tir");

  const page = await open("/compare/?products=open-play,wales.tir");
  await page.locator("h1", { hasText: "Compare Open Play and Tir" }).waitFor();
  const names = page.locator("[data-result] .compare__name");
  expect(await names.allTextContents()).toEqual([expect.stringContaining("Open Play"), expect.stringContaining("Tir")]);
  expect(await names.nth(1).getAttribute("href")).toBe("/peers/wales/product/tir/");
  const standard = page.locator("[data-result] tr[data-row=standards-sessions]");
  expect(await standard.locator("th a").getAttribute("href")).toBe("/standards/sessions/");
  expect(await standard.locator("td").allInnerTexts()).toEqual(["Not stated", expect.stringContaining("Meets")]);
});

test.each(["/peers/wales/product/tir/", "/products/open-play/", "/products/", "/authorities/", "/status/"])(
  "axe finds no barrier on %s, in light and dark",
  async (path) => {
    const page = await open(path);
    expect(await barriers(page, everything)).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await barriers(page, colours)).toEqual([]);
  },
);
