import { readdirSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { inspect, kindNames, memorySource } from "../../../schemas/index.ts";
import { acronyms } from "../../../schemas/vocabularies/acronyms.ts";
import { useStatuses } from "../../../schemas/vocabularies/adoption.ts";
import { glossary } from "../../../schemas/vocabularies/glossary/index.ts";
import { serviceAreas } from "../../../schemas/vocabularies/services.ts";
import { byLetter } from "../../../site/by-letter.ts";
import { glossaryView } from "../../../site/glossary/view.ts";
import { base, today } from "../../helpers/catalogues.ts";

const root = join(import.meta.dirname, "../../..");
const guides = readdirSync(join(root, "site/guides"))
  .filter((file) => file.endsWith(".mdx"))
  .map((file) => ({ slug: file.slice(0, -4), title: file }));
const { catalogue } = inspect(memorySource(base), today);
const terms = glossaryView({ catalogue }, guides);

describe("the glossary", () => {
  test("has at least eighty terms, each with a meaning in whole sentences", () => {
    expect(terms.length).toBeGreaterThanOrEqual(80);
    for (const { name, meaning } of terms) {
      expect(name).toMatch(/^[A-Z]/);
      expect(meaning, name).toMatch(/^[A-Z“][^]{10,400}\.$/);
    }
  });

  test("has unique names, acronyms and anchors", () => {
    const names = terms.flatMap(({ name, acronym, also }) => [name, ...(acronym ? [acronym] : []), ...also]);
    expect(repeated(names)).toEqual([]);
    expect(repeated(terms.map(({ id }) => id))).toEqual([]);
  });

  test("links only existing guides and services, and entries", () => {
    const known = new Set([
      ...guides.map(({ slug }) => `guide/${slug}`),
      ...Object.keys(serviceAreas).map((slug) => `service/${slug}`),
    ]);
    const leads = glossary.flatMap((term) => term.leads ?? []);
    const isEntry = (lead: string): boolean => kindNames.some((kind) => lead.startsWith(`${kind}/`));
    expect(leads.filter((lead) => !known.has(lead) && !isEntry(lead))).toEqual([]);
    expect(leads.length).toBeGreaterThan(80);
  });

  test("takes full names from the list of acronyms", () => {
    const spelled = glossary.filter(({ acronym, name }) => acronym !== undefined && name !== undefined);
    expect(spelled.filter(({ acronym = "" }) => Object.hasOwn(acronyms, acronym.toUpperCase()))).toEqual([]);
    expect(named("UPRN")).toMatchObject({ id: "uprn", name: "Unique property reference number" });
    expect(named("SaaS")).toMatchObject({ id: "saas", name: "Software as a service" });
  });

  test("takes the meaning of the model’s terms from the model", () => {
    const { description } = useStatuses.words.reported;
    expect(named("Reported")?.meaning).toBe(description?.replace(".", " (use of a product)."));
    expect(named("GSS code")).toMatchObject({
      meaning: "The code of the Office for National Statistics, for a UK local authority.",
      leads: expect.arrayContaining([{ text: "GSS code", of: "field", address: "/reference/authority/#gss" }]),
    });
    // A word of two vocabularies has a meaning in each.
    expect(named("Stopped")?.meaning).toMatch(/^.+ \(use of a product\)\. .+ \(adoption of a standard\)\.$/);
  });

  test("explains each term without its field", () => {
    for (const { name, meaning } of terms) expect(meaning, name).not.toMatch(/^(?:It|Such as|Whether)\b| said so\b/);
  });

  test.each([
    ["Claimed", /^The record of an authority/],
    ["Confirmed", /an authority .* of a product/],
    ["Conformance", /a product .* a standard/],
    ["Adopts", /standards that an authority/],
    ["Meets", /^The product does everything the standard asks for/],
    ["Evidence", /facts of an entry/],
    ["Validator", /meets a standard/],
    ["Maintenance", /keeps a product/],
    ["Personal data", /about a living person/],
  ])("says what “%s” is about, and links further pages", (name, about) => {
    expect(named(name)?.meaning).toMatch(about);
    expect(named(name)?.leads).not.toEqual([]);
  });

  test("is in alphabetical order", () => {
    const letters = byLetter(terms, ({ name }) => name).map(({ letter }) => letter);
    expect(letters).toEqual([...new Set(letters)].sort());
  });

  test.each([
    "LGR",
    "Unitary authority",
    "Two-tier area",
    "Notice by",
    "Framework agreement",
    "Call-off contract",
    "Exit plan",
    "Dynamic market",
    "Procurement Act 2023",
    "Data controller",
    "DPIA",
    "ROPA",
    "CAF",
    "PSBAR",
    "PSN",
    "TUPE",
    "In use",
    "Piloting",
    "Mandated",
    "Claimed",
    "Adopts",
    "Social value",
    "ORUK",
    "LGSL",
    "OJEU",
    "Find a Tender",
  ])("explains “%s”", (name) => {
    expect(named(name)?.meaning).toMatch(/\w/);
  });

  test("omits links to entries that the catalogue does not have", () => {
    const wcag = glossaryView({ catalogue }, []).find(({ id }) => id === "wcag");
    expect(wcag?.leads).toEqual([]);
  });
});

function named(text: string) {
  return terms.find(({ name, acronym }) => name === text || acronym === text);
}

function repeated(values: readonly string[]): string[] {
  const lower = values.map((value) => value.toLowerCase());
  return lower.filter((value, index) => lower.indexOf(value) !== index);
}
