import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import type { Server } from "node:http";
import { join } from "node:path";

import { extractRawText } from "mammoth";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { root } from "../../../scripts/lib/root.ts";
import { serve } from "../../../scripts/lib/serve.ts";
import { axeViolations, axeViolationsInBothColours, allRules } from "../../helpers/axe.ts";
import { pooledPage } from "../../helpers/browser.ts";
import { command } from "../../helpers/command.ts";
import { savedBy } from "../../helpers/download.ts";
import { writeFiles } from "../../helpers/folders.ts";
import { withPeers } from "../peers/fixture.ts";

let folder: string;
let site: string;
let server: Server;
let address: string;

beforeAll(async () => {
  mkdirSync(join(root, ".cache"), { recursive: true });
  folder = mkdtempSync(join(root, ".cache/peers-"));
  site = join(folder, "site");
  writeFiles(join(folder, "catalogue"), withPeers);
  const { exitCode, output } = await command("scripts/build.ts", {
    CATALOGUE: join(folder, "catalogue"),
    OUT: site,
    CACHE: join(folder, "cache"),
    SITE: "https://example.org/",
    CI: "1",
  });
  expect(exitCode, output).toBe(0);
  ({ server, address } = await serve(site, "/", 0));
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true });
});

async function open(path: string): Promise<Page> {
  const page = await pooledPage();
  const response = await page.goto(address + path.slice(1));
  expect(response?.status(), path).toBe(200);
  return page;
}

function read(path: string): string {
  return readFileSync(join(site, path), "utf8");
}

describe("the page of a peer’s entry", () => {
  test("names its catalogue, and links the canonical page", async () => {
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
    expect(await page.getByRole("listitem").filter({ has: standard }).innerText()).toBe(
      "Open Sessions, Meets, tir.example.org",
    );
  });

  test("escapes HTML in the name", async () => {
    const page = await open("/peers/nhs/product/wards/");

    expect(await page.locator("h1").textContent()).toBe("<img src=x onerror=alert(1)>");
    expect(await page.locator("main img").count()).toBe(0);
  });

  test("redirects to our page if we have the same subject", async () => {
    const page = await open("/peers/wales/product/chwarae/");

    await page.waitForURL("**/products/open-play/");
  });

  test("has no broken links", () => {
    for (const path of ["peers/wales/product/tir/", "peers/wales/authority/powys/", "peers/nhs/product/wards/"]) {
      const links = [...read(`${path}index.html`).matchAll(/<a [^>]*href="?\/([^"#? >]*)/g)].map(([, to]) => to!);
      const missing = links.filter(
        (link) => !existsSync(join(site, link, link.endsWith("/") || link === "" ? "index.html" : "")),
      );
      expect(missing, path).toEqual([]);
    }
  });
});

test("our page of a shared subject has our facts first, then differences in the other catalogue", async () => {
  const page = await open("/products/open-play/");
  const headings = await page.locator("main h2").allTextContents();
  const also = headings.findIndex((text) => text.trim() === "Also in Wales Standards Catalogue");

  expect(also).toBeGreaterThan(headings.findIndex((text) => text.trim() === "Who uses it"));
  expect(await page.locator("section", { has: page.locator("#also-in-wales") }).innerText()).toMatch(
    /Used by 1 council there[\s\S]*Stage\s+Live\s+Beta/,
  );
});

test("data, feeds and the site map have our own entries only, each row with its source", () => {
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

test("lists and the search filter by catalogue, and the status page says why a copy was refused", async () => {
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

test("a peer’s product can be compared with ours, with our page of a shared standard", async () => {
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

test("the standards of a service are from all catalogues, each with its catalogue and evidence", async () => {
  const page = await open("/services/housing/standards/");
  const table = page.getByRole("table", { name: "Products and the standards that they meet" });

  expect(await table.getByRole("columnheader", { name: "Llwybrau" }).innerText()).toContain(
    "From Wales Standards Catalogue",
  );
  const row = table.getByRole("row", { name: /^Tir/ });
  expect(await row.innerText()).toContain("From Wales Standards Catalogue");
  expect(await row.getByRole("link", { name: /^Meets/ }).getAttribute("href")).toBe("https://tir.example.org/evidence");
  expect(await table.getByRole("link", { name: "Open Sessions" }).getAttribute("href")).toBe("/standards/sessions/");
});

test("counts are of our own entries, with those of peers beside them", async () => {
  const home = await open("/");
  expect(await home.getByRole("link", { name: "2 products and 3 in other catalogues" }).count()).toBe(1);

  const services = await open("/services/");
  const card = services
    .getByRole("listitem")
    .filter({ has: services.getByRole("link", { name: "Housing", exact: true }) });
  expect(await card.innerText()).toMatch(/2\sproducts \(and 3 in other catalogues\)/);

  const service = await open("/services/housing/");
  expect(await service.getByRole("link", { name: "2 products (and 3 in other catalogues)" }).count()).toBe(1);
});

test("a peer’s entries on the shortlist show their catalogue, on the page and in its files", async () => {
  const page = await open("/products/?catalogue=wales");
  await page.getByRole("button", { name: "Shortlist Tir" }).click();
  await page.goto(`${address}peers/wales/standard/llwybrau/`);
  await page.getByRole("button", { name: "Shortlist Llwybrau" }).click();
  await page.getByRole("link", { name: "Shortlist (2)" }).click();

  const list = page.locator("[data-entries]");
  await list.getByRole("link", { name: "Tir" }).waitFor();
  expect(await list.getByRole("link").allTextContents()).toEqual(["Tir", "Llwybrau"]);
  expect(await list.getByText("From Wales Standards Catalogue").count()).toBe(2);
  expect(await list.getByRole("link", { name: "Tir" }).getAttribute("href")).toMatch(/\/peers\/wales\/product\/tir\/$/);
  const councils = page.getByRole("row", { name: /^Powys/ });
  expect(await councils.innerText()).toMatch(
    /From Wales Standards Catalogue[\s\S]*Llwybrau: Adopted[\s\S]*See its page/,
  );
  expect(await page.getByText("The supplier shall meet Llwybrau.").isVisible()).toBe(true);
  const unknown = page.getByRole("region", { name: "What is not known yet" }).getByRole("listitem");
  expect(await unknown.allInnerTexts()).toEqual([
    expect.stringMatching(/^Tir: licence, cost.* and security$/),
    expect.stringMatching(/^Llwybrau: .*how to test it/),
  ]);
  expect(await page.getByLabel("Address of this list").inputValue()).toBe(
    `${address}shortlist/?products=wales.tir&standards=wales.llwybrau`,
  );
  expect(await axeViolations(page, allRules)).toEqual([]);

  const [csv, markdown, word] = [
    await savedBy(page.getByRole("button", { name: "Download CSV" })),
    await savedBy(page.getByRole("button", { name: "Download Markdown" })),
    await savedBy(page.getByRole("button", { name: "Download Word" })),
  ];
  expect(String(csv.content)).toMatch(/^Product,Tir,wales\.tir,.*,Wales Standards Catalogue\r$/m);
  expect(String(markdown.content)).toContain("/peers/wales/product/tir/) (from Wales Standards Catalogue): A thing");
  const { value } = await extractRawText({ buffer: word.content });
  expect(value).toContain("Tir (from Wales Standards Catalogue)");
});

test("a shared list resolves a peer’s entries to ours if we have the same subject", async () => {
  const page = await open("/shortlist/?products=wales.chwarae&standards=wales.sesiynau");
  const list = page.locator("[data-entries]");
  await list.getByRole("link", { name: "Open Sessions" }).waitFor();

  expect(await list.getByRole("link").allTextContents()).toEqual(["Open Play", "Open Sessions"]);
  expect(await list.getByText(/^From/).count()).toBe(0);
});

test("pages with entries of peers have no accessibility violation in light and dark mode", async () => {
  const page = await pooledPage({ axe: true });
  for (const path of [
    "/services/housing/",
    "/services/housing/standards/",
    "/peers/wales/product/tir/",
    "/peers/wales/standard/llwybrau/",
    "/products/open-play/",
    "/products/",
    "/authorities/",
    "/status/",
  ]) {
    const response = await page.goto(address + path.slice(1));
    expect(response?.status(), path).toBe(200);
    expect.soft(await axeViolationsInBothColours(page), path).toEqual([]);
  }
});
