import { expect, test } from "vitest";

import { entry, openPlay, problemsIn, problemsOfProduct } from "../../../helpers/catalogues.ts";

/** Returns the problems of a product with more fields: message, correction, and whether there is a fix. */
function explanationsOf(more: string): unknown[][] {
  return problemsOfProduct(more).map(({ message, correction, fix }) => [message, correction, fix !== undefined]);
}

test("unindented fields of the last item of a list are one problem, with the corrected lines", () => {
  expect(
    explanationsOf("contacts:\n- role: Team\nemail: digital@camden.gov.uk\nurl: https://www.example.org/\n"),
  ).toEqual([
    [
      "“email” and “url” belong to item 1 of “contacts” but are not indented. Put as many spaces before each line as “role” has.",
      "- role: Team\n  email: digital@camden.gov.uk\n  url: https://www.example.org/",
      true,
    ],
  ]);
});

test.each(["contacts:\n- role: Team\n!!str email: digital@camden.gov.uk\n", "security:\n!!str tested: 2026-01-31\n"])(
  "does not move a field with a tag: %j",
  (more) => {
    expect(explanationsOf(more)).toContainEqual([expect.stringContaining("makes a tag"), undefined, false]);
    expect(explanationsOf(more).filter(([, , hasFix]) => hasFix)).toEqual([]);
  },
);

test.each([
  [
    "two addresses",
    "security: { policy: https://a.example.org/ and https://b.example.org/ }\n",
    "Write only one address here. Each of the others can be a link of its own.",
    undefined,
  ],
  ["a word inside others", "accessibility: { wcag: WCAG 2.2 AA }\n", "Did you mean “2.2”?", undefined],
  ["a tag with other letters", "tags: [Über Uns]\n", "lower-case letters", "- uber-uns"],
  [
    "a space in a mailbox",
    "contacts: [{ role: Team, email: web @camden.gov.uk }]\n",
    "an email address",
    "email: web@camden.gov.uk",
  ],
])("suggests a probable value for %s, without a fix", (_, more, message, correction) => {
  expect(explanationsOf(more)).toEqual([[expect.stringContaining(message), correction, false]]);
});

test("corrects names of languages to codes", () => {
  expect(explanationsOf("inclusion: { languages: [English, welsh, Klingon] }\n")).toEqual([
    [expect.stringContaining("Write “en”."), "- en", true],
    [expect.stringContaining("Write “cy”."), "- cy", true],
    [expect.stringContaining("It must be a language code"), undefined, false],
  ]);
});

test("reports a document marker without a document", () => {
  expect(explanationsOf("stage: live\n---\n")).toEqual([
    ["“---” starts another entry, and none follows. Delete this line.", undefined, false],
  ]);
});

test.each([
  ["stage: # live\n", "“stage” has no value, because “#” starts a comment. Leave out the “#”.", "stage: live"],
  ["stage: # Live\n", "“stage” has no value, because “#” starts a comment. Leave out the “#”.", "stage: live"],
  ["stage: #live\n", "“stage” has no value, because “#” starts a comment. Leave out the “#”.", "stage: live"],
  [
    "maintenance: { type: contract, until: # 2029-03-31\n }\n",
    "“until” in “maintenance” has no value, because “#” starts a comment. Leave out the “#”.",
    "until: 2029-03-31",
  ],
  [
    "worksWith:\n  - # open-forms\n",
    "Item 1 of “worksWith” has no value, because “#” starts a comment. Leave out the “#”.",
    "- open-forms",
  ],
])("shows a value after a hash without the hash: %s", (more, message, correction) => {
  expect(explanationsOf(more)).toEqual([[message, correction, false]]);
});

test("shows a number after a hash without the hash", () => {
  const files = { "camden/case-studies/calls.yml": entry("Calls", "costs:\n  - item: Design\n    pounds: # 500\n") };

  expect(problemsIn(files)).toMatchObject([{ rule: "empty-value", correction: "pounds: 500" }]);
});

test("does not suggest a comment that is not a valid value", () => {
  expect(explanationsOf("stage: # ask the team\n")).toEqual([
    [expect.stringMatching(/^“stage” has no value\. Choose one of /), undefined, false],
  ]);
});

test.each([
  ["license: MIT\n", "licences:\n  code: MIT"],
  ["stag: lvie\n", "stage: live"],
  ["supliers: Example Ltd\n", "suppliers:\n  - Example Ltd"],
  ['"license": "MIT"\n', "licences:\n  code: MIT"],
  ["stag: live\n", "stage: live"],
])("corrects the name and the value of a field together: %s", (more, correction) => {
  expect(explanationsOf(more)).toEqual([[expect.stringContaining("Did you mean"), correction, true]]);
});

test.each([
  "testing: none",
  "costing: free",
  "contract: Example Ltd",
  "contracts: []",
  "exclusion: { offers: [phone] }",
])("asks about a word that only looks like the name of a field and does not rename it: %s", (line) => {
  expect(explanationsOf(`${line}\n`)).toEqual([[expect.stringContaining("Did you mean"), undefined, false]]);
});

test("does not suggest a less similar field where the nearest one is there already", () => {
  const [problem] = problemsOfProduct("reviwed: 1/2/2026\n");

  expect(problem?.message).toContain("“reviewed”");
  expect(problem).not.toHaveProperty("fix");
  expect(problem).not.toHaveProperty("example");
});

test("shows an example for a misspelt field without a value", () => {
  const [problem] = problemsOfProduct("licence:\n");

  expect(problem).toMatchObject({
    example: "licences:\n  code: MIT\n  content: OGL-UK-3.0",
    fix: { text: "licences" },
  });
  expect(problem).not.toHaveProperty("correction");
});

test.each([
  ["standards: [Open Referral UK]\n", "“standard”", "- standard: open-referral-uk\n  level: meets"],
  ["standards: Open Referral UK\n", undefined, "standards:\n  - standard: open-referral-uk\n    level: meets"],
  [
    "standards: [https://a.uk/]\n",
    "“evidence”",
    "- standard: open-referral-uk\n  level: meets\n  evidence: https://a.uk/",
  ],
  ["contacts: [Digital team]\n", "“role”", "- role: Digital team\n  email: digital@example.gov.uk"],
])("shows a text in place of a mapping in the right field: %s", (more, field, example) => {
  const [problem] = problemsOfProduct(more);

  expect(problem?.example).toBe(example);
  if (field !== undefined) expect(problem?.message).toContain(`Write the name of the field first: ${field}.`);
});

test.each([
  ["uses: []\n", "“uses” is not a field of a product. It is a field of an authority, which has a file of its own."],
  [
    "measures: []\n",
    "“measures” is not a field of a product. It is a field of a case study, which has a file of its own.",
  ],
])("says which kind has a field: %s", (more, message) => {
  expect(explanationsOf(more)).toEqual([[message, undefined, false]]);
});

test.each([
  ["platforms: Web\n", "platforms: [web]", true],
  ["hosting: supplier one\n", "hosting: [supplier]", false],
])("shows a word in place of a list as its item, or a similar one: %s", (more, correction, hasFix) => {
  expect(explanationsOf(more)).toEqual([
    [expect.stringContaining("must be a list, even with one item."), correction, hasFix],
  ]);
});

test.each([
  [": x\n", "There is no name before this colon. Write the name of the field, or delete the line."],
  ["{a: b}: x\n", "The name of a field is one word, and this is a list or a set of fields. Write the name alone."],
])("says what is wrong with a field without a name, at its colon: %s", (line, message) => {
  const problems = problemsIn({ [openPlay]: entry("Open Play", line) });
  expect(problems.map((problem) => [problem.line, problem.message])).toEqual([[5, message]]);
});

test.each([
  ["---\n---\nname: A\n", 2, "“---” starts another entry, and there is none above it. Delete this line."],
  ["name: A\n...\nname: B\n", 2, "A file holds one entry. Move what follows “...” to a file of its own."],
  ["name: A\n---\nname: B\n---\nname: C\n", 2, "A file holds one entry. Move what follows “---” to a file of its own."],
  ["name: A\n---\n", 2, "“---” starts another entry, and none follows. Delete this line."],
])("reports the mark between two documents, whatever is around it: %j", (text, line, message) => {
  const problems = problemsIn({ [openPlay]: text }).filter(({ rule }) =>
    ["several-documents", "empty-file"].includes(rule),
  );
  expect(problems.map((problem) => [problem.line, problem.message])).toEqual([[line, message]]);
});

test("drops the anchor of fields in a correction, instead of quoting them", () => {
  const problems = problemsIn({ [openPlay]: entry("Open Play", "licences: &all { code: MIT }\n") });
  expect(problems.map(({ correction }) => correction)).toEqual(["licences: { code: MIT }"]);
});
