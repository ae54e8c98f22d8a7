import { readFileSync } from "node:fs";
import type { Server } from "node:http";
import { join } from "node:path";

import { beforeEach, describe, expect, test } from "vitest";

import { acceptLabel, guard } from "../../../scripts/deploy/guard.ts";
import { root } from "../../../scripts/lib/root.ts";
import { commandHere } from "../../helpers/command-here.ts";
import { command } from "../../helpers/command.ts";
import { filesIn } from "../../helpers/files-in.ts";
import { temporaryFolder } from "../../helpers/folders.ts";
import { startServer } from "../../helpers/local-server.ts";

/** The published files, by path; `broken` answers with 500, `cut off` ends the connection in the middle of the body. */
let online: Record<string, string>;
/** The query parameters with which requests bypass caches. */
const cacheBusters: string[] = [];
let server: Server;
let site: string;
beforeEach(async () => {
  online = {};
  const started = await startServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "", "http://localhost");
    cacheBusters.push(searchParams.get("at") ?? "");
    const file = online[pathname];
    if (file === undefined) response.writeHead(404).end();
    else if (file === "broken") response.writeHead(500).end();
    else if (file === "cut off") {
      response.writeHead(200, { "content-length": 1000 }).write("{");
      setImmediate(() => request.destroy());
    } else response.end(file);
  });
  ({ server } = started);
  site = `http://127.0.0.1:${started.port}/base/`;
});

const page = "<!doctype html><title>Here</title>";
const redirect = '<!doctype html><title>Moved</title><meta http-equiv="refresh" content="0; url=/base/x/">';

/** The files of a site with pages at some addresses. */
function siteOf(addresses: readonly string[], moved: readonly string[] = []): Record<string, string> {
  const pages = [...addresses.map((path) => [path, page]), ...moved.map((path) => [path, redirect])];
  return Object.fromEntries(pages.map(([path = "", html = ""]) => [`${path}index.html`, html]));
}

const standardsOf = (count: number): string[] => Array.from({ length: count }, (_, n) => `standards/s${n}/`);
const products = (count: number): string[] => Array.from({ length: count }, (_, n) => `products/p${n}/`);

/** Deploys a site over the published one; a first deploy is approved. Returns the guard’s result and the files of the site. */
async function deploy(
  files: Record<string, string>,
  accepted = Object.keys(online).length === 0,
  today = "2026-06-01",
): Promise<{ goesOn: boolean; lines: string[]; files: Record<string, string> }> {
  const dist = temporaryFolder(files);
  const result = await guard(new URL(site), dist, accepted, today);
  const left = filesIn(dist);
  if (result.goesOn) online = { "/base/": page, "/base/addresses.json": left["addresses.json"] ?? "" };
  return { ...result, files: left };
}

test("advice names the checkbox as GitHub shows it", () => {
  const workflow = readFileSync(join(root, ".github/workflows/deploy.yml"), "utf8");
  expect(workflow).toContain(`description: ${acceptLabel}\n`);
});

test("a first deploy needs approval, because a site that answers 404 may be missing temporarily", async () => {
  await expect(deploy(siteOf(products(3)), false)).rejects.toThrow(
    `${site} answers that there is nothing. Either this is the first deploy, or the site is missing just now. This stops here. To publish it, run the workflow “Deploy” on the Actions tab, with “${acceptLabel}” ticked.`,
  );
  expect(await deploy(siteOf(products(3)), true)).toMatchObject({
    goesOn: true,
    lines: [expect.stringContaining("answers that there is nothing"), "Somebody has accepted this."],
  });
});

test("a site that was missing temporarily is compared with once it is back", async () => {
  await deploy(siteOf(products(30)));
  const back = online;
  online = {};
  await expect(deploy(siteOf(products(1)), false)).rejects.toThrow("the site is missing just now");
  online = back;
  expect(await deploy(siteOf(products(1)))).toMatchObject({ goesOn: false });
});

describe("published addresses stay", () => {
  test("a deploy that keeps every address goes on", async () => {
    await deploy(siteOf(products(20)));
    expect(await deploy(siteOf([...products(20), "guides/new/"]))).toMatchObject({
      goesOn: true,
      lines: [
        "0 addresses would disappear without a redirect.",
        "0 of 20 entries (0.0%) would no longer be there themselves.",
      ],
    });
  });

  test.each(["products/p0/", "guides/a/", "schemas/product.json"])(
    "a deploy that loses %s needs approval",
    async (lost) => {
      const files: Record<string, string> = { ...siteOf([...products(30), "guides/a/"]), "schemas/product.json": "{}" };
      await deploy(files);
      const rest = Object.fromEntries(Object.entries(files).filter(([path]) => !path.startsWith(lost)));
      const stopped = await deploy(rest);
      expect(stopped.goesOn).toBe(false);
      expect(stopped.lines.slice(0, 2)).toEqual(["1 address would disappear without a redirect.", `  /${lost}`]);
      expect(await deploy(rest, true)).toMatchObject({ goesOn: true });
    },
  );

  test("a deploy that loses a redirect from an old address of an entry needs approval", async () => {
    await deploy(siteOf(products(30), ["products/earlier/"]));
    const { goesOn, lines } = await deploy(siteOf(products(30)));
    expect(goesOn).toBe(false);
    expect(lines).toContain("  /products/earlier/");
  });

  test("up to 5% of the entries may become redirects and lose their files; more needs approval", async () => {
    await deploy({ ...siteOf(products(20)), "products/p19/publiccode.yml": "", "products/p19/entry.yml": "" });
    const one = await deploy(siteOf(products(19), ["products/p19/"]));
    expect(one.goesOn).toBe(true);
    expect(one.lines).toContain("1 of 20 entries (5.0%) would no longer be there themselves.");
    const more = await deploy(siteOf(products(17), ["products/p17/", "products/p18/", "products/p19/"]));
    expect(more.goesOn).toBe(false);
    expect(more.lines).toContain("2 of 19 entries (10.5%) would no longer be there themselves.");
  });

  test("small drops add up over deploys until approval, or for 30 days", async () => {
    const leaving = (count: number) => siteOf(products(100 - count), products(100).slice(100 - count));
    await deploy(leaving(0));
    expect(await deploy(leaving(3))).toMatchObject({ goesOn: true });
    expect(await deploy(leaving(5), false, "2026-06-02")).toMatchObject({ goesOn: true });
    const third = await deploy(leaving(8), false, "2026-06-03");
    expect(third.goesOn).toBe(false);
    expect(third.lines).toContain("2 deploys of the last 30 days dropped 5 before.");
    expect(await deploy(leaving(8), true, "2026-06-03")).toMatchObject({ goesOn: true });
    expect(await deploy(leaving(12), false, "2026-06-04")).toMatchObject({ goesOn: true });
    expect(await deploy(leaving(12), false, "2026-06-05")).toMatchObject({ goesOn: true });
    expect(await deploy(leaving(14), false, "2026-07-03")).toMatchObject({ goesOn: false });
    expect(await deploy(leaving(14), false, "2026-07-04")).toMatchObject({ goesOn: true });
  });

  test("an address can have spaces and letters of any language", async () => {
    await deploy(siteOf(["guides/müll & mehr/", "guides/a/"]));
    expect(await deploy(siteOf(["guides/müll & mehr/", "guides/a/"]))).toMatchObject({ goesOn: true });
    expect((await deploy(siteOf(["guides/a/"]))).lines).toContain("  /guides/müll & mehr/");
  });

  test("after an approved loss, the next deploy goes on", async () => {
    await deploy(siteOf(products(30)));
    expect((await deploy(siteOf(products(20)), true)).lines.at(-1)).toBe("Somebody has accepted this.");
    expect(await deploy(siteOf(products(20)))).toMatchObject({ goesOn: true });
  });

  test("the published list is fetched past caches", async () => {
    await deploy(siteOf(products(1)));
    cacheBusters.length = 0;
    await deploy(siteOf(products(1)));
    expect(cacheBusters).toEqual([expect.stringMatching(/^\d{13,}$/)]);
  });

  test("a list that no later deploy could compare with is not published", async () => {
    await expect(deploy(siteOf([`guides/${"a".repeat(250)}/${"b".repeat(250)}/`]))).rejects.toThrow(
      "an address that no later deploy could compare with: /guides/aaa",
    );
  });

  test("the list of addresses has every page and file once, in order, and not itself", async () => {
    const files = {
      ...siteOf(["", "products/p0/"], ["products/moved/"]),
      "b.txt": "",
      "a/index.html.txt": "",
      "a/x.txt": redirect,
      "addresses.json": "[]",
    };
    const { files: left } = await deploy(files);
    expect(JSON.parse(left["addresses.json"] ?? "")).toEqual({
      here: ["", "a/index.html.txt", "a/x.txt", "b.txt", "products/p0/"],
      moved: ["products/moved/"],
      drops: [],
    });
  });

  test.each([
    ["products/p0/", 1],
    ["authorities/camden/", 1],
    ["products/", 0],
    ["products/p0/publiccode.yml", 0],
    ["products/p0/more/", 0],
    ["products/p0.json", 0],
    ["guides/p0/", 0],
  ])("%s counts as %i pages of entries", async (address, entries) => {
    const files = address.endsWith("/") ? siteOf([address]) : { [address]: "" };
    await deploy(files);
    const { lines } = await deploy(files);
    const percent = entries === 0 ? "0" : "0.0";
    expect(lines).toContain(
      `0 of ${entries} ${entries === 1 ? "entry" : "entries"} (${percent}%) would no longer be there themselves.`,
    );
  });

  test.each([
    [50, "  /guides/g9/"],
    [51, "  and 1 more"],
    [60, "  and 10 more"],
  ])("names the first fifty of %i lost addresses", async (count, last) => {
    const guides = Array.from({ length: count }, (_, n) => `guides/g${n}/`);
    await deploy(siteOf(["", ...guides]));
    const { lines } = await deploy(siteOf([""]));
    expect(lines.filter((line) => line.startsWith("  /"))).toHaveLength(50);
    expect(lines.filter((line) => line.startsWith("  ")).at(-1)).toBe(last);
  });

  test("files with a hash in their name come and go", async () => {
    await deploy({ ...siteOf(products(1)), "_astro/a.1.css": "", "search-index/contents.json": "" });
    expect(await deploy(siteOf(products(1)))).toMatchObject({ goesOn: true });
  });
});

test("a list view that becomes empty redirects to the whole list from then on", async () => {
  const views = ["products/by/licence/MIT/", "products/page/2/"];
  await deploy(siteOf(["", "products/", ...products(1), ...views]));
  const emptied = await deploy(siteOf(["", "products/", ...products(1)]));
  expect(emptied.goesOn).toBe(true);
  expect(emptied.lines).toContain("2 views of a list would lead to the whole list.");
  const later = await deploy(siteOf(["", "products/", ...products(1)]));
  for (const { files } of [emptied, later]) {
    for (const view of views) expect(files[`${view}index.html`]).toContain('content="0; url=/base/products/"');
  }
  const { lines } = await deploy(siteOf(["", "products/", ...products(1), ...views]));
  expect(lines.join()).not.toContain("view");
});

test.each([
  ["guides/by/licence/MIT/", ["", "products/", "guides/"]],
  ["products/about/licence/", ["", "products/"]],
  ["products/by/licence/MIT/", [""]],
  ["other/products/by/licence/", ["", "products/"]],
])("a deploy that loses %s, no view of a published list, needs approval", async (address, rest) => {
  await deploy(siteOf([...rest, address]));
  const { goesOn, lines } = await deploy(siteOf(rest));
  expect([goesOn, lines[1]]).toEqual([false, `  /${address}`]);
});

describe("files that depend on the content of one entry come and go, so that no authority alone can stop a deploy:", () => {
  const stays = [
    ...["", "products/", "authorities/", "standards/", "instead-of/", "products/p0/", "products/p1/"],
    ...["authorities/camden/", "authorities/leeds/", "authorities/leeds/like/", "instead-of/p1/", "standards/s0/"],
  ];
  const files = {
    "badges/conformance/p1/s1.svg": "",
    "products/p1/publiccode.yml": "",
    "products/p1/entry.yml": "",
    "api/v1/product.json": "",
  };
  const before = { ...siteOf(stays), ...files, "regions/wales.json": "", "peers/wales/standard/a/index.html": page };

  test.each([
    ["products/p0/publiccode.yml", undefined],
    ["authorities/camden/like/", "authorities/camden/"],
    ["instead-of/p0/", "instead-of/"],
    ["instead-of/systems/uniform/", "instead-of/"],
    ["instead-of/suppliers/idox/", "instead-of/"],
    ["badges/conformance/p0/s1.svg", undefined],
    ["regions/london.json", undefined],
    ["peers/wales/standard/b/", "standards/"],
    ["standards/s0/adopters/", "standards/s0/"],
    ["api/v1/product/page/2.json", undefined],
  ])("%s", async (address, page) => {
    const gone = page === undefined ? { [address]: "" } : siteOf([address]);
    await deploy({ ...before, ...gone });
    const first = await deploy(before);
    expect(first.goesOn).toBe(true);
    expect(first.lines).toContain("1 address would go with what entries no longer say.");
    const later = await deploy(before);
    expect(later.goesOn).toBe(true);
    for (const { files: left } of [first, later]) {
      const redirects = page === undefined ? undefined : expect.stringContaining(`content="0; url=/base/${page}"`);
      expect(left[`${address}index.html`]).toEqual(redirects);
    }
  });

  test.each(["by", "page"])(
    "a file of an entry called “%s” comes and goes, and never becomes a redirect",
    async (slug) => {
      const without = { ...before, ...siteOf([`products/${slug}/`]) };
      const file = `products/${slug}/codemeta.json`;
      await deploy({ ...without, [file]: "" });
      for (const files of [without, without, { ...without, [file]: "" }, without]) {
        const { goesOn, files: left } = await deploy(files);
        expect(goesOn).toBe(true);
        expect(Object.keys(left).filter((path) => path.startsWith(file))).toEqual(file in files ? [file] : []);
      }
    },
  );

  test.each([
    ["the file of an entry", "products/p0/entry.yml", before],
    ["the file of an entry called “by”", "products/by/entry.yml", { ...before, ...siteOf(["products/by/"]) }],
    ["a file of a list", "products/page/facets.json", before],
    ["a page of a list that is also lost", "api/v1/standard/page/2.json", before],
    ["a file of an entry that is also lost", "products/p2/publiccode.yml", before],
    ["a badge of a product that is also lost", "badges/conformance/p2/s1.svg", before],
  ])("but losing %s needs approval", async (_, address, rest) => {
    await deploy({ ...rest, [address]: "" });
    const { goesOn, lines } = await deploy(rest);
    expect([goesOn, lines[1]]).toEqual([false, `  /${address}`]);
  });

  describe.each([
    ["files of products", (n: number) => `products/p${n}/codemeta.json`, products(10)],
    ["pages of standards", (n: number) => `standards/s${n}/adopters/index.html`, standardsOf(10)],
    ["alternatives to systems", (n: number) => `instead-of/systems/s${n}/index.html`, []],
    ["badges", (n: number) => `badges/conformance/p0/s${n}.svg`, []],
    ["entries of other catalogues", (n: number) => `peers/scotland/product/p${n}/index.html`, []],
  ])("all %s:", (_, addressOf, pages) => {
    const { "badges/conformance/p1/s1.svg": _badge, "peers/wales/standard/a/index.html": _peer, ...others } = before;
    const rest = { ...others, ...siteOf(pages) };
    const withSome = (count: number): Record<string, string> => ({
      ...rest,
      ...Object.fromEntries(Array.from({ length: count }, (_, n) => [addressOf(n), page])),
    });

    test("losing all ten needs approval", async () => {
      await deploy(withSome(10));
      expect(await deploy(rest)).toMatchObject({ goesOn: false });
      expect(await deploy(withSome(1))).toMatchObject({ goesOn: true });
    });

    test("losing all nine goes on, because one entry may have had them", async () => {
      await deploy(withSome(9));
      expect(await deploy(rest)).toMatchObject({ goesOn: true });
      expect(await deploy(rest)).toMatchObject({ goesOn: true });
    });
  });
});

test("a site that does not answer, or ends an answer early, stops the deploy", async () => {
  await deploy(siteOf(products(1)));
  online["/base/addresses.json"] = "cut off";
  await expect(deploy(siteOf(products(1)))).rejects.toThrow(
    "addresses.json cannot be read, so nothing can be compared",
  );
  delete online["/base/addresses.json"];
  online["/base/"] = "broken";
  await expect(deploy(siteOf(products(1)))).rejects.toThrow("/base/ cannot be read, so nothing can be compared");
  server.closeAllConnections();
  server.close();
  await expect(deploy(siteOf(products(1)))).rejects.toThrow(
    "addresses.json cannot be read, so nothing can be compared",
  );
});

test.each([
  ["a server that fails", "broken", "cannot be read"],
  ["a site without its list", undefined, "is there, but"],
  ["another page at the list’s address", "<h1>Maintenance</h1>", "is not a list of addresses"],
  ["a list with a dot segment", '{"here":["products/./p/"],"moved":[]}', "is not a list of addresses"],
  [
    "a list with a path out of the site",
    '{"here":["products/by/../../../../etc/"],"moved":[]}',
    "is not a list of addresses",
  ],
])("%s stops the deploy until approval", async (_, list, words) => {
  online = { "/base/": page, ...(list === undefined ? {} : { "/base/addresses.json": list }) };
  await expect(deploy(siteOf(products(1)))).rejects.toThrow(words);
  await expect(deploy(siteOf(products(1)))).rejects.toThrow("run the workflow “Deploy” on the Actions tab");
  const accepted = await deploy(siteOf(products(1)), true);
  expect(accepted).toMatchObject({
    goesOn: true,
    lines: [expect.stringContaining(words), "Somebody has accepted this."],
  });
  expect(await deploy(siteOf(products(1)))).toMatchObject({ goesOn: true });
});

test("the command exits with 1 for a loss, and with 0 once it is approved", async () => {
  await deploy(siteOf(products(1)));
  // SITE may lack the closing slash, as in the build.
  const environment = { SITE: site.slice(0, -1), OUT: temporaryFolder(siteOf(["guides/a/"])) };
  const stopped = await command("scripts/deploy-guard.ts", environment);
  expect(stopped.exitCode).toBe(1);
  expect(stopped.output).toMatch(/ {2}\/products\/p0\/\n[^]*run the workflow “Deploy” on the Actions tab/);
  expect(await command("scripts/deploy-guard.ts", { ...environment, ACCEPT: "true" })).toMatchObject({ exitCode: 0 });
});

test.each(["example.org", "ftp://example.org/", "https://"])(
  "%s is refused as the address of a site",
  async (address) => {
    expect(await commandHere("deploy-guard", ["--site", address])).toMatchObject({
      code: 2,
      err: `--site is “${address}”. It must be an address, such as --site https://example.org/catalogue/.\n`,
    });
  },
);
