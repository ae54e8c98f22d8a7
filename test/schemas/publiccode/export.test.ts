import { describe, expect, it } from "vitest";

import { cleanMarkdown } from "../../../schemas/drafting/clean-markdown.ts";
import { isOpen, type Product, toPubliccode } from "../../../schemas/index.ts";
import { readPubliccode } from "../../../schemas/publiccode/read.ts";
import { toProduct } from "../../../schemas/publiccode/to-product.ts";
import { arbitraryEntry } from "../../helpers/arbitrary-entry.ts";
import fc from "../../helpers/properties.ts";

const around = { today: "2026-11-21", productNamed: (name: string) => name, authorityNamed: () => undefined };

/** A text as an import writes it: one line, single spaces. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

describe("exporting a publiccode.yml", () => {
  it("gives the same entry when it is imported again", () => {
    fc.assert(
      fc.property(arbitraryEntry("product"), (product) => {
        const links = [{ type: "repository" as const, url: "https://github.com/example/open-play" }];
        const open = { ...product, licences: { code: "MIT" }, links };
        const file = readPubliccode(toPubliccode(open, { productName: (slug) => slug, usedBy: [] }));
        const again = "fields" in file ? toProduct(file, around).data : {};
        expect(again).toMatchObject({
          name: oneLine(product.name),
          summary: oneLine(product.summary),
          licences: { code: "MIT" },
          links,
        });
        expect(again.stage).toBe(product.stage);
        expect(again.features ?? []).toEqual([...new Set((product.features ?? []).map(oneLine))]);
        expect(again.dependsOn ?? []).toEqual([...new Set(product.dependsOn)]);
        expect(again.description).toBe(
          product.description === undefined ? undefined : cleanMarkdown(product.description, "").markdown,
        );
      }),
      { numRuns: 60 },
    );
  });

  it("round-trips a product field by field", () => {
    const product: Product = {
      name: "Open Play",
      summary: "Lets families find and book play sessions run by the council.",
      description: "Families search by age.\n\n- by place\n- by day",
      services: ["early-years-families"],
      tags: ["booking", "children"],
      type: "application",
      stage: "live",
      licences: { code: "MIT" },
      suppliers: ["Example Software Ltd", "Other Software Ltd"],
      features: ["Search by age", "Booking by phone"],
      dependsOn: ["postgis"],
      maintenance: { type: "contract", contractor: "Example Software Ltd", until: "2027-03-31" },
      inclusion: { languages: ["en", "cy"] },
      links: [
        { type: "repository", url: "https://github.com/example/open-play" },
        { type: "website", url: "https://openplay.example.org" },
        { type: "documentation", url: "https://docs.example.org/" },
        { type: "documentation", url: "https://api.example.org/", title: "API" },
        { type: "roadmap", url: "https://openplay.example.org/roadmap" },
      ],
      reviewed: "2026-11-21",
    };
    const file = readPubliccode(
      toPubliccode(product, { productName: (slug) => slug, usedBy: ["London Borough of Camden"] }),
    );
    const again = "fields" in file ? toProduct(file, around).data : {};
    const { services, ...expected } = product;
    expect(services).toEqual(["early-years-families"]);
    expect(again).toEqual(expected);
  });

  it("is only for products with open code that can be found", () => {
    const product = { name: "Open Play", summary: "Finds play sessions.", services: [], reviewed: "2026-01-01" };
    const links = [{ type: "repository" as const, url: "https://github.com/example/open-play" }];
    expect(isOpen({ ...product, links, licences: { code: "MIT" } })).toBe(true);
    expect(isOpen({ ...product, licences: { code: "MIT" } })).toBe(false);
    expect(isOpen({ ...product, links, licences: { code: "proprietary" } })).toBe(false);
    expect(isOpen({ ...product, links, licences: { code: "LicenseRef-Camden" } })).toBe(false);
    expect(isOpen({ ...product, links })).toBe(false);
  });
});
