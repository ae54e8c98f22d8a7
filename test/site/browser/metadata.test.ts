import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import jsonld from "jsonld";
import { expect, inject, test } from "vitest";

import { arrives, under, visit } from "../../helpers/browser.ts";
import { builtPages } from "../../helpers/pages.ts";

type JsonLdNode = Record<string, unknown>;

/** Returns the ids of a schema.org graph that are neither https URLs nor blank nodes. */
async function invalidIdsIn(graph: readonly JsonLdNode[]): Promise<string[]> {
  const document = { "@context": { "@vocab": "https://schema.org/" }, "@graph": graph };
  const nodes = await jsonld.flatten(document as unknown as jsonld.JsonLdDocument);
  const ids = (nodes as unknown as { "@id": string }[]).map((node) => node["@id"]);
  const mentioned = Array.from(JSON.stringify(nodes).matchAll(/"@id":"([^"]*)"/g), ([, id = ""]) => id);
  return [...new Set([...ids, ...mentioned])].filter((id) => !/^(?:https:\/\/|_:)/.test(id));
}

const entries = builtPages().filter(({ isEntry }) => isEntry);

test("the title of a page names the kind of the entry", async () => {
  const page = await visit("/products/open-play/");
  expect(await page.title()).toMatch(/^Open Play \(product\) – /);
});

test("every date in JSON-LD is ISO 8601", () => {
  const day = String.raw`\d{4}(?:-\d\d(?:-\d\d)?)?`;
  const iso = new RegExp(`^(?:${day}|${day}/(?:${day}|\\.\\.)|\\.\\./${day})$`);
  const dates = entries.flatMap(({ html }) => propertiesOf(graphOf(html))).filter(([name]) => isDate(name));
  expect(dates.length).toBeGreaterThan(entries.length);
  expect(dates.filter(([, value]) => !iso.test(String(value)))).toEqual([]);
});

test("the JSON-LD of every page has valid ids, and an invalid one would be found", async () => {
  for (const { html, address } of entries) {
    expect(await invalidIdsIn(graphOf(html)), address).toEqual([]);
  }
  expect(
    await invalidIdsIn([{ "@id": "https://example.org/base/", name: "A thing", publisher: { "@id": "no address" } }]),
  ).toEqual(["no address"]);
});

test("the page about the data has a schema.org DataCatalog whose files exist", async () => {
  const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(htmlOf("/data/"))?.[1] ?? "{}";
  const catalogue = JSON.parse(json) as JsonLdNode;
  expect(catalogue["@context"]).toBe("https://schema.org");
  // Without the remote context, the processor needs no network.
  Reflect.deleteProperty(catalogue, "@context");
  expect(await invalidIdsIn([catalogue])).toEqual([]);
  expect(catalogue).toMatchObject({ "@type": "DataCatalog", dataset: expect.any(Array) as unknown });
  const files = (catalogue["dataset"] as { "@type": string; distribution: { contentUrl: string }[] }[]).flatMap(
    ({ "@type": type, distribution }) => distribution.map(({ contentUrl }) => ({ type, contentUrl })),
  );
  for (const { type, contentUrl } of files) {
    expect(type).toBe("Dataset");
    const response = await fetch(under(contentUrl.replace("https://example.org/base", "")));
    expect(response.ok, contentUrl).toBe(true);
  }
});

test("the pages that search engines can index say in JSON-LD what they are, and a list names the pages above it", () => {
  const isIndexed = ({ html }: { html: string }): boolean => !html.includes('<meta name="robots" content="noindex"');
  const says = ({ html }: { html: string }): boolean => html.includes('<script type="application/ld+json">');
  const wrong = builtPages().filter((page) => says(page) !== isIndexed(page));
  expect(wrong.map(({ address }) => address)).toEqual([]);
  const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(htmlOf("/products/by/stage/beta/"))?.[1];
  expect(JSON.parse(json ?? "{}")).toMatchObject({
    "@type": "WebPage",
    "@id": "https://example.org/base/products/by/stage/beta/",
    isPartOf: { "@id": "https://example.org/base/" },
    breadcrumb: {
      itemListElement: [
        { position: 1, name: "Home", item: "https://example.org/base/" },
        { position: 2, name: "Products", item: "https://example.org/base/products/" },
        { position: 3 },
      ],
    },
  });
});

test("the JSON-LD states only what the entry states", () => {
  const [council] = graphOf(htmlOf("/authorities/exampleshire/"));
  expect(council).not.toHaveProperty("areaServed");
  const [product] = graphOf(htmlOf("/products/open-play/"));
  expect(product).toMatchObject({ maintainer: { "@type": "Organization", name: "Example Software Ltd" } });
  // The supplier does not maintain it.
  const [desk] = graphOf(htmlOf("/products/permit-desk/"));
  expect(JSON.stringify(desk)).not.toContain("Permit Company");
  const [story] = graphOf(htmlOf("/case-studies/play-sessions-online/"));
  expect(story).not.toHaveProperty("publisher");
});

test("the JSON-LD gives the review date of the page, not of the subject", () => {
  for (const { html, address } of entries) {
    const [subject] = graphOf(html);
    expect(subject, address).not.toHaveProperty("dateModified");
    expect(subject?.["mainEntityOfPage"], address).toHaveProperty("lastReviewed");
  }
});

test("each kind has its own Open Graph image, and the site has icons", () => {
  const { folder, base } = inject("site");
  const pictures = new Set(
    entries.map(({ html }) => /og:image" content="https:\/\/example\.org([^"]*)"/.exec(html)?.[1]),
  );
  expect(pictures.size).toBe(5);
  for (const picture of [...pictures, `${base}favicon.ico`, `${base}apple-touch-icon.png`]) {
    expect(existsSync(join(folder, picture?.slice(base.length) ?? "")), picture).toBe(true);
  }
});

test("security.txt is at the path of RFC 9116", async () => {
  const response = await fetch(under("/.well-known/security.txt"));
  const text = await response.text();
  expect(response.ok).toBe(true);
  expect(text).toMatch(/^Contact: https:\/\//m);
  expect(text).toMatch(/^Expires: \d{4}-\d\d-01T00:00:00Z$/m);
  expect(text).toContain("Canonical: https://example.org/base/.well-known/security.txt");
});

test("the site map is at /sitemap.xml and in robots.txt, and has the date of the last change of entries", async () => {
  const [index, robots] = await Promise.all(
    ["/sitemap.xml", "/robots.txt"].map(async (address) => (await fetch(under(address))).text()),
  );
  expect(robots).toContain("Sitemap: https://example.org/base/sitemap.xml");
  const parts = [...(index ?? "").matchAll(/<loc>https:\/\/example\.org\/base(.*?)<\/loc>/g)].map(([, part]) => part);
  const map = (await Promise.all(parts.map(async (part) => (await fetch(under(part ?? ""))).text()))).join("");
  expect(map).toMatch(/\/products\/open-play\/<\/loc><lastmod>20\d\d-\d\d-\d\dT00:00:00\.000Z/);
  expect(map).not.toContain("/products/play-finder/");
});

test.each([
  ["/Products/Open-Play/", "/products/open-play/"],
  ["/STANDARDS/?Status=x#y", "/standards/?Status=x#y"],
])("the address %s with capitals redirects to %s", async (address, target) => {
  const page = await visit("/");
  await page.goto(under(address));
  await arrives(page, target);
});

function htmlOf(address: string): string {
  return readFileSync(join(inject("site").folder, address, "index.html"), "utf8");
}

function graphOf(html: string): JsonLdNode[] {
  const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? "{}";
  return (JSON.parse(json) as { "@graph": JsonLdNode[] })["@graph"];
}

/** Returns all properties of nodes, nested ones included. */
function propertiesOf(value: unknown): [string, unknown][] {
  if (typeof value !== "object" || value === null) return [];
  const own = Array.isArray(value) ? [] : Object.entries(value);
  return [...own, ...Object.values(value).flatMap(propertiesOf)];
}

function isDate(name: string): boolean {
  return /date|coverage|time$|reviewed|published|valid/i.test(name) && name !== "interactionTime";
}
