import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";

import { authorityView } from "../../../site/kinds/authority/view.ts";
import { productView } from "../../../site/kinds/product/view.ts";
import { type RenewalsView, renewalsView } from "../../../site/renewals/view.ts";
import { entry, entryFor, type Files } from "../../helpers/catalogues.ts";
import { outputContext, published } from "../../helpers/outputs.ts";

/** The last day of the window of 36 months from `today`, 21 November 2026. */
const lastDay = "2029-11-21";

function council(name: string, uses: string, more = "type: county\n"): string {
  return entry(name, `${more}uses:\n${uses}`);
}

function system(name: string, contract: string, more = "services: [parking]"): string {
  return `  - { system: { name: ${name} }, status: in-use, ${more}, contract: { ${contract} } }\n`;
}

function renewals(files: Files): RenewalsView {
  return renewalsView(outputContext(files));
}

/** Returns quarter → names of its contracts. */
function quartersOf({ years }: RenewalsView): RenewalsView["years"][number]["quarters"] {
  return years.flatMap(({ quarters }) => quarters);
}

function byQuarter(view: RenewalsView): unknown {
  return Object.fromEntries(quartersOf(view).map(({ title, rows }) => [title, rows.map(({ name }) => name)]));
}

describe("the quarter of a contract", () => {
  test.each([
    ["that ends today", "until: 2026-11-21", { "October to December 2026": ["It"] }],
    ["that ended yesterday", "until: 2026-11-20", {}],
    ["that ended yesterday, with a later notice date", "until: 2026-11-20, noticeBy: 2027-01-01", {}],
    ["that ends in 36 months", `until: ${lastDay}`, { "October to December 2029": ["It"] }],
    ["that ends in 36 months and a day", "until: 2029-11-22", {}],
    [
      "with a notice date before its end",
      "until: 2028-03-31, noticeBy: 2027-09-30",
      { "July to September 2027": ["It"] },
    ],
    [
      "with its notice date in the window and its end after it",
      "until: 2031-03-31, noticeBy: 2029-03-31",
      { "January to March 2029": ["It"] },
    ],
    ["with a past notice date", "until: 2027-06-30, noticeBy: 2026-10-01", { "April to June 2027": ["It"] }],
    [
      "that ended unless it was extended",
      "until: 2026-03-31, extendableUntil: 2028-03-31",
      { "January to March 2028": ["It"] },
    ],
    ["that ended, as did its extension", "until: 2026-03-31, extendableUntil: 2026-11-20", {}],
    ["with a notice date and no end", "noticeBy: 2027-02-01", { "January to March 2027": ["It"] }],
    ["without dates", "supplier: Example Ltd", {}],
  ])("%s", (_, contract, expected) => {
    expect(byQuarter(renewals({ "leeds/authority.yml": council("Leeds", system("It", contract)) }))).toEqual(expected);
  });

  test("does not exist if the council has stopped using the system", () => {
    const stopped =
      "  - { system: { name: It }, status: stopped, services: [parking], contract: { until: 2027-01-01 } }\n";
    expect(renewals({ "leeds/authority.yml": council("Leeds", stopped) }).total).toBe(0);
  });

  test("lists the contract of a former council for its successor, and says who signed it", () => {
    const files = {
      "old/authority.yml": council(
        "Old Council",
        system("It", "until: 2027-01-01"),
        "type: county\nsucceededBy: [new]\nlastDay: 2026-03-31\n",
      ),
      "new/authority.yml": entry("New Council", "type: county\n"),
    };
    expect(quartersOf(renewals(files))[0]?.rows).toMatchObject([
      { authorities: [{ name: "New Council" }], notes: ["Signed by Old Council"] },
    ]);
  });
});

test("a contract that may have been extended says when the extension ends, and when the contract was to end", () => {
  const view = renewals({
    "leeds/authority.yml": council("Leeds", system("It", "until: 2026-03-31, extendableUntil: 2028-03-31")),
  });
  expect(quartersOf(view)[0]?.rows).toMatchObject([
    { ends: "31 March 2028", notes: ["If extended; was to end on 31 March 2026"] },
  ]);
});

test("a contract of a council in a reorganisation says when the council ends", () => {
  const files = {
    "elmbridge/authority.yml": council(
      "Elmbridge Borough Council",
      system("It", "until: 2028-03-31"),
      "type: non-metropolitan-district\ngss: E07000207\n",
    ),
  };
  expect(quartersOf(renewals(files))[0]?.rows[0]?.notes).toEqual(["The council ends on 31 March 2027"]);
});

test("a row shows the stated facts and leaves out the others", () => {
  const view = renewals({
    "leeds/authority.yml": council(
      "Leeds",
      system(
        "Kerbside",
        "until: 2027-03-31, noticeBy: 2026-01-31, extendableUntil: 2028-03-31, band: 25k-100k, framework: G-Cloud 14, supplier: Example Ltd, evidence: 'https://www.leeds.gov.uk/contracts-register'",
      ) + system("Nothing known", "until: 2027-03-31", "services: [housing]"),
    ),
  });
  expect(quartersOf(view)[0]?.rows).toMatchObject([
    {
      name: "Kerbside",
      supplier: "Example Ltd",
      services: [{ text: "Parking", address: "/services/parking/" }],
      ends: "31 March 2027",
      notes: ["Notice was due by 31 January 2026", "Can be extended until 31 March 2028"],
      framework: "G-Cloud 14",
      band: "£25,000 to £100,000",
      evidence: { name: "Contracts register" },
    },
    { name: "Nothing known", supplier: undefined, band: undefined, evidence: undefined },
  ]);
});

test("the facet groups spellings of a supplier, and each row keeps its own spelling", () => {
  const written = ["Civica UK Ltd", "Civica", "The Access Group", "Access Group", "Verna Earth Solutions Ltd"];
  const uses = written.map((supplier, index) => system(`System ${index}`, `until: 2027-03-31, supplier: ${supplier}`));
  const view = renewals({ "leeds/authority.yml": council("Leeds", uses.join("")) });
  const options = view.facets.find(({ id }) => id === "supplier")?.options;
  expect(options?.map(({ title, count }) => [title, count])).toEqual([
    ["Civica", 2],
    ["The Access Group", 2],
    ["Verna Earth Solutions Ltd", 1],
  ]);
  const rows = quartersOf(view).flatMap((quarter) => quarter.rows);
  expect(rows.map(({ supplier }) => supplier).sort()).toEqual(written.sort());
});

test("the facet groups spellings of a framework by its reference", () => {
  const written = [
    "Data and Application Solutions (RM3821)",
    "Crown Commercial Service RM3821",
    "G-Cloud 14",
    "G-Cloud 12",
  ];
  const uses = written.map((framework, index) =>
    system(`System ${index}`, `until: 2027-03-31, framework: ${framework}`),
  );
  const view = renewals({ "leeds/authority.yml": council("Leeds", uses.join("") + system("It", "until: 2027-03-31")) });
  const facet = view.facets.find(({ id }) => id === "framework");
  expect(facet?.title).toBe("Bought through");
  expect(facet?.options.map(({ title, count }) => [title, count])).toEqual([
    ["Data and Application Solutions (RM3821)", 2],
    ["G-Cloud 12", 1],
    ["G-Cloud 14", 1],
  ]);
});

test("the page says how many contracts of how many authorities it knows, and that it does not know others", () => {
  const files = {
    "leeds/authority.yml": council("Leeds", system("It", "until: 2027-03-31") + system("Bins", "until: 2027-03-31")),
    "ayr/authority.yml": council("Ayr", system("It", "until: 2027-03-31")),
  };
  expect(renewals(files).known).toBe(
    "The catalogue knows of 3 such contracts, of 2 authorities. It does not know when others end.",
  );
});

test("years show their contracts until a page is full; later ones fold, with their number of contracts", () => {
  const ending = (year: number, many: number): string =>
    Array.from({ length: many }, (_, index) => system(`System ${index}`, `until: ${year}-03-31`)).join("");
  const view = renewals({
    "leeds/authority.yml": council("Leeds", ending(2027, 10) + ending(2028, 20) + ending(2029, 1)),
  });
  expect(view.years.map(({ year, count, isOpen }) => [year, count, isOpen])).toEqual([
    ["2027", 10, true],
    ["2028", 20, true],
    ["2029", 1, false],
  ]);
});

test("the list has facets for service, year, product or system, supplier, region and band", () => {
  const view = renewals({
    "camden/products/map.yml": entryFor("parking, housing", "Map"),
    "leeds/authority.yml": council(
      "Leeds",
      "  - { product: map, status: in-use, contract: { until: 2027-01-31, band: 5k-25k, supplier: Map Ltd } }\n" +
        system("Kerbside", "until: 2027-02-28, band: none, supplier: MAP LTD"),
      "type: metropolitan-district\ngss: E08000035\n",
    ),
  });
  const facets = view.facets.map(({ id, options }) => [id, options.map(({ value, count }) => `${value} ${count}`)]);
  expect(Object.fromEntries(facets)).toEqual({
    service: ["parking 2", "housing 1"],
    year: ["2027 2"],
    product: ["kerbside 1", "map 1"],
    // The same supplier, in different case.
    supplier: ["map 2"],
    region: ["yorkshire-and-the-humber 2"],
    band: ["none 1", "5k-25k 1"],
  });
  expect(view.facets[0]?.options[0]?.address).toBe("/renewals/?service=parking");
});

test("the timeline has every quarter of the window, with or without contracts", () => {
  const { timeline } = renewals({
    "leeds/authority.yml": council("Leeds", system("Apcoa", "until: 2027-01-31") + system("Bins", "until: 2027-03-31")),
  });
  expect(timeline.bars).toHaveLength(13);
  expect(timeline.bars.slice(0, 3)).toEqual([
    { title: "October to December 2026", count: 0 },
    { title: "January to March 2027", count: 2 },
    { title: "April to June 2027", count: 0 },
  ]);
  expect(timeline.years).toEqual([
    { year: "2026", bars: 1 },
    { year: "2027", bars: 4 },
    { year: "2028", bars: 4 },
    { year: "2029", bars: 4 },
  ]);
  expect(timeline.description).toBe("January to March 2027: 2 contracts");
});

describe("the councils that could start something together", () => {
  function together(ends: Readonly<Record<string, string>>): unknown {
    const files = Object.entries(ends).map(([name, until]) => [
      `${name.toLowerCase()}/authority.yml`,
      council(name, system("It", `until: ${until}`)),
    ]);
    return renewals(Object.fromEntries(files) as Files).together.map(({ service, names, when }) => {
      return `${service.text}: ${names} ${when}`;
    });
  }

  test("are those whose contracts for a service end within a year of each other", () => {
    expect(together({ Ayr: "2027-03-31", Bath: "2028-03-31" })).toEqual([
      "Parking: Ayr and Bath from 31 March 2027 to 31 March 2028",
    ]);
    expect(together({ Ayr: "2027-03-31", Bath: "2028-04-01" })).toEqual([]);
    expect(together({ Ayr: "2027-03-31", Bath: "2027-03-31" })).toEqual(["Parking: Ayr and Bath on 31 March 2027"]);
  });

  test("are the largest group within a year", () => {
    const ends = { Ayr: "2027-01-01", Bath: "2027-12-31", Cork: "2028-06-30", Deal: "2028-12-01" };
    expect(together(ends)).toEqual(["Parking: Bath, Cork and Deal from 31 December 2027 to 1 December 2028"]);
  });

  test("are not a single council with two contracts", () => {
    const twice = system("Apcoa", "until: 2027-01-31") + system("Bins", "until: 2027-03-31");
    const view = renewals({ "leeds/authority.yml": council("Leeds", twice) });
    expect([view.total, view.together]).toEqual([2, []]);
  });

  test("get a link to the form for an opportunity, prefilled with service, councils, closing date and budget", () => {
    const files = {
      "ayr/authority.yml": council("Ayr", system("It", "until: 2027-03-31, noticeBy: 2026-12-31, band: 25k-100k")),
      "bath/authority.yml": council("Bath", system("It", "until: 2027-03-31, band: none")),
    };
    expect(renewals(files).together[0]).toMatchObject({
      start:
        "/contribute/opportunity/?type=joint-procurement&service=parking&authorities=ayr,bath&closes=2026-12-31&budget=25k-100k",
      contracts: "/renewals/?service=parking",
    });
  });
});

test("a council’s page links the form with councils whose contracts end within a year of its own", () => {
  const context = outputContext({
    "ayr/authority.yml": council("Ayr", system("It", "until: 2028-03-31, band: 5k-25k")),
    "bath/authority.yml": council("Bath", system("It", "until: 2027-03-31, band: 5k-25k")),
    "cork/authority.yml": council("Cork", system("It", "until: 2029-04-01")),
  });
  expect(authorityView(context.catalogue.authority.get("ayr")!, context).facts.starts).toEqual([
    {
      text: "Parking: contract ends on 31 March 2028, and that of another within a year of it",
      address:
        // Without a budget: two contracts of £5,000 to £25,000 may be in either of two bands.
        "/contribute/opportunity/?type=joint-procurement&service=parking&authority=ayr&authorities=ayr,bath&closes=2027-03-31",
    },
    {
      text: "Choose another service",
      address: "/contribute/opportunity/?type=investigation&authority=ayr&authorities=ayr",
    },
  ]);
});

test("a product’s page says how many contracts for it end", () => {
  const context = outputContext({
    "camden/products/map.yml": entry("Map"),
    "leeds/authority.yml": council("Leeds", "  - { product: map, status: in-use, contract: { until: 2027-01-31 } }\n"),
  });
  expect(productView(context.catalogue.product.get("map")!, context).facts.renewals).toEqual({
    text: "1 contract",
    address: "/renewals/?product=map",
  });
});

test("a name that looks like a formula is text in the table of contracts", () => {
  const name = '=HYPERLINK("https://a.uk")';
  const files = { "leeds/authority.yml": council("Leeds", system(`'${name}'`, "until: 2027-01-31, supplier: '@sum'")) };
  expect(quartersOf(renewals(files))[0]?.rows[0]).toMatchObject({ name, supplier: "@sum" });
  const csv = published(outputContext(files)).files.get("/api/v1/contracts.csv")!.toString();
  expect(parse(csv, { columns: true })).toMatchObject([{ name: `'${name}`, supplier: "'@sum" }]);
});

test("an authority’s page lists each connection once, whichever side states it", () => {
  const context = outputContext({
    "camden/products/map.yml": entry("Map"),
    "camden/standards/feed.yml": entry("Feed"),
    "leeds/authority.yml": council(
      "Leeds",
      "  - { product: map, status: in-use, connects: [{ system: { name: Payments }, standard: feed }, { system: { name: Archive } }] }\n" +
        "  - { system: { name: Payments }, services: [parking], status: in-use, connects: [{ product: map, standard: feed }] }\n" +
        "  - { system: { name: Gone }, services: [parking], status: stopped, connects: [{ product: map }] }\n",
    ),
  });
  const { connections } = authorityView(context.catalogue.authority.get("leeds")!, context).sections;
  expect(connections).toMatchObject([
    { from: { name: "Map" }, to: "Archive", standard: undefined },
    { from: { name: "Map" }, to: "Payments", standard: { name: "Feed" } },
  ]);
});
