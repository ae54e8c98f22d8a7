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

function rows(address: string, published = files): Record<string, string>[] {
  return parse(published.get(address)!, { columns: true, record_delimiter: "\r\n" });
}

describe("a table as CSV", () => {
  test("has a row for each use, with authority, product or system, and status", () => {
    expect(rows("/api/v1/uses.csv")).toMatchObject([
      // Bristol is a member of Camden’s shared service, whose uses count for its members.
      { authority: "bristol", gss: "E06000023", product: "open-play", status: "in-use", through: "camden" },
      { authority: "bristol", product: "play-hub", reason: "It could not be joined to our case system." },
      { authority: "bristol", name: "Example Parking Manager", services: "parking", through: "camden" },
    ]);
  });

  test("gives the supplier of a system as stated, and its normalised name", () => {
    const others = published(
      outputContext({
        "camden/authority.yml": entry(
          "Camden",
          "uses:\n  - { system: { name: Old Desk, supplier: Desk Ltd }, services: [parking], status: in-use }\n" +
            "  - { system: { name: New Desk, supplier: Desk }, services: [parking], status: in-use }\n",
        ),
      }),
    ).files;
    expect(rows("/api/v1/uses.csv", others)).toMatchObject([
      { name: "Old Desk", supplier: "Desk Ltd", supplier_name: "Desk" },
      { name: "New Desk", supplier: "Desk", supplier_name: "Desk" },
    ]);
  });

  test("of a council’s uses has only its own, and says where those through a shared service are", () => {
    // Bristol uses Open Play through Camden’s shared service.
    const names = (slug: string): unknown[] => rows(`/authorities/${slug}/uses.csv`).map(({ Name }) => Name);
    expect(names("bristol")).not.toContain("Open Play");
    expect(names("camden")).toContain("Open Play");
    const { link, description } = authorityUses;
    expect(link).toBe("What it uses itself (CSV)");
    expect(description).toContain("through a shared service is in the table of that service");
  });

  test("about similar councils explains its columns", () => {
    const [, content] = [...files].find(([address]) => address.endsWith("/like.csv"))!;
    const [header = ""] = content.toString().split("\r\n");
    const explained = Array.from(likeTables.description.matchAll(/“(\w+)”/g), ([, column]) => column);
    expect(explained).toEqual(["has", "count", "neighbours"]);
    expect(header.split(",")).toEqual(expect.arrayContaining(explained));
  });

  test("has a byte order mark if people open it in a spreadsheet, and none if programs read it", () => {
    const isMarked = (address: string): boolean => files.get(address)!.toString().startsWith("\ufeff");
    expect(isMarked("/authorities/camden/uses.csv")).toBe(true);
    expect(isMarked([...files.keys()].find((address) => address.endsWith("/like.csv"))!)).toBe(true);
    expect(isMarked("/reorganisations/cumbria-2023.csv")).toBe(true);
    expect(isMarked("/api/v1/uses.csv")).toBe(false);
  });

  test("would be rejected with a missing cell", () => {
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

  test("has identifiers of products and standards only, in the last columns", () => {
    expect(rows("/api/v1/product.csv")).toContainEqual(
      expect.objectContaining({ slug: "open-play", wikidata: "Q98765432", purl: "pkg:npm/%40openplay/open-play" }),
    );
    expect(Object.keys(rows("/api/v1/standard.csv")[0]!).slice(-4)).toEqual(["wikidata", "swhid", "purl", "source"]);
    expect(rows("/api/v1/opportunity.csv")[0]).not.toHaveProperty("wikidata");
  });

  test("lists each cost model of a product once", () => {
    const others = published(
      outputContext({
        "camden/authority.yml": entry("Camden"),
        "camden/products/maps.yml": entry(
          "Maps",
          "costs: [{ model: subscription, band: under-5k }, { model: subscription, band: 5k-25k }, { model: one-off }]\n",
        ),
      }),
    ).files;
    expect(rows("/api/v1/product.csv", others)).toMatchObject([{ cost_models: "subscription; one-off" }]);
  });

  test("has costs and spending, each with its evidence", () => {
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

  test("has each connection once, with both sides by slug or name", () => {
    expect(rows("/api/v1/connections.csv")).toContainEqual(
      expect.objectContaining({
        ...{ authority: "camden", product: "", product_name: "Example Parking Manager" },
        ...{ other: "open-play", other_name: "Open Play", standard: "open-sessions" },
      }),
    );
  });

  test("names its catalogue on each row, in another column if a figure has a source", () => {
    expect(rows("/api/v1/uses.csv").map(({ source }) => source)).toEqual(Array(3).fill("https://example.org/base/"));
    expect(Object.keys(rows("/api/v1/measures.csv")[0]!)).toEqual(expect.arrayContaining(["source", "catalogue"]));
  });

  test("counts the stated and the reported uses of each authority separately", () => {
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
    expect(rows("/api/v1/authority.csv", others)).toMatchObject([{ slug: "camden", uses: "1", reported: "2" }]);
  });

  test("counts the users of a product as in the table of uses", () => {
    const products = rows("/api/v1/product.csv");
    const uses = rows("/api/v1/uses.csv");

    for (const { slug, used_by } of products) {
      expect(Number(used_by)).toBe(
        uses.filter(({ product, status }) => product === slug && status === "in-use").length,
      );
    }
  });
});

describe("a cell", () => {
  test.each(["=1+1", "+44", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1"])("is text in spreadsheets: %j", (value) => {
    const [[cell]] = parse(csvOf(["a"], [[value]]), { from_line: 2, record_delimiter: "\r\n" }) as [[string]];

    expect(cell).toBe(`'${value}`);
  });

  test.each(['a "quoted" word', "a, b", "two\nlines", "", "1-2"])("stays unchanged: %j", (value) => {
    const [[cell]] = parse(csvOf(["a", "b"], [[value, "x"]]), { from_line: 2, record_delimiter: "\r\n" }) as [[string]];

    expect(cell).toBe(value);
  });
});

describe("the list of a kind as JSON", () => {
  test("has every entry with its fields", () => {
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

  test("is split into linked pages if it is long", () => {
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

  test.each(["x", "é", "€", "𝄞"])("has no page of more than 5 MB, whatever the bytes of a character: %s", (letter) => {
    const items = Array.from({ length: 200 }, () => letter.repeat(30_000));
    const pages = [...pagedJson("/api/v1/product", items, "https://example.org/")];

    expect(Math.max(...pages.map(({ content }) => Buffer.byteLength(content)))).toBeLessThan(5_000_000);
    expect(pages.map(({ rows }) => rows).reduce((sum = 0, rows = 0) => sum + rows)).toBe(200);
  });
});

describe("the manifest", () => {
  test("lists every file with its size and checksum", () => {
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

test("the manifest has the number of rows of every table and list", () => {
  const counted = manifest.files.flatMap(({ address, rows: stated }): [string, number | undefined, number][] => {
    const text = files.get(address)!.toString();
    if (!/^\/api\/v1\/[\w-]+\.\w+$/.test(address) || stated === undefined) return [];
    if (address.endsWith(".csv")) return [[address, stated, rows(address).length]];
    if (address.endsWith(".ndjson")) return [[address, stated, text.split("\n").length - 1]];
    return [[address, stated, (JSON.parse(text) as { total: number }).total]];
  });

  expect(counted.map(([address]) => address)).toEqual(
    expect.arrayContaining(["/api/v1/uses.csv", "/api/v1/product.ndjson", "/api/v1/contracts.json"]),
  );
  for (const [address, stated, found] of counted) expect(stated, address).toBe(found);
});

test("a name with quotes and commas stays in its cell", () => {
  const { files: hostile } = published(
    outputContext({ "camden/products/x.yml": entry('"A \\"quoted\\", name"', "features: ['=HYPERLINK(\"x\")']\n") }),
  );

  expect(rows("/api/v1/product.csv", hostile)).toMatchObject([{ slug: "x", name: 'A "quoted", name' }]);
});

test("an address matches the pattern of its output", () => {
  expect(isAddressOf({ address: "/api/v1/{kind}.json" }, "/api/v1/product.json")).toBe(true);
  expect(isAddressOf({ address: "/api/v1/{kind}.json" }, "/api/v1/product/x.json")).toBe(false);
  expect(isAddressOf({ address: "/api/v1/{kind}.json" }, "/api/v1/productXjson")).toBe(false);
  expect(isAddressOf({ address: "/api/v1/{kind}.json", paged: true }, "/api/v1/product/page/2.json")).toBe(true);
  expect(isAddressOf({ address: "/api/v1/{kind}.json" }, "/api/v1/product/page/2.json")).toBe(false);
});
