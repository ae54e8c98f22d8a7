import { describe, expect, test } from "vitest";

import type { Kind } from "../../../schemas/index.ts";
import { compareView } from "../../../site/compare/view.ts";
import { opportunityJsonLd } from "../../../site/kinds/opportunity/json-ld.ts";
import { opportunityView } from "../../../site/kinds/opportunity/view.ts";
import { productView } from "../../../site/kinds/product/view.ts";
import { standardView } from "../../../site/kinds/standard/view.ts";
import { itemOf } from "../../../site/lists/item.ts";
import { eventsIn } from "../../../site/outputs/calendars/events.ts";
import { entryDocument } from "../../../site/search/documents/entry.ts";
import { buyList } from "../../../site/service-standards/buy-list.ts";
import { entry, entryFor } from "../../helpers/catalogues.ts";
import { contextOf } from "../../helpers/context.ts";
import { hallFinder, outputContext, published } from "../../helpers/outputs.ts";

const ended = "retired: { date: 2026-11-20, reason: It has ended. }\n";
const dates = "opens: 2026-12-01\ncloses: 2027-01-31\n";
const files = {
  "camden/products/hall-finder.yml":
    String(hallFinder["camden/products/hall-finder.yml"]).replace(
      "{ type: internal }",
      "{ type: contract, contractor: Example Ltd, until: 2026-11-20 }",
    ) + ended,
  "camden/products/booking-kit.yml": entry("Booking kit", "stage: live\n"),
  "camden/standards/records.yml": entry("Records", `status: mandated\n${ended}`),
  "camden/opportunities/called-off.yml": entry("Called off", `stage: closed\n${dates}`),
  "camden/opportunities/given-up.yml": entry("Given up", `stage: open\n${dates}${ended}`),
  "camden/opportunities/later.yml": entry("Later", `stage: open\n${dates}`),
  "camden/opportunities/over.yml": entry("Over", "stage: open\ncloses: 2026-11-20\n"),
  "camden/opportunities/last-day.yml": entry("Last day", "stage: open\ncloses: 2026-11-21\n"),
};
const context = contextOf(files);
const find = <K extends Kind>(kind: K, slug: string) => context.catalogue[kind].get(slug)!;
const facts = (kind: Kind, slug: string) => itemOf(find(kind, slug), context).facts.map(({ text }) => text);

describe("a retired product that still says “live”", () => {
  const product = find("product", "hall-finder");

  test("is retired on its page, in lists and in comparisons", () => {
    const { head, facts: keyFacts } = productView(product, context);
    expect([head.tags[0]?.text, keyFacts.stage, facts("product", "hall-finder")[0]]).toEqual(Array(3).fill("Retired"));
    const rows = compareView([product, find("product", "booking-kit")], context).groups.flatMap((group) => group.rows);
    expect(rows.find(({ id }) => id === "stage")?.cells.map(([cell]) => cell?.text)).toEqual(["Retired", "Live"]);
  });

  test("is retired in the files for programs", () => {
    const { files: written } = published(outputContext(files));
    expect(String(written.get("/api/v1/product.csv"))).toMatch(/hall-finder,.*,retired,/);
    expect(String(written.get("/products/hall-finder/publiccode.yml"))).toContain("developmentStatus: obsolete");
    expect(String(written.get("/data/backstage/catalog-info.yaml"))).toContain("lifecycle: deprecated");
  });

  test("is not said to be maintained by a supplier after the contract has ended", () => {
    const { maintenance } = productView(product, context).sections.upkeep ?? {};
    expect(maintenance).toMatchObject({ until: "ended on 20 November 2026", description: undefined });
  });
});

test("a retired standard is not said to be required by law", () => {
  const { head, facts: keyFacts } = standardView(find("standard", "records"), context);
  expect(head.tags[0]?.text).toBe("Superseded");
  expect(keyFacts.status).toBe("Replaced, or no longer kept up.");
  expect(entryDocument(find("standard", "records"), context).called ?? []).not.toContain("mandatory");
});

test("a standard has the newest published version as its latest, not one that is announced", () => {
  const versions = "versions: [{ version: '3', date: 2027-06 }, { version: '2', date: 2026-11 }, { version: '1' }]\n";
  const there = contextOf({
    "camden/standards/records.yml": entryFor("parking", "Records", `status: mandated\n${versions}`),
  });
  const { facts: keyFacts, raw } = standardView(there.catalogue.standard.get("records")!, there);
  expect(keyFacts.plain.find(({ term }) => term === "Latest version")?.text).toBe("2 (November 2026)");
  expect([raw.version, buyList("parking", there)[0]?.version]).toEqual(["2", "2"]);
});

describe("an opportunity", () => {
  test.each([
    ["called-off", ["Closed"], {}],
    ["given-up", ["Closed"], {}],
    ["later", ["Open", "Opens 1 December 2026", "Closes 31 January 2027"], { Opens: 1, Closes: 1 }],
    ["over", ["Closed", "Closed 20 November 2026"], { Closed: 1 }],
    ["last-day", ["Open", "Closes 21 November 2026"], { Closes: 1 }],
  ])("named %s has in lists and on its page only days that hold", (slug, inList, terms) => {
    expect(facts("opportunity", slug)).toEqual(inList);
    const { plain } = opportunityView(find("opportunity", slug), context).facts;
    expect(plain.map(({ term }) => term).filter((term) => /^(?:Open|Close)/.test(term))).toEqual(Object.keys(terms));
  });

  test("that is closed has no coming days in calendars and asks nobody to join", () => {
    const titles = [...eventsIn(outputContext(files))].map(({ title }) => title);
    expect(titles.filter((title) => /^(?:Opens|Closes)/.test(title)).toSorted()).toEqual([
      "Closes: Last day",
      "Closes: Later",
      "Closes: Over",
      "Opens: Later",
    ]);
    const joined = ["called-off", "given-up", "over", "later"].filter((slug) =>
      JSON.stringify(
        opportunityJsonLd(opportunityView(find("opportunity", slug), context), new URL("https://example.org/")),
      ).includes("JoinAction"),
    );
    expect(joined).toEqual(["later"]);
  });

  test("past its closing day ranks in the search and stands in tables as closed", () => {
    const retired = (slug: string) => entryDocument(find("opportunity", slug), context).retired;
    expect([retired("over"), retired("called-off"), retired("last-day")]).toEqual([true, true, false]);
    const table = String(published(outputContext(files)).files.get("/api/v1/opportunity.csv"));
    expect(table).toMatch(/\r\nover,.*,closed,,2026-11-20,/);
  });
});
