import { createHash } from "node:crypto";

import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";

import { csvOf } from "../../../schemas/spreadsheet/write-csv.ts";
import { pagedJson } from "../../../site/outputs/api/pages.ts";
import { isAddressOf } from "../../../site/outputs/output.ts";
import { authorityUses } from "../../../site/outputs/tables/authority-uses.ts";
import { likeTables } from "../../../site/outputs/tables/like.ts";
import { entry, fixtureFiles } from "../../helpers/catalogues.ts";
import { outputContext, published } from "../../helpers/outputs.ts";

const context = outputContext(fixtureFiles("whole"));
const { files, manifest } = published(context);

function rows(address: string): Record<string, string>[] {
  return parse(files.get(address)!, { columns: true, record_delimiter: "\r\n" });
}

describe("a table as CSV, read by another program", () => {
  test("has a row for each use, with who, what, how far and where it can be checked", () => {
    expect(rows("/api/v1/uses.csv")).toMatchObject([
      // Bristol is a member of Camden’s, which is counted by its members.
      { authority: "bristol", gss: "E06000023", product: "open-play", status: "in-use", through: "camden" },
      { authority: "bristol", product: "play-hub", reason: "It could not be joined to our case system." },
      { authority: "camden", gss: "E09000007", region: "London", name: "Example Parking Manager", services: "parking" },
    ]);
  });

  test("says who supplies a system, as the page of the council does, and by one name for all that write it in their way", () => {
    const others = published(
      outputContext({
        "camden/authority.yml": entry(
          "Camden",
          "uses:\n  - { system: { name: Old Desk, supplier: Desk Ltd }, services: [parking], status: in-use }\n" +
            "  - { system: { name: New Desk, supplier: Desk }, services: [parking], status: in-use }\n",
        ),
      }),
    ).files;
    expect(parse(others.get("/api/v1/uses.csv")!, { columns: true, record_delimiter: "\r\n" })).toMatchObject([
      { name: "Old Desk", supplier: "Desk Ltd", supplier_name: "Desk" },
      { name: "New Desk", supplier: "Desk", supplier_name: "Desk" },
    ]);
  });

  test("has for each council what its own record says, and says where its uses through a shared service are", () => {
    // Bristol has Open Play as a member of Camden’s.
    const names = (slug: string): unknown[] => rows(`/authorities/${slug}/uses.csv`).map(({ Name }) => Name);
    expect(names("bristol")).not.toContain("Open Play");
    expect(names("camden")).toContain("Open Play");
    const { link, description } = authorityUses;
    expect(link).toBe("What it uses itself (CSV)");
    expect(description).toContain("through a shared service is in the table of that service");
  });

  test("of councils like a council says what its columns count", () => {
    const [, content] = [...files].find(([address]) => address.endsWith("/like.csv"))!;
    const [header = ""] = content.toString().split("\r\n");
    const explained = Array.from(likeTables.description.matchAll(/“(\w+)”/g), ([, column]) => column);
    expect(explained).toEqual(["has", "count", "neighbours"]);
    expect(header.split(",")).toEqual(expect.arrayContaining(explained));
  });

  test("is marked as UTF-8 where people open it in a spreadsheet, and not where programs take its headings", () => {
    const isMarked = (address: string): boolean => files.get(address)!.toString().startsWith("\ufeff");
    expect(isMarked("/authorities/camden/uses.csv")).toBe(true);
    expect(isMarked([...files.keys()].find((address) => address.endsWith("/like.csv"))!)).toBe(true);
    expect(isMarked("/reorganisations/cumbria-2023.csv")).toBe(true);
    expect(isMarked("/api/v1/uses.csv")).toBe(false);
  });

  test("and a broken one would be refused", () => {
    const broken = files
      .get("/api/v1/uses.csv")!
      .toString()
      .replace(/,[^,\r\n]*\r\n$/, "\r\n");
    expect(() => parse(broken, { columns: true })).toThrow("Invalid Record Length");
  });

  test("has a row for each contract with its dates", () => {
    expect(rows("/api/v1/contracts.csv")).toMatchObject([
      { product: "open-play", supplier: "Example Hosting Ltd", until: "2029-03-31", notice_by: "2028-09-30" },
      { name: "Example Parking Manager", supplier: "Example Software Ltd", until: "2028-03-31", band: "25k-100k" },
    ]);
  });

  test("gives the identifiers of products and standards last, and of no other kind", () => {
    expect(rows("/api/v1/product.csv")).toContainEqual(
      expect.objectContaining({ slug: "open-play", wikidata: "Q98765432", purl: "pkg:npm/%40openplay/open-play" }),
    );
    expect(Object.keys(rows("/api/v1/standard.csv")[0]!).slice(-4)).toEqual(["wikidata", "swhid", "purl", "source"]);
    expect(rows("/api/v1/opportunity.csv")[0]).not.toHaveProperty("wikidata");
  });

  test("says once how a product is paid for, however many prices are known", () => {
    const others = published(
      outputContext({
        "camden/authority.yml": entry("Camden"),
        "camden/products/maps.yml": entry(
          "Maps",
          "costs: [{ model: subscription, band: under-5k }, { model: subscription, band: 5k-25k }, { model: one-off }]\n",
        ),
      }),
    ).files;
    expect(parse(others.get("/api/v1/product.csv")!, { columns: true, record_delimiter: "\r\n" })).toMatchObject([
      { cost_models: "subscription; one-off" },
    ]);
  });

  test("gives costs and what was spent, each with its source", () => {
    expect(rows("/api/v1/costs.csv")).toContainEqual(
      expect.objectContaining({
        ...{ product: "open-play", model: "subscription", band: "5k-25k", as_of: "2026-05-01" },
        ...{ includes: "Hosting; Support in office hours", evidence: "https://openplay.example.org/pricing" },
      }),
    );
    expect(rows("/api/v1/spending.csv")).toEqual([
      expect.objectContaining({
        ...{ case_study: "bookings-by-phone", item: "Development of the alpha", pounds: "73000", year: "2024" },
        evidence: "https://www.camden.gov.uk/spending",
      }),
    ]);
  });

  test("gives each connection once, with what is connected by slug or by name", () => {
    expect(rows("/api/v1/connections.csv")).toContainEqual(
      expect.objectContaining({
        ...{ authority: "camden", product: "", product_name: "Example Parking Manager" },
        ...{ other: "open-play", other_name: "Open Play", standard: "open-sessions" },
      }),
    );
  });

  test("says on each row which catalogue it is from, beside the source of a figure where there is one", () => {
    expect(rows("/api/v1/uses.csv").map(({ source }) => source)).toEqual(Array(3).fill("https://example.org/base/"));
    expect(Object.keys(rows("/api/v1/measures.csv")[0]!)).toEqual(expect.arrayContaining(["source", "catalogue"]));
  });

  test("counts for each authority what it has in use, and what it is reported to use beside that", () => {
    const others = published(
      outputContext({
        "camden/authority.yml": entry(
          "Camden",
          "uses:\n  - { product: open-play, status: in-use }\n  - { product: play-hub, status: reported }\n" +
            "  - { product: play-map, status: reported }\n",
        ),
        ...Object.fromEntries(
          ["open-play", "play-hub", "play-map"].map((slug) => [`camden/products/${slug}.yml`, entry(slug)]),
        ),
      }),
    ).files;
    expect(parse(others.get("/api/v1/authority.csv")!, { columns: true, record_delimiter: "\r\n" })).toMatchObject([
      { slug: "camden", uses: "1", reported: "2" },
    ]);
  });

  test("counts what the pages count", () => {
    const products = rows("/api/v1/product.csv");
    const uses = rows("/api/v1/uses.csv");

    for (const { slug, used_by } of products) {
      expect(Number(used_by)).toBe(
        uses.filter(({ product, status }) => product === slug && status === "in-use").length,
      );
    }
  });
});

describe("what a spreadsheet would run", () => {
  test.each(["=1+1", "+44", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1"])("%j is text", (value) => {
    const [[cell]] = parse(csvOf(["a"], [[value]]), { from_line: 2, record_delimiter: "\r\n" }) as [[string]];

    expect(cell).toBe(`'${value}`);
  });

  test.each(['a "quoted" word', "a, b", "two\nlines", "", "1-2"])("%j stays as it is", (value) => {
    const [[cell]] = parse(csvOf(["a", "b"], [[value, "x"]]), { from_line: 2, record_delimiter: "\r\n" }) as [[string]];

    expect(cell).toBe(value);
  });
});

describe("the list of a kind as JSON", () => {
  test("has every entry with its fields as in the file", () => {
    const list = JSON.parse(files.get("/api/v1/product.json")!.toString()) as { total: number; items: unknown[] };

    expect(list).toMatchObject({ total: context.catalogue.product.size, next: null });
    expect(list.items).toContainEqual({
      kind: "product",
      slug: "open-play",
      authority: "camden",
      url: "https://example.org/base/products/open-play/",
      source: "https://example.org/base/",
      file: "camden/products/open-play.yml",
      data: context.catalogue.product.get("open-play")!.data,
    });
  });

  test("leads from page to page where it is long, and loses nothing", () => {
    const items = Array.from({ length: 9 }, (_, index) => ({ index, text: "x".repeat(1_500_000) }));
    const pages = [...pagedJson("/api/v1/product", items, "https://example.org/")];
    const read = pages.map(({ content }) => JSON.parse(String(content)) as { items: unknown[]; next: string | null });

    expect(pages.map(({ address }) => address)).toEqual([
      "/api/v1/product.json",
      "/api/v1/product/page/2.json",
      "/api/v1/product/page/3.json",
      "/api/v1/product/page/4.json",
      "/api/v1/product/page/5.json",
    ]);
    expect(read.flatMap((page) => page.items)).toEqual(items);
    expect(read.map(({ next }) => next)).toEqual([
      ...pages.slice(1).map(({ address }) => `https://example.org${address}`),
      null,
    ]);
  });

  test.each(["x", "é", "€", "𝄞"])("has no page of more than 5 MB, also where it is full of %s", (letter) => {
    const items = Array.from({ length: 200 }, () => letter.repeat(30_000));
    const pages = [...pagedJson("/api/v1/product", items, "https://example.org/")];

    expect(Math.max(...pages.map(({ content }) => Buffer.byteLength(content)))).toBeLessThan(5_000_000);
    expect(pages.map(({ rows }) => rows).reduce((sum = 0, rows = 0) => sum + rows)).toBe(200);
  });
});

describe("the manifest", () => {
  test("lists every file with its size and its sum", () => {
    const listed = manifest.files.map(({ address, bytes, sha256 }) => [address, bytes, sha256]);
    const written = [...files].filter(([address]) => address !== "/api/v1/manifest.json");

    expect(listed).toEqual(
      written.map(([address, content]) => [
        address,
        content.length,
        createHash("sha256").update(content).digest("hex"),
      ]),
    );
  });
});

test("the manifest has the rows of every table and list, as other programs count them", () => {
  const counted = manifest.files.flatMap(({ address, rows: said }): [string, number | undefined, number][] => {
    const text = files.get(address)!.toString();
    if (!/^\/api\/v1\/[\w-]+\.\w+$/.test(address) || said === undefined) return [];
    if (address.endsWith(".csv")) return [[address, said, rows(address).length]];
    if (address.endsWith(".ndjson")) return [[address, said, text.split("\n").length - 1]];
    return [[address, said, (JSON.parse(text) as { total: number }).total]];
  });

  expect(counted.map(([address]) => address)).toEqual(
    expect.arrayContaining(["/api/v1/uses.csv", "/api/v1/product.ndjson", "/api/v1/contracts.json"]),
  );
  for (const [address, said, found] of counted) expect(said, address).toBe(found);
});

test("nothing in an entry can break out of its line", () => {
  const { files: hostile } = published(
    outputContext({ "camden/products/x.yml": entry('"A \\"quoted\\", name"', "features: ['=HYPERLINK(\"x\")']\n") }),
  );

  expect(parse(hostile.get("/api/v1/product.csv")!, { columns: true, record_delimiter: "\r\n" })).toMatchObject([
    { slug: "x", name: 'A "quoted", name' },
  ]);
});

test("an address is known by its pattern", () => {
  expect(isAddressOf({ address: "/api/v1/{kind}.json" }, "/api/v1/product.json")).toBe(true);
  expect(isAddressOf({ address: "/api/v1/{kind}.json" }, "/api/v1/product/x.json")).toBe(false);
  expect(isAddressOf({ address: "/api/v1/{kind}.json" }, "/api/v1/productXjson")).toBe(false);
  expect(isAddressOf({ address: "/api/v1/{kind}.json", paged: true }, "/api/v1/product/page/2.json")).toBe(true);
  expect(isAddressOf({ address: "/api/v1/{kind}.json" }, "/api/v1/product/page/2.json")).toBe(false);
});
