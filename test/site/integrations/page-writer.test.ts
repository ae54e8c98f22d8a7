import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import type { AstroConfig, AstroPrerenderer, HookParameters } from "astro";
import { expect, test } from "vitest";

import { pageWriter } from "../../../site/integrations/pages/page-writer.ts";
import { lazyPage, startRegistering } from "../../../site/routes/lazy-page.ts";
import { temporaryFolder, writeFiles } from "../../helpers/folders.ts";

/** Address of a page → its text and cache key. */
type Pages = Record<string, { text: string; key?: string }>;

const style = { "site/_astro/style.1.css": "" };

/** Builds pages into the folder `site` of a folder, as Astro does, and returns the addresses of the rendered ones. */
async function build(
  folder: string,
  pages: Pages,
  { isAborted = false, base = "/", name = "Catalogue", code = "code" } = {},
): Promise<string[]> {
  const rendered: string[] = [];
  const standard: AstroPrerenderer = {
    name: "standard",
    getStaticPaths: () =>
      Promise.resolve(
        Object.entries(pages).map(([pathname, { key }]) => ({
          pathname,
          route: route(pathname),
          ...(key === undefined ? {} : { cacheKey: key }),
        })),
      ),
    render: ({ url }) => {
      const address = new URL(url).pathname.slice(base.length - 1);
      rendered.push(address);
      const text = pages[address]?.text;
      return text === undefined ? Promise.reject(new Error(`No page ${address}`)) : Promise.resolve(new Response(text));
    },
  };
  const [outDir, cacheDir] = ["site/", "cache/"].map((name) => pathToFileURL(join(folder, name)));
  const { hooks } = pageWriter({ name }, { renderer: standard, sum: () => code });
  const config = { outDir, cacheDir, base, build: { assets: "_astro" } } as AstroConfig;
  await hooks["astro:config:done"]?.({ config } as HookParameters<"astro:config:done">);
  let prerenderer = standard;
  await hooks["astro:build:start"]?.({
    setPrerenderer: (own) => {
      prerenderer = own as AstroPrerenderer;
    },
  } as HookParameters<"astro:build:start">);
  for (const { pathname, route } of await prerenderer.getStaticPaths()) {
    const request = new Request(`https://example.org${base.slice(0, -1)}${pathname}`);
    await prerenderer.render(request, { routeData: route });
  }
  await prerenderer.teardown?.();
  if (!isAborted) await hooks["astro:build:done"]?.({} as HookParameters<"astro:build:done">);
  return rendered;
}

function route(pathname: string): Parameters<AstroPrerenderer["render"]>[1]["routeData"] {
  return { type: pathname.endsWith("/") ? "page" : "endpoint" } as ReturnType<typeof route>;
}

function siteFolder(): string {
  return temporaryFolder({ ...style, "cache/keep": "" });
}

const pages: Pages = {
  "/": { text: "Home" },
  "/products/a/": { text: "Ä", key: "1" },
  "/products/b/": { text: "B".repeat(100_000), key: "1" },
  "/404/": { text: "Not here" },
  "/robots.txt": { text: "" },
};

test("writes each page to the file of its address", async () => {
  const folder = siteFolder();
  await build(folder, pages, { base: "/under/" });
  const text = (path: string): string => readFileSync(join(folder, "site", path), "utf8");
  expect(text("index.html")).toBe("Home");
  expect(text("products/a/index.html")).toBe("Ä");
  expect(text("products/b/index.html")).toHaveLength(100_000);
  expect(text("404.html")).toBe("Not here");
  expect(text("robots.txt")).toBe("");
});

test("writes all of more pages than the queue holds, each with its own text", async () => {
  const folder = siteFolder();
  const many = Array.from({ length: 1000 }, (_, number): [string, Pages[string]] => [
    `/products/${number}/`,
    { text: String(number) },
  ]);
  await build(folder, Object.fromEntries(many));
  for (const number of [0, 15, 16, 499, 999]) {
    expect(readFileSync(join(folder, "site/products", String(number), "index.html"), "utf8")).toBe(String(number));
  }
});

test("keeps unchanged pages, and renders those without a key, with another key or without a file", async () => {
  const folder = siteFolder();
  await build(folder, pages);
  expect(await build(folder, pages)).toEqual(["/", "/404/", "/robots.txt"]);
  expect(await build(folder, { ...pages, "/products/a/": { text: "A", key: "2" } })).toContain("/products/a/");
  rmSync(join(folder, "site/products/b/index.html"));
  expect(await build(folder, pages)).toContain("/products/b/");
});

test("renders all pages if something common to all has changed", async () => {
  const folder = siteFolder();
  await build(folder, pages);
  expect(await build(folder, pages, { name: "Standards" })).toEqual(Object.keys(pages));
});

test("keeps a page with a lazy view if the view is unchanged", async () => {
  const folder = siteFolder();
  const made: string[] = [];
  const withLazyPage = (text: string): Pages => {
    // A build does this before it makes the pages.
    startRegistering();
    const make = (): string => {
      made.push(text);
      return text;
    };
    return { "/products/c/": { text, key: lazyPage(make, String, {}).cacheKey } };
  };
  expect(await build(folder, withLazyPage("C"))).toEqual(["/products/c/"]);
  expect(await build(folder, withLazyPage("C"))).toEqual([]);
  expect(await build(folder, withLazyPage("D"))).toEqual(["/products/c/"]);
  expect(made).toEqual(["C", "C", "D"]);
});

test("renders all pages if the code, a style sheet or the base has changed", async () => {
  const folder = siteFolder();
  await build(folder, pages);
  rmSync(join(folder, "site/_astro/style.1.css"));
  writeFiles(folder, { "site/_astro/style.2.css": "" });
  expect(await build(folder, pages)).toEqual(Object.keys(pages));
  expect(await build(folder, pages, { base: "/under/" })).toEqual(Object.keys(pages));
  expect(await build(folder, pages, { base: "/under/", code: "other" })).toEqual(Object.keys(pages));
});

test("keeps no page after an aborted build or with a truncated cache", async () => {
  const folder = siteFolder();
  await build(folder, pages);
  await build(folder, { ...pages, "/products/a/": { text: "A", key: "2" } }, { isAborted: true });
  expect(await build(folder, pages)).toEqual(Object.keys(pages));
  writeFiles(folder, { "cache/pages.json": readFileSync(join(folder, "cache/pages.json"), "utf8").slice(0, -9) });
  expect(await build(folder, pages)).toEqual(Object.keys(pages));
});

test("fails the build if a page cannot be written, and leaves no cache", async () => {
  const folder = siteFolder();
  writeFiles(folder, { "site/products/a": "A file where the folder should be" });
  await expect(build(folder, pages)).rejects.toThrow(/ENOTDIR|EEXIST/);
  expect(existsSync(join(folder, "cache/pages.json"))).toBe(false);
});
