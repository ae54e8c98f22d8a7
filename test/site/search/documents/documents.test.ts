import { describe, expect, test } from "vitest";

import { inspect, memorySource } from "../../../../schemas/index.ts";
import { resultKinds, type SearchDocument } from "../../../../site/search/documents/document.ts";
import { documentsOf, indexContext } from "../../../../site/search/documents/index.ts";
import { pageDocument } from "../../../../site/search/documents/page.ts";
import { searchFilterNames } from "../../../../site/search/filters.ts";
import { entry, entryFor, type Files, fixtureFiles, today } from "../../../helpers/catalogues.ts";
import { documentsIn } from "../../../helpers/search.ts";

test("every entry and every council service is a document, in index order", () => {
  const inspection = inspect(memorySource(fixtureFiles("catalogue")), today);
  const documents = documentsOf(indexContext(inspection, today));
  expect(documents.filter(({ kind }) => kind !== "service")).toHaveLength(inspection.counts.entries);
  for (const { url, name, filters } of documents) {
    expect(url).toMatch(/^\/[a-z-]+\/[a-z0-9-]+\/$/);
    expect(name).not.toBe("");
    for (const filter of Object.keys(filters)) expect(searchFilterNames).toContain(filter);
  }
  const order = [...new Set(documents.map(({ kind }) => kind))];
  expect(order).toEqual(resultKinds.filter((kind) => order.includes(kind)));
});

describe("a document", () => {
  test("has the fields of the entry and the statements of others about it", () => {
    const document = find("/products/map/", {
      "camden/products/map.yml": entry(
        "Map",
        "description: Shows *where*.\ntags: [street-map]\naliases: [old-map]\nfeatures: [Zooms in]\nstage: live\n" +
          "licences: {code: MIT OR Apache-2.0}\nstandards: [{standard: shapes, level: meets}]\n",
      ),
      "camden/standards/shapes.yml": entry("Shapes"),
      "camden/authority.yml": entry("Camden", "gss: E09000007\nuses: [{product: map, status: in-use}]\n"),
    });
    expect(document).toMatchObject({
      kind: "product",
      name: "Map",
      used: 1,
      fields: {
        also: ["old map"],
        text: ["Shows where.", "Zooms in"],
        tags: ["street map"],
        standards: ["Shapes"],
        authorities: ["Camden"],
      },
      filters: {
        service: [{ value: "any", title: "Any service" }],
        stage: [{ value: "live", title: "Live" }],
        licence: [
          { value: "MIT", title: "MIT" },
          { value: "Apache-2.0", title: "Apache-2.0" },
        ],
        standard: [{ value: "shapes", title: "Shapes" }],
        region: [{ value: "london", title: "London" }],
        authority: [{ value: "camden", title: "Camden" }],
      },
    });
    expect(document.fields.facts).toContain("Live");
  });

  test("of a council has what it uses: products with their supplier, and systems without an entry", () => {
    const document = find("/authorities/camden/", {
      "camden/authority.yml": entry(
        "Camden",
        "gss: E09000007\nuses:\n  - {product: permits, status: in-use}\n  - {product: parkco-bays, status: in-use}\n" +
          "  - {product: map, status: in-use}\n  - {system: {name: Ringer phones}, services: [], status: stopped}\n",
      ),
      "camden/products/map.yml": entry("Map"),
      "parkco/authority.yml": entry("Parkco", "type: company\n"),
      "parkco/products/permits.yml": entry("Permits", "licences: {code: proprietary}\n"),
      "parkco/products/parkco-bays.yml": entry("Parkco Bays", "licences: {code: proprietary}\n"),
    });
    expect(document.fields.products).toEqual(["Permits (Parkco)", "Parkco Bays", "Map", "Ringer phones"]);
  });

  test.each([
    [
      "product",
      "camden/products/map.yml",
      "costs: [{model: free, includes: [Your own branding], notes: Text is extra.}]\ninclusion: {notes: Staff help.}\n",
      ["Your own branding", "Text is extra.", "Staff help."],
    ],
    [
      "standard",
      "camden/standards/map.yml",
      "requirements: [{id: a, title: Has a key, description: Read *it*.}]\nprocurement: Shall have a key.\n",
      ["Has a key", "Read it.", "Shall have a key."],
    ],
    ["case study", "camden/case-studies/map.yml", "costs: [{item: Printing, pounds: 5}]\n", ["Printing"]],
  ])("of a %s has its texts in nested fields", (_, file, fields, text) => {
    const address = file.replace("camden", "").replace(".yml", "/");
    const outcome = address.startsWith("/case") ? "outcome: mixed\n" : "";
    expect(find(address, { [file]: entry("Map", fields + outcome) }).fields.text).toEqual(text);
  });

  test("has the initials of the name as another name if they are the slug", () => {
    const files = { "camden/standards/bods.yml": entry("Beneficial Ownership Data Standard") };
    expect(find("/standards/bods/", files).fields.also).toEqual(["BODS"]);
  });

  test("of a council with a joint name has each of its places as another name, unless that is an everyday word", () => {
    const alsoOf = (name: string, gss: string): readonly string[] =>
      find("/authorities/joint/", { "joint/authority.yml": entry(name, `gss: ${gss}\n`) }).fields.also ?? [];
    expect(alsoOf("Reigate and Banstead Borough Council", "E07000211")).toEqual(
      expect.arrayContaining(["reigate", "banstead"]),
    );
    const newry = alsoOf("Newry, Mourne and Down District Council", "N09000010");
    expect(newry).toContain("mourne");
    expect(newry).not.toContain("down");
  });

  test("of a service counts its entries", () => {
    const parking = entryFor("parking", "Permits");
    expect(find("/services/parking/", { "camden/products/permits.yml": parking }).used).toBe(1);
  });

  function find(url: string, files: Files): SearchDocument {
    const document = documentsIn(files).find((some) => some.url === url);
    if (!document) throw new Error(`There is no ${url}.`);
    return document;
  }
});

test("has the other names of a product on the market", () => {
  const mosaic = entryFor("adult-social-care", "Mosaic", "type: application\nsuppliers: [The Access Group]\n");
  const documents = documentsIn({ "camden/products/mosaic.yml": mosaic });
  expect(documents.find(({ url }) => url === "/products/mosaic/")?.fields.also).toContain("Frameworki");
});

describe("the document of a page", () => {
  const page = (html: string): SearchDocument | undefined => pageDocument({ url: "/guides/claim/", html });

  test("has its heading, description and text", () => {
    const document = page(
      '<head><title>Other</title><meta name="description" content="What to do."></head><nav>Menu</nav>' +
        "<main data-search-body><h1>Claim <em>your</em> record</h1><p>Say<br>who you&nbsp;are.</p><ul data-search-ignore>" +
        "<li>Left out</li></ul><script>no()</script><p>Then wait.</p></main><footer>Foot</footer>",
    );
    expect(document).toMatchObject({
      kind: "page",
      url: "/guides/claim/",
      name: "Claim your record",
      fields: { summary: ["What to do."], text: ["Say who you are. Then wait."] },
    });
  });

  test("separates the words of blocks and tags, and keeps a word with inline markup in one", () => {
    const document = page(
      '<main data-search-body><h1>Rules</h1><p><strong class="tag">Error</strong><code>unknown-field</code></p>' +
        "<div>Litter<p>Known <b>litter</b>-pickers, <a>FixMyStreet</a>s</p></div></main>",
    );
    expect(document?.fields.text).toEqual(["Error unknown-field Litter Known litter-pickers, FixMyStreets"]);
  });

  test("has no text of controls or hidden elements", () => {
    const document = page(
      "<main data-search-body><h1>Renewals</h1><p>Contracts</p><search><details><summary>Suppliers</summary></details></search><form><label>Councils like mine <input></label></form>" +
        "<button>Show more</button><select><option>By name</option></select><div hidden><p>Nothing fits</p></div>" +
        "<p>that end.</p></main>",
    );
    expect(document?.fields.text).toEqual(["Contracts that end."]);
  });

  test("does not exist for a page that is not searchable", () => {
    expect(page("<main><h1>Search</h1></main>")).toBeUndefined();
  });
});
