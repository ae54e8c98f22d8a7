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

type Thing = Record<string, unknown>;

/** A company that sells, a council whose record others made, a charity, and what they have. */
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

/** The thing that the page of an entry is about, as it is written: without what is not said. */
function thing(kind: keyof typeof makers, slug: string): Thing {
  const { "@graph": graph } = JSON.parse(JSON.stringify(makers[kind](slug))) as { "@graph": Thing[] };
  return graph[0]!;
}

describe("schema.org’s words for an entry", () => {
  test("a company offers its product, and nobody is said to maintain or publish it", () => {
    const rents = thing("product", "rents");

    expect(rents).toMatchObject({ "@type": "SoftwareApplication", provider: { name: "Acme" } });
    expect(rents).not.toHaveProperty("maintainer");
    expect(JSON.stringify(rents)).not.toContain("Other Company");
  });

  test("a company that maintains its product itself is its maintainer", () => {
    expect(thing("product", "homes")).toHaveProperty("maintainer.name", "Acme");
  });

  test("a contract that has ended makes nobody the maintainer", () => {
    expect(JSON.stringify(thing("product", "tool"))).not.toMatch(/maintainer|Former Company/);
  });

  test("what others recorded of a council is not said to be published or written by it", () => {
    for (const [kind, slug] of [
      ["product", "tool"],
      ["case-study", "story"],
      ["opportunity", "buy"],
      ["authority", "bristol"],
    ] as const) {
      const said = thing(kind, slug);
      for (const word of ["publisher", "author", "creator", "areaServed", "dateModified"]) {
        expect(said, kind).not.toHaveProperty(word);
      }
    }
  });

  test("a case study is about those who took part, in its period", () => {
    expect(thing("case-study", "story")).toMatchObject({
      temporalCoverage: "2023-04/2024-03",
      about: [{ "@id": "https://example.org/authorities/camden/" }],
    });
  });

  test("an opportunity has those who take part and the day on which it closes", () => {
    expect(thing("opportunity", "buy")).toMatchObject({
      member: [{ "@id": "https://example.org/authorities/camden/" }],
      potentialAction: { "@type": "JoinAction", endTime: "2027-01-31" },
    });
  });

  test("a standard has the publisher that its entry names, and else none", () => {
    expect(thing("standard", "format")).toHaveProperty("publisher.name", "Acme");
    expect(thing("standard", "other")).not.toHaveProperty("publisher");
  });

  test("identifiers are given, and lead to the same thing elsewhere where there is a page of it", () => {
    expect(thing("product", "homes")).toMatchObject({
      sameAs: ["https://www.wikidata.org/wiki/Q98765432"],
      identifier: ["Q98765432", "pkg:maven/org.example/homes"],
    });
    expect(thing("standard", "format")).toMatchObject({
      sameAs: ["https://format.example.org/", "https://www.wikidata.org/wiki/Q98765431"],
      identifier: ["Q98765431"],
    });
    expect(thing("product", "rents")).not.toHaveProperty("identifier");
    expect(thing("product", "rents")).not.toHaveProperty("sameAs");
  });

  test("only a council is a governmental organisation with a GSS code", () => {
    expect(thing("authority", "bristol")).toMatchObject({
      "@type": "GovernmentOrganization",
      identifier: { propertyID: "GSS", value: "E06000023" },
    });
    for (const slug of ["acme", "charity"]) {
      expect(thing("authority", slug)).toHaveProperty("@type", "Organization");
      expect(thing("authority", slug)).not.toHaveProperty("identifier");
    }
  });
});
