import { describe, expect, test } from "vitest";

import type { Context } from "../../../site/catalogue/context.ts";
import { replaceablesIn } from "../../../site/contracts/replaceable.ts";
import { insteadLinks, insteadOfSupplierView, insteadView } from "../../../site/instead-of/view.ts";
import { authorityView } from "../../../site/kinds/authority/view.ts";
import { renewalsView } from "../../../site/renewals/view.ts";
import { knownSystems } from "../../../site/search/documents/systems.ts";
import { entry, entryFor } from "../../helpers/catalogues.ts";
import { contextOf } from "../../helpers/context.ts";

const proprietary = "type: application\nlicences: { code: proprietary }\n";

const openSource = `type: application
licences: { code: MIT }
links: [{ type: repository, url: https://github.com/camden/meals }]
`;

const context = contextOf({
  "parkco/authority.yml": entry("ParkCo", "type: company\n"),
  "parkco/products/permits.yml": entry("Permits", `${proprietary}tags: [parking]\naliases: [permit-desk]\n`),
  "parkco/products/unused.yml": entry("Unused", proprietary),
  "parkco/products/tickets.yml": entry("Tickets", `${proprietary}tags: [parking]\n`),
  "camden/products/kerb.yml": entry(
    "Kerb",
    `type: application
replaces:
  - { product: permits, fit: partial, evidence: https://www.camden.gov.uk/kerb }
  - system: { name: Old Kerb Desk, supplier: Kerb Ltd }
`,
  ),
  "camden/products/bays.yml": entry("Bays", "type: application\nlicences: { code: MIT }\ntags: [parking]\n"),
  "camden/products/confirm.yml": entry("Confirm", "type: application\nlicences: { code: MIT }\n"),
  "bury/authority.yml": entry(
    "Bury",
    `uses:
  - { product: permits, status: stopped, until: 2025-05, reason: It cost too much. }
  - { system: { name: Old kerb desk }, services: [parking], status: stopped, reason: It was switched off. }
`,
  ),
  "bolton/authority.yml": entry(
    "Bolton",
    `uses:
  - product: permits
    status: in-use
    contract: { supplier: ParkCo, until: 2027-03-31 }
  - system: { name: Old Kerb Desk }
    services: [parking]
    status: in-use
    contract: { until: 2027-06-30 }
  - system: { name: Cameras }
    services: [parking]
    status: in-use
    contract: { supplier: ParkCo Ltd, until: 2027-08-31 }
`,
  ),
});
const { products, systems, described, bySupplier } = replaceablesIn(context);

describe("the alternatives to a proprietary product", () => {
  const view = insteadView(products.get("permits")!, context);

  test("begin with products that replace it, with fit and evidence", () => {
    expect(view.replacing).toMatchObject([
      { product: { name: "Kerb" }, fit: "Partly", evidence: { url: "https://www.camden.gov.uk/kerb" } },
    ]);
  });

  test("continue with similar products and the reasons, open source first", () => {
    expect(view.others.map(({ name, why }) => [name, why])).toEqual([
      ["Bays", "Also an application about parking"],
      ["Tickets", "Also an application about parking"],
    ]);
  });

  test("put a product for more of its services before an open source one for fewer", () => {
    const found = contextOf({
      "suite/authority.yml": entry("Suite", "type: company\n"),
      "suite/products/suite.yml": entryFor("parking, planning-building, benefits", "Suite", proprietary),
      "suite/products/rival.yml": entryFor("parking, planning-building, benefits", "Rival", proprietary),
      "camden/products/meals.yml": entryFor("benefits", "Meals", openSource),
      "bury/authority.yml": entry("Bury", "uses:\n  - { product: suite, status: in-use }\n"),
    });
    const names = insteadView(replaceablesIn(found).products.get("suite")!, found).others.map(({ name }) => name);
    expect(names).toEqual(["Rival", "Meals"]);
  });

  test("link to all products for its services if there are more than twelve", () => {
    const many = (count: number): Context =>
      contextOf({
        "parkco/authority.yml": entry("ParkCo", "type: company\n"),
        "parkco/products/permits.yml": entryFor("parking", "Permits", proprietary),
        "bury/authority.yml": entry("Bury", "uses:\n  - { product: permits, status: in-use }\n"),
        ...Object.fromEntries(
          Array.from({ length: count }, (_, place) => [
            `camden/products/bays-${place}.yml`,
            entryFor("parking", `Bays ${place}`, "type: application\n"),
          ]),
        ),
      });
    const shown = (count: number): { others: number; moreOthers: unknown } => {
      const found = many(count);
      const { others, moreOthers } = insteadView(replaceablesIn(found).products.get("permits")!, found);
      return { others: others.length, moreOthers };
    };
    expect(shown(12)).toEqual({ others: 12, moreOthers: [] });
    expect(shown(13)).toEqual({
      others: 12,
      moreOthers: [{ text: "Parking", address: "/products/by/service/parking/" }],
    });
  });

  test("say who has stopped using it and why, and when contracts end", () => {
    expect(view.stopped.rows).toMatchObject([{ subject: { name: "Bury" }, reason: "It cost too much." }]);
    expect(view.renewals.rows).toMatchObject([{ authorities: [{ name: "Bolton" }], ends: "31 March 2027" }]);
    expect(view.users).toEqual([
      "Used by 1 organisation, not confirmed in the past year.",
      "1 organisation has stopped using it.",
    ]);
  });

  test("link to the page of its supplier, with its products and the ends of contracts", () => {
    expect(view.supplier).toEqual({ name: "ParkCo", address: "/instead-of/suppliers/parkco/" });
    expect(authorityView(context.catalogue.authority.get("parkco")!, context).instead).toEqual({
      text: "What to use instead of products of ParkCo",
      address: "/instead-of/suppliers/parkco/",
    });
    const ofSupplier = insteadOfSupplierView("parkco", bySupplier.get("parkco")!, context);
    expect(ofSupplier.summary).toBe("What can replace Permits, who has stopped using it, and when contracts end.");
    expect(ofSupplier.products).toMatchObject([
      {
        name: "Permits",
        address: "/instead-of/permits/",
        facts: expect.arrayContaining(["1 product says that it replaces it"]),
      },
    ]);
    expect(ofSupplier.renewals.map(({ authorities, name, ends }) => [authorities[0]?.name, name, ends])).toEqual([
      ["Bolton", "Permits", "31 March 2027"],
      ["Bolton", "Cameras", "31 August 2027"],
    ]);
  });

  test("count the same contracts as the filter of renewals by supplier, also those that name none or a reseller", () => {
    const signed = contextOf({
      "parkco/authority.yml": entry("ParkCo UK", "type: company\n"),
      "parkco/products/permits.yml": entry("Permits", proprietary),
      "bolton/authority.yml": entry(
        "Bolton",
        `uses:
  - { product: permits, status: in-use, contract: { until: 2027-03-31 } }
  - { system: { name: Cameras }, services: [parking], status: in-use, contract: { until: 2027-08-31, supplier: ParkCo Ltd } }
`,
      ),
      "bury/authority.yml": entry(
        "Bury",
        "uses:\n  - { product: permits, status: in-use, contract: { until: 2027-05-31, supplier: Softcat } }\n",
      ),
    });
    const ofSupplier = insteadOfSupplierView("parkco", replaceablesIn(signed).bySupplier.get("parkco")!, signed);
    const options = renewalsView(signed).facets.find(({ id }) => id === "supplier")?.options;
    expect(ofSupplier.renewals).toHaveLength(3);
    expect(options?.map(({ value, title, count }) => ({ value, title, count }))).toEqual([
      { value: "parkco", title: "ParkCo UK", count: ofSupplier.renewals.length },
      { value: "softcat", title: "Softcat", count: 1 },
    ]);
  });
});

test("unused and open source products have no page of alternatives", () => {
  expect([...products.keys()]).toEqual(["permits"]);
});

describe("the alternatives to a system without an entry", () => {
  test("list its replacements and its users, whatever the case of its name", () => {
    const view = insteadView(systems.get("old-kerb-desk")!, context);
    expect(view.summary).toBe("A product in the catalogue says that it replaces this.");
    expect(view.replacing).toMatchObject([{ product: { name: "Kerb" } }]);
    expect(view.supplier).toEqual({ name: "Kerb Ltd", address: undefined });
    expect(view.stopped.rows).toMatchObject([{ subject: { name: "Bury" }, reason: "It was switched off." }]);
    expect(view.renewals.rows).toMatchObject([{ authorities: [{ name: "Bolton" }], ends: "30 June 2027" }]);
  });

  test("have no page, and no link to one, without an alternative or a user", () => {
    const found = contextOf({ "camden/products/bays.yml": entryFor("parking", "Bays", "type: application\n") });
    const addresses = insteadLinks(found).map(({ address }) => address);
    expect(addresses).toContain("/instead-of/systems/ringgo/");
    expect(addresses).not.toContain("/instead-of/systems/mosaic/");
    const known = new Map(knownSystems(found).map((system) => [system.name, system.noPage]));
    expect([known.get("RingGo"), known.get("Mosaic")]).toEqual([undefined, true]);
  });

  test("have a page if somebody uses the system, even without an alternative", () => {
    const found = contextOf({
      "bury/authority.yml": entry(
        "Bury",
        "uses:\n  - { system: { name: Mosaic }, services: [adult-social-care], status: stopped, reason: It was slow. }\n",
      ),
    });
    expect(insteadLinks(found).map(({ name }) => name)).toEqual(["Mosaic"]);
  });

  test("put products with the same tags, of any type, before those for the same service only", () => {
    const found = contextOf({
      "camden/products/requests.yml": entryFor(
        "customer-contact",
        "Requests",
        "type: application\nlicences: { code: MIT }\n",
      ),
      "camden/products/pages.yml": entryFor(
        "customer-contact",
        "Pages",
        "type: platform\ntags: [website, content-management]\n",
      ),
    });
    const { others } = insteadView(replaceablesIn(found).systems.get("wordpress")!, found);
    expect(others.map(({ name, why }) => [name, why])).toEqual([
      ["Pages", "A platform for contacting the council"],
      ["Requests", "Also an application for contacting the council"],
    ]);
  });

  test.each([
    ["mosaic", "access-mosaic", "Mosaic social care"],
    ["tascomi", "idox-cloud", "Idox Cloud for the built environment"],
    ["arcus", "arcus-built-environment", "Arcus Built Environment"],
    ["capita-academy", "mri-academy", "Academy revenues and benefits"],
    ["capita-one", "mri-one-education", "One education"],
    ["civica-cx", "civica-cx-housing", "Civica Cx Housing"],
    ["resourcelink", "zellis-payroll", "Zellis payroll and HR"],
  ])("lead from “%s” to its entry with another name", (system, slug, name) => {
    const found = contextOf({ [`parkco/products/${slug}.yml`]: entry(name, proprietary) });
    expect(replaceablesIn(found).described.get(system)?.address).toBe(`/products/${slug}/`);
  });

  test("lead from a supplier’s former name to the page of all its products", () => {
    const found = contextOf({
      "nec/authority.yml": entry("NEC Software Solutions UK", "type: company\n"),
      "nec/products/nec-revenues.yml": entry("NEC Revenues and Benefits", proprietary),
      "nec/products/nec-housing.yml": entry("NEC Housing", proprietary),
      "bury/authority.yml": entry(
        "Bury",
        "uses:\n  - { product: nec-revenues, status: in-use }\n  - { product: nec-housing, status: in-use }\n",
      ),
    });
    expect(replaceablesIn(found).described.get("northgate")).toEqual({
      title: "Instead of products of NEC Software Solutions UK",
      address: "/instead-of/suppliers/nec/",
    });
    expect(
      replaceablesIn(found)
        .bySupplier.get("nec")
        ?.map(({ name }) => name),
    ).toEqual(["NEC Housing", "NEC Revenues and Benefits"]);
  });

  test("have a page for each system of the vocabulary, or lead to its entry", () => {
    expect(systems.get("uniform")).toMatchObject({ name: "Uniform", supplier: "Idox" });
    expect(insteadView(systems.get("capita")!, context).summary).toBe(
      "Capita is a supplier of systems and services to councils.",
    );
    expect(described.get("confirm")).toEqual({ title: "Confirm", address: "/products/confirm/" });
  });
});

test("the list has each product and system once", () => {
  const names = insteadLinks(context).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(["Permits", "Old Kerb Desk", "RingGo"]));
  expect(new Set(names).size).toBe(names.length);
});

test("the list says how many products replace a system", () => {
  const replacing = entry("Bays", "replaces:\n  - system: { name: Uniform }\n");
  const found = contextOf({
    "camden/products/bays.yml": replacing,
    "camden/products/kerb.yml": replacing.replace("Bays", "Kerb"),
  });
  expect(insteadLinks(found).find(({ name }) => name === "Uniform")?.facts).toContain(
    "2 products say that they replace it",
  );
});
