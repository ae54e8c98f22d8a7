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

interface Labelled {
  name: string;
  supplier?: string;
  /** The slug of a product, the name of a system after `=`, or undefined. */
  is: string | undefined;
}

function labelledIn(file: string): Labelled[] {
  return readFileSync(join(folder, file), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line): Labelled => {
      const [name = "", supplier = "", is = ""] = line.split("|").map((part) => part.trim());
      return { name, ...(supplier === "" ? {} : { supplier }), is: is === "-" ? undefined : is };
    });
}

const labelled = labelledIn("names.txt");
const heldOut = labelledIn("held-out.txt");

function taken({ name, supplier }: Labelled): string | undefined {
  const answer = finder.find({ name, supplier });
  if (answer.type !== "sure") return undefined;
  const { application } = answer.match;
  return application.type === "product" ? application.slug : `=${application.name}`;
}

/** How many of the matches of some names are right, and of those that are known how many are matched. */
function measured(names: readonly Labelled[]): { precision: number; recall: number } {
  const judged = names.map((one) => ({ ...one, taken: taken(one) }));
  const matched = judged.filter((one) => one.taken !== undefined);
  const wrong = matched.filter((one) => one.taken !== one.is);
  const known = judged.filter(({ is }) => is !== undefined);
  const missed = known.filter((one) => one.taken !== one.is);
  const [precision, recall] = [1 - wrong.length / matched.length, 1 - missed.length / known.length];
  const asked = missed.filter(({ name, supplier }) => finder.find({ name, supplier }).type === "ambiguous");
  console.info(
    `${judged.length} names: precision ${percent(precision)}, recall ${percent(recall)}, and ${asked.length} of ${missed.length} missed ones are asked about`,
  );
  return { precision, recall };
}

test("of real names from lists of councils, matches are right and few are missed", () => {
  const { precision, recall } = measured(labelled);
  expect(labelled.length).toBeGreaterThanOrEqual(300);
  expect(precision).toBeGreaterThanOrEqual(0.98);
  expect(recall).toBeGreaterThanOrEqual(0.9);
});

test("of real names that the finder was not fitted to, matches are right and three quarters are found", () => {
  const { precision, recall } = measured(heldOut);
  expect(heldOut.length).toBeGreaterThanOrEqual(100);
  expect(precision).toBeGreaterThanOrEqual(0.98);
  // It was 74.6% before anybody looked at the list.
  expect(recall).toBeGreaterThanOrEqual(0.78);
});

describe("a text is", () => {
  const find = (name: string, supplier?: string, description?: string) => finder.find({ name, supplier, description });

  test("taken for a product whose supplier it names under an earlier name", () => {
    expect(find("Northgate Revs & Bens")).toMatchObject({
      type: "sure",
      match: {
        application: { slug: "nec-revenues-benefits" },
        reason: expect.stringContaining("the supplier is the same"),
      },
    });
  });

  test("asked about where another company supplies it, or where it is spelt nearly so", () => {
    expect(find("iTrent", "Tarmac Trading Ltd")).toMatchObject({ type: "ambiguous" });
    expect(find("Contenssis")).toMatchObject({
      type: "ambiguous",
      candidates: [{ application: { slug: "contensis" }, reason: expect.stringContaining("spelt nearly like") }],
    });
  });

  test("asked about where it names two products, or a supplier has several for the same work", () => {
    const answer = find("Interface between iTrent and Unit4 ERP");
    expect(answer.type === "ambiguous" && answer.candidates.map(({ application }) => application.name).sort()).toEqual([
      "Unit4 ERP",
      "iTrent",
    ]);
    expect(find("HR and payroll system", "MHR International UK Ltd")).toMatchObject({ type: "ambiguous" });
  });

  test("asked about where it is the name of a supplier of several, or says no more of it than that it is software", () => {
    expect(find("Northgate")).toMatchObject({ type: "ambiguous" });
    expect(find("Cloud hosting", "Idox")).toMatchObject({ type: "ambiguous" });
  });

  test("taken for what it begins with where a capital letter goes on, and what is around it is a contract", () => {
    expect(find("OcellaWeb")).toMatchObject({ type: "sure", match: { application: { slug: "ocella" } } });
    expect(find("Esri contract renewal")).toMatchObject({ type: "sure", match: { application: { slug: "arcgis" } } });
    expect(find("GeoServer")).toEqual({ type: "none" });
  });

  test("taken by its description where name and supplier leave it open", () => {
    expect(find("Content management", "Zengenti Ltd", "Contensis licences and hosting")).toMatchObject({
      type: "sure",
      match: { application: { slug: "contensis" } },
    });
  });

  test("nothing that is known when it names something else with a word of a name", () => {
    for (const name of ["Staff uniforms", "Orchard planting", "Academy conversion legal advice", ""])
      expect(find(name, "Somebody Else Ltd")).toEqual({ type: "none" });
  });

  test("about software where it says so, whichever it is", () => {
    expect(finder.isSoftware({ name: "Fleet management system" })).toBe(true);
    expect(finder.isSoftware({ name: "Grounds maintenance" })).toBe(false);
  });
});

test("the reason names who makes an application rather than a reseller, and the supplier that the text names", () => {
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

test("a finder for one text is as sure of it as one that knows everything", () => {
  const sureOf = ({ find }: typeof finder, text: Labelled) => {
    const answer = find(text);
    return answer.type === "sure" ? answer.match : undefined;
  };
  const texts = [
    ...labelled,
    ...heldOut,
    ...systems.flatMap(({ aliases = [] }) => aliases.map((name) => ({ name, is: undefined }))),
  ];
  expect(texts.map((text) => sureOf(finderFor([text], products), text))).toEqual(
    texts.map((text) => sureOf(finder, text)),
  );
});

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}
