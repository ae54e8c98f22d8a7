import { readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { finderFor } from "../../../schemas/finding/application-narrowed.ts";
import type { KnownProduct } from "../../../schemas/finding/application-target.ts";
import { applicationFinder } from "../../../schemas/finding/application.ts";
import { systems } from "../../../schemas/vocabularies/systems.ts";

const folder = join(import.meta.dirname, "../../fixtures/applications");
const products = JSON.parse(readFileSync(join(folder, "products.json"), "utf8")) as KnownProduct[];
const finder = applicationFinder(products, systems);

interface LabelledName {
  name: string;
  supplier?: string;
  /** The slug of a product, or `=` and the name of a system; undefined for other texts. */
  expected: string | undefined;
}

function labelledIn(file: string): LabelledName[] {
  return readFileSync(join(folder, file), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line): LabelledName => {
      const [name = "", supplier = "", expected = ""] = line.split("|").map((part) => part.trim());
      return { name, ...(supplier === "" ? {} : { supplier }), expected: expected === "-" ? undefined : expected };
    });
}

const labelled = labelledIn("names.txt");
const heldOut = labelledIn("held-out.txt");

function matchOf({ name, supplier }: LabelledName): string | undefined {
  const answer = finder.find({ name, supplier });
  if (answer.type !== "sure") return undefined;
  const { application } = answer.match;
  return application.type === "product" ? application.slug : `=${application.name}`;
}

/** Returns the share of matches that are right, and the share of known applications that are matched. */
function measure(names: readonly LabelledName[]): { precision: number; recall: number } {
  const judged = names.map((one) => ({ ...one, match: matchOf(one) }));
  const matched = judged.filter(({ match }) => match !== undefined);
  const wrong = matched.filter(({ match, expected }) => match !== expected);
  const known = judged.filter(({ expected }) => expected !== undefined);
  const missed = known.filter(({ match, expected }) => match !== expected);
  const [precision, recall] = [1 - wrong.length / matched.length, 1 - missed.length / known.length];
  const asked = missed.filter(({ name, supplier }) => finder.find({ name, supplier }).type === "ambiguous");
  console.info(
    `${judged.length} names: precision ${percent(precision)}, recall ${percent(recall)}, and ${asked.length} of ${missed.length} missed ones are asked about`,
  );
  return { precision, recall };
}

test("matches nine in ten real names from councils’ lists, 98% of them right", () => {
  const { precision, recall } = measure(labelled);
  expect(labelled.length).toBeGreaterThanOrEqual(300);
  expect(precision).toBeGreaterThanOrEqual(0.98);
  expect(recall).toBeGreaterThanOrEqual(0.9);
});

test("matches three quarters of real names that it was not fitted to, 98% of them right", () => {
  const { precision, recall } = measure(heldOut);
  expect(heldOut.length).toBeGreaterThanOrEqual(100);
  expect(precision).toBeGreaterThanOrEqual(0.98);
  // 74.6% before the finder was first compared with this list.
  expect(recall).toBeGreaterThanOrEqual(0.78);
});

describe("the finder", () => {
  const find = (name: string, supplier?: string, description?: string) => finder.find({ name, supplier, description });

  test("matches a product by an earlier name of its supplier", () => {
    expect(find("Northgate Revs & Bens")).toMatchObject({
      type: "sure",
      match: {
        application: { slug: "nec-revenues-benefits" },
        reason: expect.stringContaining("the supplier is the same"),
      },
    });
  });

  test("asks about a name with another supplier or a typo", () => {
    expect(find("iTrent", "Tarmac Trading Ltd")).toMatchObject({ type: "ambiguous" });
    expect(find("Contenssis")).toMatchObject({
      type: "ambiguous",
      candidates: [{ application: { slug: "contensis" }, reason: expect.stringContaining("spelt nearly like") }],
    });
  });

  test("asks about a text with two products, and about several products of a supplier for the same work", () => {
    const answer = find("Interface between iTrent and Unit4 ERP");
    expect(answer.type === "ambiguous" && answer.candidates.map(({ application }) => application.name).sort()).toEqual([
      "Unit4 ERP",
      "iTrent",
    ]);
    expect(find("HR and payroll system", "MHR International UK Ltd")).toMatchObject({ type: "ambiguous" });
  });

  test("asks about a text with the supplier alone, or with a supplier and words of software", () => {
    expect(find("Northgate")).toMatchObject({ type: "ambiguous" });
    expect(find("Cloud hosting", "Idox")).toMatchObject({ type: "ambiguous" });
  });

  test("matches the first word of a name in camel case, and a name in the title of a contract", () => {
    expect(find("OcellaWeb")).toMatchObject({ type: "sure", match: { application: { slug: "ocella" } } });
    expect(find("Esri contract renewal")).toMatchObject({ type: "sure", match: { application: { slug: "arcgis" } } });
    expect(find("GeoServer")).toEqual({ type: "none" });
  });

  test("matches the description where name and supplier are ambiguous", () => {
    expect(find("Content management", "Zengenti Ltd", "Contensis licences and hosting")).toMatchObject({
      type: "sure",
      match: { application: { slug: "contensis" } },
    });
  });

  test("finds nothing in texts that share only a word with a name", () => {
    for (const name of ["Staff uniforms", "Orchard planting", "Academy conversion legal advice", ""])
      expect(find(name, "Somebody Else Ltd")).toEqual({ type: "none" });
  });

  test("recognises software without knowing which", () => {
    expect(finder.isSoftware({ name: "Fleet management system" })).toBe(true);
    expect(finder.isSoftware({ name: "Grounds maintenance" })).toBe(false);
  });
});

test("the reason names the maker of an application, not a reseller, and the supplier in the text", () => {
  const resold = {
    slug: "microsoft-365",
    name: "Microsoft 365",
    suppliers: ["Phoenix Software Ltd"],
    owner: "Microsoft",
    isSold: true,
  };
  const ofTwo = {
    slug: "permit-desk",
    name: "Permit Desk",
    suppliers: ["Example Software Ltd", "Permit Company"],
    services: ["parking"],
    isSold: true,
  };
  const { find } = applicationFinder([resold, ofTwo], []);
  expect(find({ name: "Microsoft Teams", supplier: "Microsoft" })).toMatchObject({
    candidates: [
      { reason: "It names “Microsoft”, which is Microsoft 365 of Microsoft, and the supplier is the same." },
    ],
  });
  expect(find({ name: "Parking system", supplier: "Permit Company" })).toMatchObject({
    candidates: [{ reason: "Permit Company supplies Permit Desk for the same service." }],
  });
});

test("a finder narrowed to one text has the certain matches and the full names of a full finder", () => {
  const matchesOf = ({ find }: typeof finder, text: LabelledName) => {
    const answer = find(text);
    if (answer.type === "sure") return [answer.match];
    return answer.type === "ambiguous" ? answer.candidates.filter(({ isName }) => isName) : [];
  };
  const texts = [
    ...labelled,
    ...heldOut,
    ...systems.flatMap(({ aliases = [] }) => aliases.map((name) => ({ name, expected: undefined }))),
  ];
  expect(texts.map((text) => matchesOf(finderFor([text], products), text))).toEqual(
    texts.map((text) => matchesOf(finder, text)),
  );
});

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}
