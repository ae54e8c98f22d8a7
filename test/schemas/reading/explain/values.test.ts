import { describe, expect, test } from "vitest";

import type { Problem } from "../../../../schemas/index.ts";
import { entry, problemsOfProduct, openPlay, problemsIn } from "../../../helpers/catalogues.ts";

/** What is said of a product that has more lines: one problem, or the test has found out something else. */
function only(more: string): Pick<Problem, "message" | "correction" | "example"> & { fix: string | undefined } {
  const problems = problemsOfProduct(more);
  expect(problems.map(({ rule, message }) => `${rule}: ${message}`)).toHaveLength(1);
  const { message = "", correction, example, fix } = problems[0] ?? {};
  return { message, ...(correction ? { correction } : {}), ...(example ? { example } : {}), fix: fix?.text };
}

const audited = (date: string): string => `accessibility: { audited: ${date} }\n`;

describe("a date is read as people in the United Kingdom write it", () => {
  test("and where it can be read in two ways, both are named and neither is shown as what to write", () => {
    expect(only(audited("01/02/2026"))).toEqual({
      message:
        "“01/02/2026” cannot be used for “audited” in “accessibility”. Dates are written year-month-day. Write “2026-02-01” if you meant 1 February 2026, or “2026-01-02” if you meant 2 January 2026.",
      fix: undefined,
    });
  });

  test.each([
    ["1 February 2026", "2026-02-01"],
    ["31/03/2026", "2026-03-31"],
    ["20260331", "2026-03-31"],
  ])("and corrected where it can only mean one day: %s", (written, right) => {
    expect(only(audited(written))).toMatchObject({ correction: `audited: ${right}`, fix: right });
  });

  test.each([
    ["February 2026", "It does not say which day."],
    ["2026", "It does not say which day."],
    ["30/02/2026", "There is no such day."],
    ["soon", "It must be a real date written year-month-day, such as 2026-03-31."],
  ])("and an example is called one where it cannot be read: %s", (written, why) => {
    expect(only(audited(written))).toEqual({
      message: expect.stringContaining(why) as string,
      example: "audited: 2026-03-31",
      fix: undefined,
    });
  });
});

describe("a length is told in figures as they are written elsewhere", () => {
  test.each([
    [`features: [${"a".repeat(12_345)}]\n`, "Item 1 of “features” has 12,345 characters. It must have at most 160."],
    [`costs: [{ model: free, notes: ${"a".repeat(2345)} }]\n`, " has 2,345 characters. It must have at most "],
    [`tags: [${Array.from({ length: 1234 }, (_, index) => `t${index}`).join(", ")}]\n`, " has 1,234 items."],
  ])("%#", (written, words) => {
    expect(only(written).message).toContain(words);
  });
});

describe("a list is found in what was written in place of one", () => {
  test.each([
    ["• booking\n  • children", true],
    ["– booking\n  – children", true],
    ["1. booking\n  2. children", true],
    ["a) booking\n  b) children", true],
    ["+ booking\n  + children", true],
    ["-booking\n  -children", true],
    ["booking\n  children", false],
  ])("one item a line: %j", (lines, certain) => {
    expect(only(`tags:\n  ${lines}\n`)).toMatchObject({
      message: expect.stringMatching(
        /^“tags” must be a list, and each item starts with a hyphen and a space/,
      ) as string,
      correction: "tags: [booking, children]",
      fix: certain ? "[booking, children]" : undefined,
    });
  });

  test.each([
    "booking, children",
    "booking; children",
    "(booking, children)",
    "{booking, children}",
    "booking | children",
  ])("all on one line: %s", (line) => {
    expect(only(`tags: ${line}\n`)).toMatchObject({
      correction: "tags: [booking, children]",
      fix: "[booking, children]",
    });
  });

  test("texts with spaces are shown one a line, for somebody to look at", () => {
    expect(only("features: Search by age, Booking by phone\n")).toMatchObject({
      correction: "features:\n  - Search by age\n  - Booking by phone",
      fix: undefined,
    });
  });

  test.each([
    ["|\n  - booking\n  - children", true, ", and there is no “|” before a list"],
    [">-\n  - booking\n\n  - children", true, ", and there is no “>” before a list"],
    ["|\n  • booking\n  • children", true, ", and each item starts with a hyphen and a space, not with “•”"],
    ["|\n  booking\n  children", false, ", and each item starts with a hyphen and a space"],
  ])("a text over several lines: %j", (text, certain, why) => {
    expect(only(`tags: ${text}\n`)).toEqual({
      message: `“tags” must be a list${why}.`,
      correction: "tags: [booking, children]",
      fix: certain ? "[booking, children]" : undefined,
    });
  });

  test("a text over several lines whose items go on below is shown, for somebody to look at", () => {
    expect(only("features: |\n  - Search by\n    age\n  - Booking\n")).toMatchObject({
      correction: "features:\n  - Search by age\n  - Booking",
      fix: undefined,
    });
  });

  test("a text in quotes over several paragraphs is shown as one item, for somebody to look at", () => {
    expect(only('suppliers: "Example Software Ltd\n\n  Other Ltd"\n')).toMatchObject({
      correction: "suppliers:\n  - Example Software Ltd Other Ltd",
      fix: undefined,
    });
  });

  test("a single item is one", () => {
    expect(only("suppliers: Example Software Ltd\n")).toMatchObject({
      correction: "suppliers:\n  - Example Software Ltd",
      fix: "[Example Software Ltd]",
    });
  });

  test.each([
    [
      "an item for each thing",
      "links: { website: https://www.example.org/, repository: https://github.com/example/x }",
      ", with an item for each thing",
      "links:\n  - type: website\n    url: https://www.example.org/\n  - type: repository\n    url: https://github.com/example/x",
      false,
    ],
    [
      "words with something behind them",
      "tags: { booking: 1, children: 2 }",
      " of words alone",
      "tags: [booking, children]",
      false,
    ],
    [
      "one item",
      "links: { type: website, url: https://www.example.org/ }",
      ", even with one item",
      "links:\n  - type: website\n    url: https://www.example.org/",
      true,
    ],
  ])("fields are shown as %s", (_, text, why, correction, certain) => {
    const shown = only(`${text}\n`);
    expect(shown).toMatchObject({ message: `“${text.split(":")[0] ?? ""}” must be a list${why}.`, correction });
    expect(shown.fix !== undefined).toBe(certain);
  });

  test.each([
    "links: { website: https://www.example.org/, repository: 2024 }",
    "links: { website: https://www.example.org/, elsewhere: https://www.example.org/ }",
    "tags: { booking: 1, Two Words!: 2 }",
    "costs: { model: dear }",
  ])("fields that are no items are shown as none: %s", (text) => {
    expect(only(`${text}\n`)).not.toHaveProperty("correction");
  });

  test("no item is made of empty braces", () => {
    const text =
      "name: Camden\ntype: london-borough\nuses:\n  - { product: camden/open-play, status: live, connects: {} }\n";
    const problem = problemsIn({ "camden/authority.yml": text }).find(({ rule }) => rule === "wrong-type");
    expect(problem?.message).toBe(
      "“connects” in item 1 of “uses” must be a list, even with one item: a list of products or systems.",
    );
    expect(problem).not.toHaveProperty("correction");
  });

  test.each([
    ["Example (UK)", "Example (UK)", "[Example (UK)]"],
    ["(Example) Software", "(Example) Software", "[(Example) Software]"],
    ["(Example Software)", "Example Software", undefined],
  ])("round brackets around all of it are none of a single item: %s", (text, item, fix) => {
    expect(only(`suppliers: ${text}\n`)).toMatchObject({ correction: `suppliers:\n  - ${item}`, fix });
  });

  test("a word that nothing is like is shown as none", () => {
    expect(only("hosting: elsewhere\n")).not.toHaveProperty("correction");
  });

  test("items of which one has a space are shown, for somebody to look at", () => {
    expect(only("tags: booking, two words\n")).toMatchObject({
      correction: "tags: [booking, two-words]",
      fix: undefined,
    });
  });

  test("an address is shown in the field that it fits", () => {
    expect(only("links: https://www.example.org/\n")).toMatchObject({
      example: "links:\n  - type: repository\n    url: https://www.example.org/",
      fix: undefined,
    });
  });

  test.each(["none", "n/a", "TBC"])("%s is no item", (word) => {
    expect(only(`dependsOn: ${word}\n`)).toMatchObject({
      message: expect.stringMatching(/If there is nothing to say yet, leave it out\.$/) as string,
      fix: undefined,
    });
  });
});

describe("a value of another sort is shown as it should be", () => {
  test.each([
    ["one word in brackets", "stage: [live]\n", "stage: live", "live"],
    ["one word behind a hyphen", "stage:\n  - live\n", "stage: live", undefined],
    ["a text with a colon", "features:\n  - Search: by age\n", '- "Search: by age"', '"Search: by age"'],
    ["a word for true", "tags: [2024]\n", '- "2024"', '"2024"'],
    ["a licence without its field", "licences: MIT\n", "licences:\n  code: MIT", undefined],
    [
      "an address with mailto",
      "contacts: [{ role: Team, email: mailto:team@camden.gov.uk }]\n",
      "email: team@camden.gov.uk",
      "team@camden.gov.uk",
    ],
  ])("%s", (_, more, correction, fix) => {
    expect(only(more)).toMatchObject({ correction, fix });
  });

  test.each([
    ["£12,500.00", "12500", true],
    ["12,500", "12500", true],
    ["about £12,000", "12000", false],
  ])("an amount: %s", (written, right, certain) => {
    const text = entry("Calls", `outcome: succeeded\ncosts: [{ item: The alpha, pounds: "${written}" }]\n`);
    const problem = problemsIn({ "camden/case-studies/calls.yml": text }).find(({ rule }) => rule === "wrong-type");

    expect(problem?.correction).toBe(`pounds: ${right}`);
    expect(problem?.fix?.text).toBe(certain ? right : undefined);
  });
});

test("fields within fields are no text that lacks its quotes", () => {
  const { message, correction } = only("description:\n  en:\n    short: Plays\n    long: Plays games\n");

  expect(message).toBe("“description” is a set of fields. It must be Markdown of up to 20,000 characters.");
  expect(correction).toBeUndefined();
});

describe("a field in the wrong place is told its place", () => {
  test.each([
    ["a field of another", "email: digital@camden.gov.uk\n", "“contacts”", "    email: digital@camden.gov.uk"],
    ["a type of link", "website: https://www.example.org/\n", "“links”", "    url: https://www.example.org/"],
  ])("%s", (_, more, place, line) => {
    const { message, example } = only(more);

    expect(message).toContain(`of ${place}. Write it there.`);
    expect(example?.split("\n")).toContain(line);
  });

  test.each([
    ["licences:\ncode: MIT\ncontent: OGL-UK-3.0\n", "licences:\n  code: MIT\n  content: OGL-UK-3.0"],
    ["maintenance:\ntype: contract\nuntil: 2030-01-31\n", "maintenance:\n  type: contract\n  until: 2030-01-31"],
    [
      "links:\ntype: website\nurl: https://www.example.org/\n",
      "links:\n  - type: website\n    url: https://www.example.org/",
    ],
    ["security:\n# none yet\ntested: 2026-01-31\n", "security:\n  tested: 2026-01-31"],
  ])("fields that are not indented are one problem: %j", (more, correction) => {
    const { message, ...rest } = only(more);

    expect(message).toMatch(/^“\w+” has nothing under it: .* not indented\. Put two spaces\b/);
    expect(rest).toEqual({ correction, fix: correction.slice(correction.indexOf("\n") + 1) });
  });

  test("what is right where it stands is left there", () => {
    expect(
      problemsIn({ [openPlay]: entry("Open Play", "licences:\nstage: live\n") }).map(({ rule, message }) => [
        rule,
        message,
      ]),
    ).toEqual([["empty-value", "“licences” has no value. Give it one, or delete the line."]]);
  });
});

test("an empty field names the words to choose from", () => {
  expect(only("stage:\n")).toEqual({
    message: "“stage” has no value. Choose one of discovery, alpha, beta, live, retired, or delete the line.",
    example: "stage: live",
    fix: undefined,
  });
});

test.each(["n/a", "TBC"])("a link that is not there is no repository of that name: %s", (word) => {
  const { message } = only(`security: { policy: ${word} }\n`);
  expect(message).toContain("Give the full address of a public page");
  expect(message).toContain("If there is nothing to say yet, leave it out.");
});

describe("a text where items with fields belong is shown in an example, never as items by itself:", () => {
  test.each([
    ["a cost", "costs: £12,000 a year\n", ["- model: subscription", "  band: 5k-25k"]],
    ["lines", "costs:\n  £12,000\n  a year\n", ["- model: subscription", "  band: 5k-25k"]],
    ["a sentence", "costs: Free, but hosting is not\n", ["- model: subscription", "  notes: Free, but hosting is not"]],
    [
      "several standards",
      "standards: WCAG, Open 311\n",
      ["- standard: wcag", "  level: meets", "- standard: open-311", "  level: meets"],
    ],
  ])("%s", (_, more, lines) => {
    expect(only(more)).toEqual({
      message: expect.stringContaining("must be a list, even with one item: a list of ") as string,
      example: [`${more.split(":")[0]}:`, ...lines.map((line) => `  ${line}`)].join("\n"),
      fix: undefined,
    });
  });
});

test("a comma between the digits of a number parts no items", () => {
  expect(only("features: 10,000 bookings a day, 2,500 clubs\n").correction).toBe(
    "features:\n  - 10,000 bookings a day\n  - 2,500 clubs",
  );
});

test("a name in place of a list of entries is no slug, which nobody can tell here", () => {
  expect(only("dependsOn: Adult Learning and Skills\n")).toEqual({
    message: "“dependsOn” must be a list, even with one item.",
    correction: "dependsOn:\n  - Adult Learning and Skills",
    fix: undefined,
  });
});

describe("fields in whose place something else stands", () => {
  const saidOf = (file: string, text: string): unknown =>
    problemsIn({ [file]: text }).find(({ rule }) => rule === "wrong-type");

  test("take a version as it was written, though YAML reads a number", () => {
    expect(saidOf("camden/standards/tags.yml", entry("Tags", `versions:\n  - 1.0\n`))).toMatchObject({
      message: expect.stringMatching(/^Item 1 of “versions” is the number 1\. .* “version”\.$/) as string,
      correction: '- version: "1.0"',
    });
  });

  test("are shown by an example of each that is needed", () => {
    expect(saidOf("camden/authority.yml", entry("Camden", "maintainers:\n  - Digital team\n"))).toMatchObject({
      example: "- github: octo-council\n  id: 583231",
    });
  });
});
