import { expect, test } from "vitest";
import type * as z from "zod";

import { metaOf } from "../../../../schemas/fields/describe.ts";
import { kindNames, kinds } from "../../../../schemas/index.ts";
import { entry, openPlay, problemsIn, problemsOfProduct } from "../../../helpers/catalogues.ts";

/** The only problem of a product with further fields: message, correction or example, and whether it has a fix. */
function said(more: string): [message: string, yaml: string | undefined, hasFix: boolean] {
  const problems = problemsOfProduct(more);
  expect(problems).toHaveLength(1);
  const [{ message, correction, example, fix } = { message: "" }] = problems;
  return [message, correction ?? example, fix !== undefined];
}

test.each([
  ["vendor: Placecube", "suppliers", "suppliers: [Placecube]"],
  ["Phase: Beta", "stage", "stage: beta"],
  ["status: Live", "stage", "stage: live"],
  ["integrates with: [open-play]", "worksWith", "worksWith: [open-play]"],
  ["price: £10k a year", "costs", "costs:\n  - model: subscription\n    band: 5k-25k"],
  ["owner: Jane Smith", "contacts", "contacts:\n  - role: Digital services team\n    email: digital@example.gov.uk"],
])("a field under a name that people give it is shown under ours: %s", (field, name, yaml) => {
  expect(said(`${field}\n`)).toEqual([
    expect.stringContaining(`is not a field of a product. Use “${name}”.`),
    yaml,
    false,
  ]);
});

test("a title is the name, which is then not missing", () => {
  const text = entry("Open Play").replace("name:", "title:");
  expect(problemsIn({ [openPlay]: text }).map(({ rule, correction }) => [rule, correction])).toEqual([
    ["unknown-field", "name: Open Play"],
  ]);
});

test("a field that is there under our name as well is not given twice", () => {
  expect(said("category: Parks\n")[0]).toContain("and “services” is there already.");
});

test("a value that our field would not accept is explained at once", () => {
  expect(said("phase: Private beta\n")[0]).toContain("is not a valid value for “stage”. Did you mean “beta”?");
});

test.each(["usedBy: [hackney]", "used by: Hackney", "councils: [Hackney, Islington]"])(
  "who uses a product is said by those who use it: %s",
  (field) => {
    expect(said(`${field}\n`)[0]).toContain("says so in its own authority.yml, under “uses” or “adopts”.");
  },
);

test.each(["kind: product", "slug: open-play", "authority: camden", "id: 12"])(
  "what the path says is not said again: %s",
  (field) => {
    expect(said(`${field}\n`)[0]).toContain("The place and name of the file say this. Delete the line.");
  },
);

test.each([
  ["github: https://github.com/example/open-play", "repository", "https://github.com/example/open-play"],
  ["website: www.camden.gov.uk/parks", "website", "https://www.camden.gov.uk/parks"],
  ["homepage: example.org", "website", "https://example.org"],
])("an address outside the links is shown among them, and no other address is: %s", (field, type, url) => {
  expect(said(`${field}\n`)[1]).toBe(`links:\n  - type: ${type}\n    url: ${url}`);
});

test("an entry below the name of its kind is moved out of it, with one fix", () => {
  const text = entry("Open Play", "description: |\n  Play.\n\n  And more.\n");
  const below = `product:\n${text.replace(/^(?=.)/gm, "  ")}`;
  const [problem, ...others] = problemsIn({ [openPlay]: below });
  expect(others).toEqual([]);
  expect(problem?.message).toMatch(/^The fields of a product do not go below “product”\./);
  const { start = 0, end = 0, text: fixed = "" } = problem?.fix ?? {};
  expect(below.slice(0, start) + fixed + below.slice(end)).toBe(text);
});

test.each([
  ["budget: £75,000", "25k-100k"],
  ["budget: 60000", "25k-100k"],
  ["budget: £30-40k", "25k-100k"],
])("an amount of money has its band shown, and is replaced by nobody: %s", (field, band) => {
  const [problem] = problemsIn({ "camden/opportunities/parks.yml": entry("Parks", `${field}\n`) });
  expect(problem).toMatchObject({ rule: "unknown-word", correction: `budget: ${band}` });
  expect(problem?.fix).toBeUndefined();
});

test("what a field expects can be shown as code, brackets and all", () => {
  const expected = kindNames.flatMap((kind) =>
    Object.values<z.core.$ZodType>(kinds[kind].schema.shape).map((field) => metaOf(field).expects ?? ""),
  );
  for (const expects of expected) expect(expects.replace(/“[^”]*”/g, "")).not.toMatch(/[[\]]/);
});
