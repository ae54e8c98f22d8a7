import { expect, test } from "vitest";

import { completionsOf } from "../../../../site/search/query/completions.ts";
import { Search } from "../../../../site/search/query/search.ts";
import { entry, today } from "../../../helpers/catalogues.ts";
import { documentsIn, sourceOf } from "../../../helpers/search.ts";

const documents = documentsIn({
  "camden/products/housing-repairs.yml": entry("Housing Repairs Online"),
  "camden/products/localgov-drupal.yml": entry("LocalGov Drupal"),
  "camden/standards/housing.yml": entry("Housing data"),
  "camden/authority.yml": `${entry("London Borough of Camden")}gss: E09000007\ntype: london-borough\n`,
  "camden/products/camden-notices.yml": entry("Camden notices"),
  "hertsmere/authority.yml": `${entry("Hertsmere Borough Council")}gss: E07000098\ntype: non-metropolitan-district\n`,
  "hertfordshire/authority.yml": `${entry("Hertfordshire County Council")}gss: E10000015\ntype: county\n`,
});
const { names, catalogue } = await Search.over(sourceOf(documents), today);
const complete = (typed: string): string[] =>
  completionsOf(typed, names, catalogue).map(
    ({ title, completions }) => `${title}: ${completions.map(({ text }) => text).join(", ")}`,
  );

test("suggests names by kind, prefix matches of the whole name first", () => {
  expect(complete("hous")).toEqual([
    "Products: Housing Repairs Online",
    "Standards: Housing data",
    "Services: Housing, Housing repairs, Benefits and financial support",
  ]);
});

test.each([
  ["repairs hous", "Products: Housing Repairs Online"],
  ["local gov d", "Products: LocalGov Drupal"],
  ["localgovd", "Products: LocalGov Drupal"],
  ["pothole", "Services: Roads and pavements"],
  ["ehc", "Search for: EHCP"],
])("suggests for “%s”: %s", (typed, suggestion) => {
  expect(complete(typed)).toContainEqual(expect.stringContaining(suggestion));
});

test("suggests a council before a product whose name begins with the council’s", () => {
  expect(complete("camd")).toEqual(["Authorities: London Borough of Camden", "Products: Camden notices"]);
});

test("suggests an exact name before a name with that prefix", () => {
  expect(complete("herts")).toEqual(["Authorities: Hertfordshire County Council, Hertsmere Borough Council"]);
});

test.each(["", "h", "zeppelin", "%", "housing zeppelin"])("suggests nothing for “%s”", (typed) => {
  expect(complete(typed)).toEqual([]);
});

test("a suggestion gives the reason if its text does not show it", () => {
  const [group] = completionsOf("pothole", names, catalogue);
  expect(group?.completions).toEqual([
    { text: "Roads and pavements", detail: "potholes", leads: { address: "/services/roads-pavements/" } },
  ]);
  const [acronyms] = completionsOf("ehcp", names, catalogue).slice(-1);
  expect(acronyms?.completions[0]).toEqual({
    text: "EHCP",
    detail: "education, health and care plan",
    leads: { query: "EHCP" },
  });
});
