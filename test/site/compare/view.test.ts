import { describe, expect, test } from "vitest";

import { compareBodies } from "../../../site/compare/table-rows.ts";
import { compareKey, compareView, withAlternatives } from "../../../site/compare/view.ts";
import { entry, type Files } from "../../helpers/catalogues.ts";
import { contextOf } from "../../helpers/context.ts";

const files = {
  "camden/products/permits.yml": entry(
    "Permits",
    `type: application
licences: { code: proprietary }
standards:
  - { standard: forms, version: "2", level: partly, evidence: https://permits.camden.gov.uk/forms }
costs:
  - { model: subscription, band: 5k-25k, includes: [Hosting] }
`,
  ),
  "camden/products/kerb.yml": entry(
    "Kerb",
    "type: application\nnations: [wales]\nreplaces:\n  - { product: permits }\n",
  ),
  "camden/products/bays.yml": entry("Bays", "standards:\n  - { standard: streets, level: planned }\n"),
  "camden/standards/forms.yml": entry("Forms"),
  "camden/standards/streets.yml": entry("Streets"),
  "bolton/authority.yml": entry(
    "Bolton",
    `gss: E08000001
uses:
  - product: permits
    status: in-use
    contract: { supplier: Permit Company, band: 25k-100k, until: 2027-03-31 }
    papers:
      - { type: dpia, url: https://www.bolton.gov.uk/dpia }
`,
  ),
  "bury/authority.yml": entry(
    "Bury",
    "uses:\n  - { product: permits, status: stopped, until: 2025-05, reason: It cost too much. }\n  - { product: bays, status: exploring }\n",
  ),
  "leeds/authority.yml": entry("Leeds", "gss: E08000035\nuses:\n  - { product: permits, status: reported }\n"),
};
const context = contextOf(files);
const of = (...slugs: string[]) =>
  compareView(
    slugs.map((slug) => context.catalogue.product.get(slug)!),
    context,
  );
const rows = (...slugs: string[]) =>
  Object.fromEntries(of(...slugs).groups.flatMap((group) => group.rows.map((row) => [row.title, row] as const)));
const texts = (title: string, ...slugs: string[]) =>
  rows(...slugs)[title]?.cells.map((cell) => cell.map(({ text }) => text));

describe("products side by side", () => {
  test("say “Not stated” for a missing field of the entry, and “None known” without statements of other authorities", () => {
    const gaps = rows("bays");
    expect(gaps["Cost, without VAT"]).toMatchObject({ cells: [[]], gap: "Not stated" });
    // “Not stated” would imply a stopped use without a reason.
    expect(gaps["Stopped, and why"]).toMatchObject({ cells: [[]], gap: "None known" });
    expect(gaps["Contracts"]).toMatchObject({ cells: [[]], gap: "None known" });
    const cells = compareBodies(of("bays")).matchAll(/<th scope="row">([^<]*)<\/th><td data-gap>([^<]*)<\/td>/g);
    expect(Object.fromEntries(Array.from(cells, ([, title, gap]) => [title, gap]))).toMatchObject({
      "Cost, without VAT": "Not stated",
      "Stopped, and why": "None known",
      Contracts: "None known",
    });
  });

  test("say for which nations a product is if not for all", () => {
    expect(texts("For", "permits", "kerb")).toEqual([["Any service"], ["Any service", "Wales only"]]);
  });

  test("give links to different products different accessible names", () => {
    const links = compareBodies(of("bays", "kerb", "permits")).matchAll(
      /<a href="\/products\/[^"]*#users" aria-label="([^"]*)">/g,
    );
    expect(Array.from(links, ([, name]) => name)).toEqual(
      expect.arrayContaining(["Exploring: 1 for Bays", "In use: 1 for Permits", "Reported: 1 for Permits"]),
    );
  });

  test("have the same contact if their links differ only in accessible names", () => {
    const more = "contacts:\n  - { role: Digital team, email: digital@camden.gov.uk }\n";
    const shared = contextOf({
      "camden/products/one.yml": entry("One", more),
      "camden/products/two.yml": entry("Two", more),
    });
    const { groups } = compareView(
      ["one", "two"].map((slug) => shared.catalogue.product.get(slug)!),
      shared,
    );
    const contact = groups.flatMap((group) => group.rows).find(({ id }) => id === "contact");
    expect(contact).toMatchObject({ cells: [[{ of: "One" }], [{ of: "Two" }]], same: true });
  });

  test("list use, piloting, exploring and reported use separately, and say who stopped and why", () => {
    expect(texts("In use, piloted or looked at", "permits", "kerb", "bays")).toEqual([
      ["In use: 1"],
      [],
      ["Exploring: 1"],
    ]);
    expect(texts("Reported, not confirmed", "permits", "kerb")).toEqual([["Reported: 1"], []]);
    expect(rows("permits")["Stopped, and why"]?.cells[0]).toMatchObject([
      { text: "Bury", to: "/authorities/bury/", note: "It cost too much. Until May 2025." },
    ]);
  });

  test("say in which regions their users are, with reported users and without those that stopped", () => {
    expect(texts("Where they are", "permits", "kerb")).toEqual([["North West 1, Yorkshire and The Humber 1"], []]);
  });

  test("have a row for each standard that any of them names, with version, level and evidence", () => {
    expect(texts("Forms", "permits", "bays")).toEqual([["Partly meets"], []]);
    expect(rows("permits", "bays")["Forms"]?.cells[0]).toMatchObject([
      { note: "Version 2", evidence: { url: "https://permits.camden.gov.uk/forms" } },
    ]);
    // A screen reader may read the link without its row.
    expect(compareBodies(of("permits", "bays"))).toContain(" about Forms</span>");
    expect(texts("Streets", "permits", "bays")).toEqual([[], ["Planned"]]);
    expect(rows("kerb")).not.toHaveProperty("Forms");
  });

  test("show contracts, costs and papers to reuse", () => {
    expect(rows("permits")["Contracts"]?.cells[0]).toMatchObject([
      { text: "Bolton", note: "With Permit Company, ends on 31 March 2027, £25,000 to £100,000 a year" },
    ]);
    expect(texts("Cost, without VAT", "permits")).toEqual([["Subscription: £5,000 to £25,000 a year"]]);
    expect(rows("permits")["Cost, without VAT"]?.cells[0]).toMatchObject([{ note: "Includes: Hosting." }]);
    expect(rows("permits")["Papers to reuse"]?.cells[0]).toMatchObject([
      { to: "https://www.bolton.gov.uk/dpia", note: "Bolton" },
    ]);
  });

  test("say “Offered by”, as the list of products does, since suppliers sell and do not share", () => {
    expect(texts("Offered by", "permits", "kerb")).toEqual([
      ["London Borough of Camden"],
      ["London Borough of Camden"],
    ]);
  });

  test("mark rows in which all products have the same value", () => {
    const { Type, Licence, Security } = rows("permits", "kerb");
    expect(Type?.same).toBe(true);
    expect(Licence?.same).toBe(false);
    expect(Security).toMatchObject({ cells: [[], []], same: true });
  });

  test("compare a product with its alternatives on its own page", () => {
    const entries = withAlternatives(context.catalogue.product.get("permits")!, context);
    expect(entries.map(({ data }) => data.name)).toEqual(["Permits", "Kerb"]);
  });

  test("have another cache key after a change of a product, of a use or of a standard", () => {
    const keyIn = (changes: Files) => {
      const changed = contextOf({ ...files, ...changes });
      return compareKey(withAlternatives(changed.catalogue.product.get("permits")!, changed), changed);
    };
    const before = keyIn({});
    expect(keyIn({})).toBe(before);
    const otherKerb = { "camden/products/kerb.yml": `${files["camden/products/kerb.yml"]}stage: beta\n` };
    expect(keyIn(otherKerb)).not.toBe(before);
    const otherUse = "uses:\n  - { product: permits, status: piloting }\n";
    expect(keyIn({ "leeds/authority.yml": entry("Leeds", `gss: E08000035\n${otherUse}`) })).not.toBe(before);
    const otherStandard = files["camden/standards/forms.yml"].replace("name: Forms", "name: Shapes");
    expect(keyIn({ "camden/standards/forms.yml": otherStandard })).not.toBe(before);
  });
});
