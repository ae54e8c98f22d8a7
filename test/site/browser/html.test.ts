import { existsSync } from "node:fs";
import { join } from "node:path";

import { HtmlValidate, type ResolvedConfig, StaticConfigLoader } from "html-validate";
import { expect, inject, test } from "vitest";

import { type BuiltPage, builtPages, withoutRegisterPages, withoutTemplates } from "../../helpers/pages.ts";
import { type Tag, tagsOf } from "../../helpers/tags.ts";

const pages = builtPages();
const whole = pages.filter(({ redirects }) => !redirects);
const published = new Map(pages.map((page) => [page.address, page]));

/** Settings that are the same for all pages: to read them for each takes as long as half of what is then checked. */
class SettingsReadOnce extends StaticConfigLoader {
  readonly #all = super.getConfigFor("index.html") as ResolvedConfig;

  override getConfigFor(): ResolvedConfig {
    return this.#all;
  }
}

test("every page is valid HTML", { timeout: 300_000 }, () => {
  const settings = new SettingsReadOnce({
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
      // Nothing comes from another host.
      "require-sri": "off",
      // Lists are narrowed as somebody types: nothing is sent.
      "wcag/h32": "off",
    },
  });
  const validator = new HtmlValidate(settings);
  // The pages to embed are alike, and the test of their output looks at one.
  const checked = withoutRegisterPages(whole).filter(({ address }) => !address.startsWith("/embed/"));
  const mistakes = checked.flatMap(({ address, html }) =>
    validator
      .validateStringSync(withoutTemplates(html))
      .results.flatMap(({ messages }) => messages)
      .map(({ ruleId, message, line, column }) => `${address} ${ruleId} ${message} (${line}:${column})`),
  );
  expect(mistakes).toEqual([]);
});

test("every link inside the site leads to a page or file, and every anchor to a place on it", () => {
  const broken = pages.flatMap((page) =>
    valuesOf(page, { a: "href", form: "action" })
      .filter((link) => !resolves(link, page))
      .map((link) => `${page.address} → ${link}`),
  );
  expect(broken).toEqual([]);
});

test("links of a page that read alike lead to one place, also for who has them listed without what is around", () => {
  const alike = withoutRegisterPages(whole).flatMap(({ address, html }) => {
    const addresses = new Map<string, Set<string>>();
    for (const [, attributes = "", content = ""] of withoutTemplates(html).matchAll(/<a\b([^>]*)>([^]*?)<\/a>/g)) {
      const { href = "", "aria-label": label = content } = Object.fromEntries(
        tagsOf(`<a${attributes}>`)[0]!.attributes,
      );
      const name = label
        .replace(/<[^>]*>/g, "")
        .replace(/\s+/g, " ")
        .trim();
      // A place on the same page is under the heading of that name, and a licence is one whoever explains it.
      if (!href.startsWith("#") && name !== "Open Government Licence v3.0")
        addresses.set(name, (addresses.get(name) ?? new Set()).add(href.replace(/#.*/, "")));
    }
    return Array.from(addresses).flatMap(([name, all]) =>
      all.size > 1 ? [`${address} ${name}: ${[...all].join(" ")}`] : [],
    );
  });
  expect(alike).toEqual([]);
});

test("every file that a page loads or names is there", () => {
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

test("every page says what it is: a title of its own, a description, an address and one main heading", () => {
  const titles = new Map<string, BuiltPage>();
  for (const page of whole) {
    const { address, html, tags } = page;
    const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? "";
    expect(title, address).not.toBe("");
    // A page to embed is there once more at each earlier slug of its entry.
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

test("every page forbids what it does not need, and keeps to it", () => {
  for (const { address, tags } of whole) {
    const policy = meta(tags, "Content-Security-Policy") ?? "";
    expect(policy, address).toContain("default-src 'none'");
    expect(policy, address).not.toContain("unsafe-inline");
    expect(policy, address).not.toContain("'unsafe-eval'");
    // Pagefind is WebAssembly.
    expect(policy.includes("'wasm-unsafe-eval'"), address).toBe(address === "/search/");
    expect(tags.filter(isInline), address).toEqual([]);
  }
});

test("what people typed into entries makes no elements and no links that run", () => {
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

test("words and punctuation stand as far apart as they should", () => {
  const slips = whole.flatMap(({ address, html }) => {
    const prose = withoutTemplates(html).replace(/<(script|pre)\b[^]*?<\/\1>/g, "");
    // A link glued to the word or sentence before or after it, and a space before a full stop. What stands around is
    // looked at only where something is wrong: to look for it everywhere takes thirty times as long.
    const pattern =
      /(?<=[\p{L}\p{N}.,;:!?])<(?:a|strong|em)\b|<\/(?:a|strong|em|code)>(?=\p{L})|\s<\/(?:a|strong|em)>[.,;:!?]/gu;
    return Array.from(
      prose.matchAll(pattern),
      ({ index }) => `${address} ${prose.slice(Math.max(0, index - 30), index + 40)}`,
    );
  });
  expect(slips).toEqual([]);
});

/** Whether a tag brings a script or a style of its own into the page. */
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

/** The values of one attribute of each of some elements. */
function valuesOf({ tags }: BuiltPage, wanted: Readonly<Record<string, string>>): string[] {
  return tags.flatMap(({ name, attributes }) => attributes.get(wanted[name] ?? "") ?? []);
}

function meta(tags: readonly Tag[], name: string): string | undefined {
  const found = tags.find(({ attributes }) => attributes.get("name") === name || attributes.get("http-equiv") === name);
  return found?.attributes.get("content");
}
