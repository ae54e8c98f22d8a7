import { describe, expect, test } from "vitest";

import type { Kind } from "../../../schemas/index.ts";
import { authorityJsonLd } from "../../../site/kinds/authority/json-ld.ts";
import { authorityView } from "../../../site/kinds/authority/view.ts";
import { caseStudyJsonLd } from "../../../site/kinds/case-study/json-ld.ts";
import { caseStudyView } from "../../../site/kinds/case-study/view.ts";
import { opportunityJsonLd } from "../../../site/kinds/opportunity/json-ld.ts";
import { opportunityView } from "../../../site/kinds/opportunity/view.ts";
import { productJsonLd } from "../../../site/kinds/product/json-ld.ts";
import { productView } from "../../../site/kinds/product/view.ts";
import { standardJsonLd } from "../../../site/kinds/standard/json-ld.ts";
import { standardView } from "../../../site/kinds/standard/view.ts";
import { entry } from "../../helpers/catalogues.ts";
import { outputContext } from "../../helpers/outputs.ts";

type JsonLdNode = Record<string, unknown>;

/** A company, a council with an unclaimed record, a charity, and their entries. */
const context = outputContext({
  "acme/authority.yml": entry("Acme", "type: company\nclaimed: false\n"),
  "acme/products/rents.yml": entry(
    "Acme Rents",
    "type: application\nlicences: { code: proprietary }\nsuppliers: [Acme, Other Company]\nmaintenance: { type: contract }\n",
  ),
  "acme/products/homes.yml": entry(
    "Acme Homes",
    "type: platform\nmaintenance: { type: internal }\nidentifiers: { wikidata: Q98765432, purl: pkg:maven/org.example/homes }\n",
  ),
  "bristol/authority.yml": entry("Bristol City Council", "type: unitary-authority\ngss: E06000023\nclaimed: false\n"),
  "bristol/products/tool.yml": entry(
    "Tool",
    "maintenance: { type: contract, contractor: Former Company, until: 2025-03-31 }\n",
  ),
  "bristol/case-studies/story.yml": entry(
    "Story",
    "outcome: stopped\nauthorities: [camden]\nperiod: { from: 2023-04, until: 2024-03 }\n",
  ),
  "bristol/opportunities/buy.yml": entry("Buy together", "participants: [camden]\ncloses: 2027-01-31\n"),
  "charity/authority.yml": entry("Charity", "type: charity\n"),
  "charity/standards/format.yml": entry(
    "Format",
    "publisher: acme\nspecification: https://format.example.org/\nidentifiers: { wikidata: Q98765431 }\n",
  ),
  "charity/standards/other.yml": entry("Other"),
});

const page = new URL("https://example.org/base/");

const makers = {
  product: (slug) => productJsonLd(productView(context.catalogue.product.get(slug)!, context), page),
  standard: (slug) => standardJsonLd(standardView(context.catalogue.standard.get(slug)!, context), page),
  "case-study": (slug) => caseStudyJsonLd(caseStudyView(context.catalogue["case-study"].get(slug)!, context), page),
  opportunity: (slug) => opportunityJsonLd(opportunityView(context.catalogue.opportunity.get(slug)!, context), page),
  authority: (slug) => authorityJsonLd(authorityView(context.catalogue.authority.get(slug)!, context), page),
} satisfies Partial<Record<Kind, (slug: string) => object>>;

/** Returns the node of an entry, serialised and thus without undefined properties. */
function node(kind: keyof typeof makers, slug: string): JsonLdNode {
  const { "@graph": graph } = JSON.parse(JSON.stringify(makers[kind](slug))) as { "@graph": JsonLdNode[] };
  return graph[0]!;
}

describe("the schema.org JSON-LD of an entry", () => {
  test("names a company as provider of its product, and no maintainer", () => {
    const rents = node("product", "rents");

    expect(rents).toMatchObject({ "@type": "SoftwareApplication", provider: { name: "Acme" } });
    expect(rents).not.toHaveProperty("maintainer");
    expect(JSON.stringify(rents)).not.toContain("Other Company");
  });

  test("names a company that maintains its product itself as maintainer", () => {
    expect(node("product", "homes")).toHaveProperty("maintainer.name", "Acme");
  });

  test("names no maintainer after a maintenance contract has ended", () => {
    expect(JSON.stringify(node("product", "tool"))).not.toMatch(/maintainer|Former Company/);
  });

  test("names a council with an unclaimed record neither as publisher nor as author", () => {
    for (const [kind, slug] of [
      ["product", "tool"],
      ["case-study", "story"],
      ["opportunity", "buy"],
      ["authority", "bristol"],
    ] as const) {
      for (const property of ["publisher", "author", "creator", "areaServed", "dateModified"]) {
        expect(node(kind, slug), kind).not.toHaveProperty(property);
      }
    }
  });

  test("gives the authorities and the period of a case study", () => {
    expect(node("case-study", "story")).toMatchObject({
      temporalCoverage: "2023-04/2024-03",
      about: [{ "@id": "https://example.org/authorities/camden/" }],
    });
  });

  test("gives the participants of an opportunity and its closing date", () => {
    expect(node("opportunity", "buy")).toMatchObject({
      member: [{ "@id": "https://example.org/authorities/camden/" }],
      potentialAction: { "@type": "JoinAction", endTime: "2027-01-31" },
    });
  });

  test("gives the publisher of a standard only if the entry names one", () => {
    expect(node("standard", "format")).toHaveProperty("publisher.name", "Acme");
    expect(node("standard", "other")).not.toHaveProperty("publisher");
  });

  test("gives identifiers, and the pages about the same subject elsewhere", () => {
    expect(node("product", "homes")).toMatchObject({
      sameAs: ["https://www.wikidata.org/wiki/Q98765432"],
      identifier: ["Q98765432", "pkg:maven/org.example/homes"],
    });
    expect(node("standard", "format")).toMatchObject({
      sameAs: ["https://format.example.org/", "https://www.wikidata.org/wiki/Q98765431"],
      identifier: ["Q98765431"],
    });
    expect(node("product", "rents")).not.toHaveProperty("identifier");
    expect(node("product", "rents")).not.toHaveProperty("sameAs");
  });

  test("gives only councils the type GovernmentOrganization and a GSS code", () => {
    expect(node("authority", "bristol")).toMatchObject({
      "@type": "GovernmentOrganization",
      identifier: { propertyID: "GSS", value: "E06000023" },
    });
    for (const slug of ["acme", "charity"]) {
      expect(node("authority", slug)).toHaveProperty("@type", "Organization");
      expect(node("authority", slug)).not.toHaveProperty("identifier");
    }
  });
});
