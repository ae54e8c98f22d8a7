import { existsSync } from "node:fs";
import { join } from "node:path";

import { HtmlValidate, type ResolvedConfig, StaticConfigLoader } from "html-validate";
import { expect, inject, test } from "vitest";

import { type BuiltPage, builtPages, withoutRegisterPages, withoutTemplates } from "../../helpers/pages.ts";
import { type Tag, tagsOf } from "../../helpers/tags.ts";

const pages = builtPages();
const fullPages = pages.filter(({ redirects }) => !redirects);
const published = new Map(pages.map((page) => [page.address, page]));

/** Loads the configuration once for all pages, because loading it for each takes half as long as the checks. */
class CachedConfigLoader extends StaticConfigLoader {
  readonly #config = super.getConfigFor("index.html") as ResolvedConfig;

  override getConfigFor(): ResolvedConfig {
    return this.#config;
  }
}

test("every page is valid HTML", { timeout: 300_000 }, () => {
  const loader = new CachedConfigLoader({
    root: true,
    extends: ["html-validate:recommended", "html-validate:document"],
    rules: {
      // Astro writes HTML as short as the specification allows.
      "doctype-style": "off",
      "no-trailing-whitespace": "off",
      "void-style": "off",
      "attribute-boolean-style": "off",
      "attribute-empty-style": "off",
      "valid-id": ["error", { relaxed: true }],
      "no-inline-style": "error",
      // Entries have names as long as 80 characters.
      "long-title": "off",
      // All resources are from the site’s own host.
      "require-sri": "off",
      // Filter forms work while typing, without a submit button.
      "wcag/h32": "off",
    },
  });
  const validator = new HtmlValidate(loader);
  // Embeds are alike, and the test of their output validates one.
  const checked = withoutRegisterPages(fullPages).filter(({ address }) => !address.startsWith("/embed/"));
  const mistakes = checked.flatMap(({ address, html }) =>
    validator
      .validateStringSync(withoutTemplates(html))
      .results.flatMap(({ messages }) => messages)
      .map(({ ruleId, message, line, column }) => `${address} ${ruleId} ${message} (${line}:${column})`),
  );
  expect(mistakes).toEqual([]);
});

test("every internal link leads to an existing page or file, and every anchor to an element", () => {
  const broken = pages.flatMap((page) =>
    valuesOf(page, { a: "href", form: "action" })
      .filter((link) => !resolves(link, page))
      .map((link) => `${page.address} → ${link}`),
  );
  expect(broken).toEqual([]);
});

test("links of a page with the same accessible name lead to the same page", () => {
  const alike = withoutRegisterPages(fullPages).flatMap(({ address, html }) => {
    const addresses = new Map<string, Set<string>>();
    for (const [, attributes = "", content = ""] of withoutTemplates(html).matchAll(/<a\b([^>]*)>([^]*?)<\/a>/g)) {
      const { href = "", "aria-label": label = content } = Object.fromEntries(
        tagsOf(`<a${attributes}>`)[0]!.attributes,
      );
      const name = label
        .replace(/<[^>]*>/g, "")
        .replace(/\s+/g, " ")
        .trim();
      // Anchors on the same page have a heading as context, and the licence is the same on any site.
      if (!href.startsWith("#") && name !== "Open Government Licence v3.0")
        addresses.set(name, (addresses.get(name) ?? new Set()).add(href.replace(/#.*/, "")));
    }
    return Array.from(addresses).flatMap(([name, all]) =>
      all.size > 1 ? [`${address} ${name}: ${[...all].join(" ")}`] : [],
    );
  });
  expect(alike).toEqual([]);
});

test("every file that a page loads or names exists", () => {
  const { base, folder } = inject("site");
  const files = new Set(
    pages.flatMap((page) =>
      valuesOf(page, { link: "href", script: "src", img: "src", source: "src", meta: "content" }),
    ),
  );
  const own = [...files]
    .map((file) => file.replace(/^https:\/\/example\.org(?=\/base\/)/, ""))
    .filter((file) => file.startsWith(base));
  const pathOf = (file: string): string =>
    decodeURI(new URL(file, "https://example.org").pathname).replace(/\/$/, "/index.html");
  expect(own.length).toBeGreaterThan(2);
  expect(own.filter((file) => !existsSync(join(folder, pathOf(file).slice(base.length))))).toEqual([]);
});

test("every page has a unique title, a description, a canonical address and one main heading", () => {
  const titles = new Map<string, BuiltPage>();
  for (const page of fullPages) {
    const { address, html, tags } = page;
    const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? "";
    expect(title, address).not.toBe("");
    // An embed exists at each former slug of its entry too.
    const same = titles.get(title);
    expect(same?.html ?? html, `${address} has the title of ${same?.address}`).toBe(html);
    titles.set(title, page);
    expect(meta(tags, "description")?.length, address).toBeGreaterThan(10);
    const canonical = tags.find(({ attributes }) => attributes.get("rel") === "canonical");
    expect(canonical?.attributes.get("href"), address).toMatch(/^https:\/\/example\.org\/base\//);
    expect(
      tags.filter(({ name }) => name === "h1"),
      address,
    ).toHaveLength(1);
    expect(tags.find(({ name }) => name === "html")?.attributes.get("lang"), address).toBe("en-GB");
  }
});

test("every page has a strict Content Security Policy and no inline script or style", () => {
  for (const { address, tags } of fullPages) {
    const policy = meta(tags, "Content-Security-Policy") ?? "";
    expect(policy, address).toContain("default-src 'none'");
    expect(policy, address).not.toContain("unsafe-inline");
    expect(policy, address).not.toContain("'unsafe-eval'");
    // Pagefind is WebAssembly.
    expect(policy.includes("'wasm-unsafe-eval'"), address).toBe(address === "/search/");
    expect(tags.filter(isInline), address).toEqual([]);
  }
});

test("values of entries create no frames and no script links", () => {
  for (const { address, tags } of pages) {
    expect(
      tags.filter(({ name }) => ["iframe", "object", "embed"].includes(name)),
      address,
    ).toEqual([]);
    const links = tags.flatMap(({ attributes }) => attributes.get("href") ?? []);
    expect(
      links.filter((link) => !/^(?:https:|mailto:|#|\/)/.test(link)),
      address,
    ).toEqual([]);
  }
});

test("spaces around links and emphasis are correct", () => {
  const mistakes = fullPages.flatMap(({ address, html }) => {
    const prose = withoutTemplates(html).replace(/<(script|pre)\b[^]*?<\/\1>/g, "");
    // A missing space before or after a link, and a space before punctuation. The context is cut out only for matches,
    // because matching it takes thirty times as long.
    const pattern =
      /(?<=[\p{L}\p{N}.,;:!?])<(?:a|strong|em)\b|<\/(?:a|strong|em|code)>(?=\p{L})|\s<\/(?:a|strong|em)>[.,;:!?]/gu;
    return Array.from(
      prose.matchAll(pattern),
      ({ index }) => `${address} ${prose.slice(Math.max(0, index - 30), index + 40)}`,
    );
  });
  expect(mistakes).toEqual([]);
});

/** Whether a tag is or has an inline script or style. */
function isInline({ name, attributes }: Tag): boolean {
  if (name === "style" || attributes.has("style")) return true;
  if ([...attributes.keys()].some((key) => key.startsWith("on"))) return true;
  return name === "script" && !attributes.has("src") && !attributes.get("type")?.endsWith("json");
}

function resolves(link: string, from: BuiltPage): boolean {
  const { base, folder } = inject("site");
  const url = new URL(link, `https://example.org${base.slice(0, -1)}${from.address}`);
  if (url.host !== "example.org") return true;
  if (!url.pathname.startsWith(base)) return false;
  const address = decodeURIComponent(url.pathname.slice(base.length - 1));
  const target = published.get(address);
  if (!target) return !address.endsWith("/") && existsSync(join(folder, address));
  const id = decodeURIComponent(url.hash.slice(1));
  return id === "" || target.tags.some(({ attributes }) => attributes.get("id") === id);
}

/** Returns the values of attributes, given element → attribute. */
function valuesOf({ tags }: BuiltPage, attributeOf: Readonly<Record<string, string>>): string[] {
  return tags.flatMap(({ name, attributes }) => attributes.get(attributeOf[name] ?? "") ?? []);
}

function meta(tags: readonly Tag[], name: string): string | undefined {
  const found = tags.find(({ attributes }) => attributes.get("name") === name || attributes.get("http-equiv") === name);
  return found?.attributes.get("content");
}
