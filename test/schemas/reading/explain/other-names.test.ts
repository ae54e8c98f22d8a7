import { expect, test } from "vitest";
import type * as z from "zod";

import { metaOf } from "../../../../schemas/fields/describe.ts";
import { kindNames, kinds } from "../../../../schemas/index.ts";
import { entry, onlyProblemOfProduct, openPlay, problemsIn } from "../../../helpers/catalogues.ts";

/** Returns the only problem of a product with more fields: message, correction or example, and whether it has a fix. */
function explain(more: string): [message: string, yaml: string | undefined, hasFix: boolean] {
  const { message, correction, example, fix } = onlyProblemOfProduct(more);
  return [message, correction ?? example, fix !== undefined];
}

test.each([
  ["vendor: Placecube", "suppliers", "suppliers: [Placecube]"],
  ["Phase: Beta", "stage", "stage: beta"],
  ["status: Live", "stage", "stage: live"],
  ["integrates with: [open-play]", "worksWith", "worksWith: [open-play]"],
  ["price: £10k a year", "costs", "costs:\n  - model: subscription\n    band: 5k-25k"],
  ["owner: Jane Smith", "contacts", "contacts:\n  - role: Digital services team\n    email: digital@example.gov.uk"],
])("shows a field under another common name with its own name: %s", (field, name, yaml) => {
  expect(explain(`${field}\n`)).toEqual([
    expect.stringContaining(`is not a field of a product. Use “${name}”.`),
    yaml,
    false,
  ]);
});

test("takes a title for the name, which is then not missing", () => {
  const text = entry("Open Play").replace("name:", "title:");
  expect(problemsIn({ [openPlay]: text }).map(({ rule, correction }) => [rule, correction])).toEqual([
    ["unknown-field", "name: Open Play"],
  ]);
});

test("says that the field is there already under its own name", () => {
  expect(explain("category: Parks\n")[0]).toContain("and “services” is there already.");
});

test("explains an invalid value of the renamed field at once", () => {
  expect(explain("phase: Private beta\n")[0]).toContain("is not a valid value for “stage”. Did you mean “beta”?");
});

test.each(["usedBy: [hackney]", "used by: Hackney", "councils: [Hackney, Islington]"])(
  "explains that users state their use themselves: %s",
  (field) => {
    expect(explain(`${field}\n`)[0]).toContain("says so in its own authority.yml, under “uses” or “adopts”.");
  },
);

test.each(["kind: product", "slug: open-play", "authority: camden", "id: 12"])(
  "asks to delete what the path says: %s",
  (field) => {
    expect(explain(`${field}\n`)[0]).toContain("The place and name of the file say this. Delete the line.");
  },
);

test.each([
  ["github: https://github.com/example/open-play", "repository", "https://github.com/example/open-play"],
  ["website: www.camden.gov.uk/parks", "website", "https://www.camden.gov.uk/parks"],
  ["homepage: example.org", "website", "https://example.org"],
])("shows an address outside the links as a link: %s", (field, type, url) => {
  expect(explain(`${field}\n`)[1]).toBe(`links:\n  - type: ${type}\n    url: ${url}`);
});

test("moves an entry out of a field with the name of its kind, with one fix", () => {
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
])("shows the band of an amount, without a fix: %s", (field, band) => {
  const [problem] = problemsIn({ "camden/opportunities/parks.yml": entry("Parks", `${field}\n`) });
  expect(problem).toMatchObject({ rule: "unknown-word", correction: `budget: ${band}` });
  expect(problem?.fix).toBeUndefined();
});

test("quotes brackets in the descriptions of valid values, so that they can be shown as code", () => {
  const expected = kindNames.flatMap((kind) =>
    Object.values<z.core.$ZodType>(kinds[kind].schema.shape).map((field) => metaOf(field).expects ?? ""),
  );
  for (const expects of expected) expect(expects.replace(/“[^”]*”/g, "")).not.toMatch(/[[\]]/);
});

test.each([
  ["ends: 31/03/2027", "until: 2027-03-31"],
  ["provider: Example Ltd", "supplier: Example Ltd"],
])("shows a field of a contract under another common name with its own name: %s", (field, correction) => {
  const uses = `uses:\n  - system: { name: Parks Manager }\n    services: [parking]\n    status: in-use\n    contract:\n      ${field}\n`;
  const problems = problemsIn({ "camden/authority.yml": entry("Camden", `type: district\n${uses}`) });
  expect(problems.find(({ rule }) => rule === "unknown-field")?.correction).toBe(correction);
});

test.each([
  [
    "links:\n  - website: https://www.camden.gov.uk/\n",
    "“website” is not a field of item 1 of “links”. It is a value of “type”, and what follows it belongs in “url”.",
    "- type: website\n  url: https://www.camden.gov.uk/",
  ],
  [
    "links:\n  - title: Code\n    repo: https://github.com/example/open-play\n",
    "“repo” is not a field of item 1 of “links”. “repository” is a value of “type”, and what follows it belongs in “url”.",
    "- type: repository\n  url: https://github.com/example/open-play\n  title: Code",
  ],
  [
    "costs: [{ free: Nothing to pay. }]\n",
    "“free” is not a field of item 1 of “costs”. It is a value of “model”, and what follows it belongs in “notes”.",
    "- model: free\n  notes: Nothing to pay.",
  ],
])(
  "shows the fields of an item that has a value in place of a field, as one problem: %j",
  (lines, message, correction) => {
    expect(explain(lines)).toEqual([message, correction, false]);
  },
);
