import { load } from "js-yaml";
import { describe, expect, it } from "vitest";

import { cleanMarkdown } from "../../../schemas/drafting/clean-markdown.ts";
import type { Product } from "../../../schemas/index.ts";
import { isPublicCode, toPubliccode } from "../../../schemas/publiccode/from-product.ts";
import { gapsIn } from "../../../schemas/publiccode/gaps.ts";
import { readPubliccode } from "../../../schemas/publiccode/read.ts";
import { toProduct } from "../../../schemas/publiccode/to-product.ts";
import { arbitraryEntry } from "../../helpers/arbitrary-entry.ts";
import fc from "../../helpers/properties.ts";
import { faultsIn } from "../../helpers/publiccode-standard.ts";

const lookups = {
  today: "2026-11-21",
  productNamed: (name: string) => name,
  authorityNamed: () => undefined,
  standardAt: () => undefined,
};

const naming = {
  product: (slug: string) => ({ name: slug, licences: { code: "MIT" } }),
  standard: (slug: string) => `https://standards.example.org/${slug}`,
  owner: { name: "London Borough of Camden", website: "https://www.camden.gov.uk/" },
  catalogue: "Exampleshire Catalogue",
  usedBy: [],
};

/** A product with all fields that the standard requires. */
const product: Product = {
  name: "Open Play",
  summary: "Lets families find and book play sessions run by the council.",
  description: `Families search by age.\n\n- by place\n- by day\n\n${"They book in a minute. ".repeat(6).trim()}`,
  services: ["early-years-families"],
  tags: ["cms", "children"],
  type: "application",
  stage: "live",
  platforms: ["web"],
  licences: { code: "MIT" },
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

/** Returns the text of an export. Throws if the product lacks required fields. */
function textOf(exported: ReturnType<typeof toPubliccode>): string {
  if ("missing" in exported) throw new Error(`It lacks ${exported.missing.map(({ fact }) => fact).join(", ")}.`);
  return exported.text;
}

/** Normalises a text as an import does: one line, single spaces. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

describe("exporting a publiccode.yml", () => {
  it("is valid by the standard, or names what is missing, for any entry", () => {
    const links = [{ type: "repository" as const, url: "https://github.com/example/open-play" }];
    let exports = 0;
    fc.assert(
      fc.property(arbitraryEntry("product"), fc.subarray(Object.keys(product)), (any, complete) => {
        const fields = Object.fromEntries(Object.entries(product).filter(([name]) => complete.includes(name)));
        const some: Product = { ...product, ...any, ...fields, licences: { code: "MIT" }, links };
        fc.pre(isPublicCode(some));
        const exported = toPubliccode(some, naming);
        if ("missing" in exported) {
          expect(exported.missing).not.toEqual([]);
        } else {
          exports++;
          expect(faultsIn(exported.text)).toEqual([]);
        }
      }),
      { numRuns: 150 },
    );

    expect(exports).toBeGreaterThan(20);
  });

  it("keeps name, summary, licence, stage, features, dependencies and description in a round trip", () => {
    fc.assert(
      fc.property(arbitraryEntry("product"), ({ name, features, tags, dependsOn }) => {
        const some = { ...product, name, tags, dependsOn, features: features?.length ? features : product.features };
        const file = readPubliccode(textOf(toPubliccode(some, naming)));
        const imported = "fields" in file ? toProduct(file, lookups).data : {};
        expect(imported).toMatchObject({ name: oneLine(name), summary: product.summary, licences: { code: "MIT" } });
        expect(imported.stage).toBe(product.stage);
        expect(imported.features ?? []).toEqual([...new Set((some.features ?? []).map(oneLine))]);
        expect(imported.dependsOn ?? []).toEqual([...new Set(dependsOn)]);
        expect(imported.description).toBe(cleanMarkdown(product.description ?? "", "").markdown);
      }),
      { numRuns: 60 },
    );
  });

  it("keeps every field of a complete product in a round trip", () => {
    const text = textOf(toPubliccode(product, { ...naming, usedBy: ["London Borough of Camden"] }));
    const file = readPubliccode(text);
    const imported = "fields" in file ? toProduct(file, lookups).data : {};
    const { services, ...expected } = product;
    expect(services).toEqual(["early-years-families"]);
    // “children” is not a category of the standard.
    expect(imported).toEqual({ ...expected, tags: ["content-management"] });
    expect(faultsIn(text)).toEqual([]);
  });

  it("keeps the contacts in a round trip", () => {
    const contacts = [
      { role: "Digital services team", email: "digital@camden.gov.uk" },
      { role: "Support for Open Play", email: "open-play@camden.gov.uk" },
    ];
    const maintenance = { type: "internal" as const };
    const file = readPubliccode(textOf(toPubliccode({ ...product, maintenance, contacts }, naming)));
    const imported = "fields" in file ? toProduct(file, lookups) : { data: {}, unplaced: [] };
    expect(imported.data).toMatchObject({ contacts });
    expect(imported.unplaced).toEqual(["An entry has no place for “uri” of “organisation”."]);
  });

  it.each([
    [{ languages: ["en"] }, false],
    [{ languages: ["en"], multilingual: true }, true],
    [{ languages: ["en", "cy"] }, true],
    [{ languages: ["en", "cy"], multilingual: false }, false],
  ])("states whether it is multilingual, by the languages of the entry or its own field: %j", (inclusion, ready) => {
    const text = textOf(toPubliccode({ ...product, inclusion }, naming));
    const file = readPubliccode(text);

    expect(load(text)).toHaveProperty("localisation.localisationReady", ready);
    expect("fields" in file ? toProduct(file, lookups).data : {}).toHaveProperty("inclusion", inclusion);
  });

  it.each([
    ["component", ["web"], "addon"],
    ["library", ["web"], "library"],
    ["template", ["web"], "configurationFiles"],
    ["application", ["ios", "web"], "standalone/web"],
    ["application", ["ios", "android"], "standalone/mobile"],
    ["platform", ["ios", "windows"], "standalone/desktop"],
  ] as const)("states the type of a %s for %j as %s", (type, platforms, softwareType) => {
    const text = textOf(toPubliccode({ ...product, type, platforms: [...platforms] }, naming));
    expect(load(text)).toHaveProperty("softwareType", softwareType);
  });

  it("lists the standards that it meets, but not those that it meets partly or plans to meet", () => {
    const standards = [
      { standard: "open-sessions", level: "meets" as const },
      { standard: "session-list", level: "partly" as const },
      { standard: "session-names", level: "planned" as const },
    ];
    const text = textOf(toPubliccode({ ...product, standards }, naming));
    expect(text).toContain("supports:\n  - id: https://standards.example.org/open-sessions\n");
    expect(text).not.toContain("session-list");
    expect(text).not.toContain("session-names");

    const file = readPubliccode(text);
    const known = { ...lookups, standardAt: () => "open-sessions" };
    const notes = "fields" in file ? toProduct(file, known).notes : [];
    expect(notes).toContainEqual(expect.stringContaining("supports the standard open-sessions"));
  });

  it("does not name suppliers, as nobody says that they maintain the product", () => {
    const maintenance = { type: "internal" as const };
    const contacts = [{ role: "Digital services team", email: "digital@camden.gov.uk" }];
    const text = textOf(toPubliccode({ ...product, maintenance, contacts, suppliers: ["Other Software Ltd"] }, naming));
    expect(text).not.toContain("Other Software Ltd");
    expect(text).toContain("name: Digital services team");
  });

  it("groups dependencies by their licence, and leaves out those without one", () => {
    const licences: Record<string, string | undefined> = { open: "MIT", closed: "proprietary" };
    const others = (slug: string) => ({ name: slug, licences: licences[slug] ? { code: licences[slug] } : undefined });
    const dependsOn = ["open", "closed", "unknown"];
    const text = textOf(toPubliccode({ ...product, dependsOn }, { ...naming, product: others }));
    expect(text).toContain("dependsOn:\n  open:\n    - name: open\n  proprietary:\n    - name: closed\n");
  });

  it.each([
    [{ type: undefined }, ["what sort of software it is"]],
    [{ stage: undefined, platforms: [] }, ["the stage it is in", "the platforms on which people use it"]],
    [{ summary: "x".repeat(151) }, ["a summary of at most 150 characters"]],
    [{ description: "x".repeat(149) }, ["a description of 150 to 10,000 characters"]],
    [{ description: "x".repeat(10_001) }, ["a description of 150 to 10,000 characters"]],
    [{ features: undefined }, ["a list of its features"]],
    [{ maintenance: undefined }, ["who keeps it going"]],
    [{ maintenance: { type: "contract" } }, ["the contractor and the day on which the contract ends"]],
    [{ maintenance: { type: "internal" } }, ["a contact for its maintenance"]],
    [{ maintenance: { type: "none" } }, []],
    [{ inclusion: { languages: [] } }, ["the languages it is offered in"]],
    [{ summary: "🏡".repeat(150) }, []],
  ] as [Partial<Product>, string[]][])("names what %j lacks: %j", (change, facts) => {
    expect(gapsIn({ ...product, ...change }).map(({ fact }) => fact)).toEqual(facts);
  });

  it("is possible only for software with an open licence and a repository", () => {
    const some = { name: "Open Play", summary: "Finds play sessions.", services: [], reviewed: "2026-01-01" };
    const links = [{ type: "repository" as const, url: "https://github.com/example/open-play" }];
    expect(isPublicCode({ ...some, links, licences: { code: "MIT" } })).toBe(true);
    expect(isPublicCode({ ...some, licences: { code: "MIT" } })).toBe(false);
    expect(isPublicCode({ ...some, links, licences: { code: "proprietary" } })).toBe(false);
    expect(isPublicCode({ ...some, links, licences: { code: "LicenseRef-Camden" } })).toBe(false);
    expect(isPublicCode({ ...some, links })).toBe(false);
    expect(isPublicCode({ ...some, links, licences: { code: "MIT" }, type: "dataset" })).toBe(false);
  });
});

describe("the test’s own validator of publiccode.yml", () => {
  it.each([
    [/platforms: .*\n/, "platforms"],
    [/developmentStatus: stable/, "developmentStatus"],
    [/- content-management|\[content-management\]/, "categories"],
    [/until: .*\n/, "until"],
    [/localisationReady: true/, "localisationReady"],
    [/features:\n(?: +- .*\n)+/, "features"],
    [/license: MIT/, "license"],
  ])("finds a fault where %s is changed", (part, name) => {
    const text = textOf(toPubliccode(product, naming));
    expect(text).toMatch(part);
    const changed = text.replace(part, (found) =>
      found.endsWith("\n") ? "" : found.replace(/[\w-]+(\]?)$/, "wrong$1"),
    );
    expect(faultsIn(changed).join(" ")).toContain(name);
  });
});
