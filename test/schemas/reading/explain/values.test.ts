import { describe, expect, test } from "vitest";

import type { Problem } from "../../../../schemas/index.ts";
import { entry, onlyProblemOfProduct, openPlay, problemsIn } from "../../../helpers/catalogues.ts";

/** Returns the only problem of a product with more lines, without the properties that it does not have. */
function explain(more: string): Pick<Problem, "message" | "correction" | "example"> & { fix: string | undefined } {
  const { message, correction, example, fix } = onlyProblemOfProduct(more);
  return { message, ...(correction ? { correction } : {}), ...(example ? { example } : {}), fix: fix?.text };
}

const audited = (date: string): string => `accessibility: { audited: ${date} }\n`;

test("a tab within a text of one line is replaced by a space", () => {
  expect(explain("suppliers:\n  - Example\tSoftware Ltd\n")).toEqual({
    message: "Item 1 of “suppliers” has a tab in it, where a space belongs. Write “Example Software Ltd”.",
    correction: "- Example Software Ltd",
    fix: "Example Software Ltd",
  });
});

describe("a date in a British format", () => {
  test("that is ambiguous gets both readings and no correction", () => {
    expect(explain(audited("01/02/2026"))).toEqual({
      message:
        "“01/02/2026” cannot be used for “audited” in “accessibility”. Dates are written year-month-day. Write “2026-02-01” if you meant 1 February 2026, or “2026-01-02” if you meant 2 January 2026.",
      fix: undefined,
    });
  });

  test.each([
    ["1 February 2026", "2026-02-01"],
    ["31/03/2026", "2026-03-31"],
    ["20260331", "2026-03-31"],
  ])("that is unambiguous gets a fix: %s", (written, right) => {
    expect(explain(audited(written))).toMatchObject({ correction: `audited: ${right}`, fix: right });
  });

  test.each([
    ["February 2026", "It does not say which day."],
    ["2026", "It does not say which day."],
    ["30/02/2026", "There is no such day."],
    ["soon", "It must be a real date written year-month-day, such as 2026-03-31."],
  ])("that cannot be read gets an example: %s", (written, why) => {
    expect(explain(audited(written))).toEqual({
      message: expect.stringContaining(why) as string,
      example: "audited: 2026-03-31",
      fix: undefined,
    });
  });
});

describe("writes large numbers in messages with thousands separators", () => {
  test.each([
    [`features: [${"a".repeat(12_345)}]\n`, "Item 1 of “features” has 12,345 characters. It must have at most 160."],
    [`costs: [{ model: free, notes: ${"a".repeat(2345)} }]\n`, " has 2,345 characters. It must have at most "],
    [`tags: [${Array.from({ length: 1234 }, (_, index) => `t${index}`).join(", ")}]\n`, " has 1,234 items."],
  ])("%.40s", (written, words) => {
    expect(explain(written).message).toContain(words);
  });
});

describe("a text or a mapping in place of a list", () => {
  test.each([
    ["• booking\n  • children", true],
    ["– booking\n  – children", true],
    ["1. booking\n  2. children", true],
    ["a) booking\n  b) children", true],
    ["+ booking\n  + children", true],
    ["-booking\n  -children", true],
    ["booking\n  children", false],
  ])("with an item on each line becomes a list: %j", (lines, hasFix) => {
    expect(explain(`tags:\n  ${lines}\n`)).toMatchObject({
      message: expect.stringMatching(
        /^“tags” must be a list, and each item starts with a hyphen and a space/,
      ) as string,
      correction: "tags: [booking, children]",
      fix: hasFix ? "[booking, children]" : undefined,
    });
  });

  test.each([
    "booking, children",
    "booking; children",
    "(booking, children)",
    "{booking, children}",
    "booking | children",
  ])("with all items on one line becomes a list: %s", (line) => {
    expect(explain(`tags: ${line}\n`)).toMatchObject({
      correction: "tags: [booking, children]",
      fix: "[booking, children]",
    });
  });

  test("with spaces in its items gets a correction without a fix", () => {
    expect(explain("features: Search by age, Booking by phone\n")).toMatchObject({
      correction: "features:\n  - Search by age\n  - Booking by phone",
      fix: undefined,
    });
  });

  test.each([
    ["|\n  - booking\n  - children", true, ", and there is no “|” before a list"],
    [">-\n  - booking\n\n  - children", true, ", and there is no “>” before a list"],
    ["|\n  • booking\n  • children", true, ", and each item starts with a hyphen and a space, not with “•”"],
    ["|\n  -- booking\n  -- children", true, ", and each item starts with a hyphen and a space, not with “--”"],
    ["|\n  − booking\n  − children", true, ", and each item starts with a hyphen and a space, not with “−”"],
    ["|\n  ‐ booking\n  ‐ children", true, ", and each item starts with a hyphen and a space, not with “‐”"],
    ["|\n  booking\n  children", false, ", and each item starts with a hyphen and a space"],
  ])("as a block text becomes a list: %j", (text, hasFix, why) => {
    expect(explain(`tags: ${text}\n`)).toEqual({
      message: `“tags” must be a list${why}.`,
      correction: "tags: [booking, children]",
      fix: hasFix ? "[booking, children]" : undefined,
    });
  });

  test("as a block text with items over several lines gets a correction without a fix", () => {
    expect(explain("features: |\n  - Search by\n    age\n  - Booking\n")).toMatchObject({
      correction: "features:\n  - Search by age\n  - Booking",
      fix: undefined,
    });
  });

  test("in quotes over several paragraphs gets a correction with one item, without a fix", () => {
    expect(explain('suppliers: "Example Software Ltd\n\n  Other Ltd"\n')).toMatchObject({
      correction: "suppliers:\n  - Example Software Ltd Other Ltd",
      fix: undefined,
    });
  });

  test("with a single item gets a fix", () => {
    expect(explain("suppliers: Example Software Ltd\n")).toMatchObject({
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
      "the names of the fields",
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
  ])("is shown as %s", (_, text, why, correction, hasFix) => {
    const shown = explain(`${text}\n`);
    expect(shown).toMatchObject({ message: `“${text.split(":")[0] ?? ""}” must be a list${why}.`, correction });
    expect(shown.fix !== undefined).toBe(hasFix);
  });

  test.each([
    "links: { website: https://www.example.org/, repository: 2024 }",
    "links: { website: https://www.example.org/, elsewhere: https://www.example.org/ }",
    "tags: { booking: 1, Two Words!: 2 }",
    "costs: { model: dear }",
  ])("gets no correction where its fields are not items: %s", (text) => {
    expect(explain(`${text}\n`)).not.toHaveProperty("correction");
  });

  test("in empty braces gets no correction", () => {
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
  ])("loses round brackets only around all of it: %s", (text, item, fix) => {
    expect(explain(`suppliers: ${text}\n`)).toMatchObject({ correction: `suppliers:\n  - ${item}`, fix });
  });

  test("with an unknown word gets no correction", () => {
    expect(explain("hosting: elsewhere\n")).not.toHaveProperty("correction");
  });

  test("with a space in one of its tags gets a correction without a fix", () => {
    expect(explain("tags: booking, two words\n")).toMatchObject({
      correction: "tags: [booking, two-words]",
      fix: undefined,
    });
  });

  test("that is an address is shown in its field of an item", () => {
    expect(explain("links: https://www.example.org/\n")).toMatchObject({
      example: "links:\n  - type: website\n    url: https://www.example.org/",
      fix: undefined,
    });
  });

  test.each(["none", "n/a", "TBC"])("that is “%s” does not become an item", (word) => {
    expect(explain(`dependsOn: ${word}\n`)).toMatchObject({
      message: expect.stringMatching(/If there is nothing to say yet, leave it out\.$/) as string,
      fix: undefined,
    });
  });
});

describe("says what to write in place of", () => {
  test.each([
    ["an email address", "web@camden.gov.uk", "This is an email address. Put it in the “email” of a contact"],
    ["a telephone number", "020 7946 0123", "This is a telephone number. Write the address of a page instead."],
    [
      "a link from Outlook",
      "https://gbr01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.example.org%2F&data=jo%40camden.gov.uk",
      "“url” in item 1 of “links” is an address that Outlook made, and it tells whose mailbox it is from. Write “https://www.example.org/”.",
    ],
  ])("%s that is no public page", (_, url, advice) => {
    expect(explain(`links: [{ type: website, url: "${url}" }]\n`).message).toContain(advice);
  });
});

describe("corrects a value of the wrong type", () => {
  test.each([
    ["a word in brackets", "stage: [live]\n", "stage: live", "live"],
    ["a word after a hyphen", "stage:\n  - live\n", "stage: live", undefined],
    ["a text with a colon", "features:\n  - Search: by age\n", '- "Search: by age"', '"Search: by age"'],
    ["a number in a list of texts", "tags: [2024]\n", '- "2024"', '"2024"'],
    ["a licence without its field", "licences: MIT\n", "licences:\n  code: MIT", undefined],
    [
      "an address with mailto",
      "contacts: [{ role: Team, email: mailto:team@camden.gov.uk }]\n",
      "email: team@camden.gov.uk",
      "team@camden.gov.uk",
    ],
  ])("%s", (_, more, correction, fix) => {
    expect(explain(more)).toMatchObject({ correction, fix });
  });

  test.each([
    ["£12,500.00", "12500", true],
    ["12,500", "12500", true],
    ["about £12,000", "12000", false],
  ])("an amount: %s", (written, right, hasFix) => {
    const text = entry("Calls", `outcome: succeeded\ncosts: [{ item: The alpha, pounds: "${written}" }]\n`);
    const problem = problemsIn({ "camden/case-studies/calls.yml": text }).find(({ rule }) => rule === "wrong-type");

    expect(problem?.correction).toBe(`pounds: ${right}`);
    expect(problem?.fix?.text).toBe(hasFix ? right : undefined);
  });
});

test("does not quote nested fields as a text", () => {
  const { message, correction } = explain("description:\n  en:\n    short: Plays\n    long: Plays games\n");

  expect(message).toBe("“description” is a set of fields. It must be Markdown of up to 20,000 characters.");
  expect(correction).toBeUndefined();
});

describe("a field in the wrong place", () => {
  test.each([
    ["a field of another", "email: digital@camden.gov.uk\n", "“contacts”", "    email: digital@camden.gov.uk"],
    ["a type of link", "website: https://www.example.org/\n", "“links”", "    url: https://www.example.org/"],
  ])("gets its right place: %s", (_, more, place, line) => {
    const { message, example } = explain(more);

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
  ])("gets its indentation, with its siblings in one problem: %j", (more, correction) => {
    const { message, ...rest } = explain(more);

    expect(message).toMatch(/^“\w+” has nothing under it: .* not indented\. Put two spaces\b/);
    expect(rest).toEqual({ correction, fix: correction.slice(correction.indexOf("\n") + 1) });
  });

  test("does not include a field that is right where it is", () => {
    expect(
      problemsIn({ [openPlay]: entry("Open Play", "licences:\nstage: live\n") }).map(({ rule, message }) => [
        rule,
        message,
      ]),
    ).toEqual([["empty-value", "“licences” has no value. Give it one, or delete the line."]]);
  });
});

test.each(["services:", 'services: ""'])("says what an empty list means for an empty field: %s", (line) => {
  const problems = problemsIn({ [openPlay]: entry("Open Play").replace(/services:.*/, line) });

  expect(problems).toMatchObject([
    { message: "“services” has no value. Give it one. For any service, write an empty list: []." },
  ]);
});

test.each(["", " ''", ' "  "'])("lists the valid values for an empty field: stage:%s", (nothing) => {
  expect(explain(`stage:${nothing}\n`)).toEqual({
    message: "“stage” has no value. Choose one of discovery, alpha, beta, live, retired, or delete the line.",
    example: "stage: live",
    fix: undefined,
  });
});

test.each(["n/a", "TBC"])("does not take “%s” for the name of a repository", (word) => {
  const { message } = explain(`security: { policy: ${word} }\n`);
  expect(message).toContain("Give the full address of a public page");
  expect(message).toContain("If there is nothing to say yet, leave it out.");
});

describe("shows a text in place of a list of mappings in an example", () => {
  test.each([
    ["a cost", "costs: £12,000 a year\n", ["- model: subscription", "  band: 5k-25k"]],
    ["several lines", "costs:\n  £12,000\n  a year\n", ["- model: subscription", "  band: 5k-25k"]],
    ["a sentence", "costs: Free, but hosting is not\n", ["- model: subscription", "  notes: Free, but hosting is not"]],
    [
      "several standards",
      "standards: WCAG, Open 311\n",
      ["- standard: wcag", "  level: meets", "- standard: open-311", "  level: meets"],
    ],
  ])("%s", (_, more, lines) => {
    expect(explain(more)).toEqual({
      message: expect.stringContaining("must be a list, even with one item: a list of ") as string,
      example: [`${more.split(":")[0]}:`, ...lines.map((line) => `  ${line}`)].join("\n"),
      fix: undefined,
    });
  });
});

test("does not split a list at the comma of a number", () => {
  expect(explain("features: 10,000 bookings a day, 2,500 clubs\n").correction).toBe(
    "features:\n  - 10,000 bookings a day\n  - 2,500 clubs",
  );
});

test("an address in place of a list of slugs is not shown as the list that is meant", () => {
  expect(explain("dependsOn: https://github.com/example/open-play\n")).toEqual({
    message: "“dependsOn” must be a list, even with one item: a list of product slugs.",
    example: "dependsOn: [localgov-drupal]",
    fix: undefined,
  });
});

test.each([
  ["platforms: [Win]", "windows"],
  ["platforms: [OSX]", "mac"],
  ["platforms: [iPhone]", "ios"],
  ["platforms: [Browser]", "web"],
  ["stage: prod", "live"],
  ["type: app", "application"],
  ["type: data set", "dataset"],
  ["dataProtection: { personalData: no }", "none"],
  ["inclusion: { offers: [BSL] }", "sign-language"],
  ["replaces: [{ system: { name: Paper diary }, fit: complete }]", "full"],
])("another word for a value is answered with the value: %s", (line, word) => {
  expect(explain(`${line}\n`).message).toContain(` Did you mean “${word}”?`);
});

test("does not make a slug from a name in place of a list of references", () => {
  expect(explain("dependsOn: Adult Learning and Skills\n")).toEqual({
    message: "“dependsOn” must be a list, even with one item.",
    correction: "dependsOn:\n  - Adult Learning and Skills",
    fix: undefined,
  });
});

describe("a scalar in place of a mapping", () => {
  const problemIn = (file: string, text: string): unknown =>
    problemsIn({ [file]: text }).find(({ rule }) => rule === "wrong-type");

  test("keeps a version as written, although YAML reads a number", () => {
    expect(problemIn("camden/standards/tags.yml", entry("Tags", `versions:\n  - 1.0\n`))).toMatchObject({
      message: expect.stringMatching(/^Item 1 of “versions” is the number 1\. .* “version”\.$/) as string,
      correction: '- version: "1.0"',
    });
  });

  test("gets an example with the required fields", () => {
    expect(problemIn("camden/authority.yml", entry("Camden", "maintainers:\n  - Digital team\n"))).toMatchObject({
      example: "- github: octo-council\n  id: 583231",
    });
  });
});

describe("shows an example without invented facts", () => {
  const problemOf = (file: string, more: string) => problemsIn({ [file]: entry("Parks", more) })[0];

  test("with an amount as the pounds of a cost, not as its name", () => {
    expect(problemOf("camden/case-studies/parks.yml", "outcome: mixed\ncosts: £45,000\n")?.example).toContain(
      "pounds: 45000",
    );
  });

  test("with neither an entry nor a reason from a year", () => {
    expect(problemOf(openPlay, "retired: 2025\n")?.example).toBe(
      "retired:\n  date: 2026-03-31\n  reason: The supplier has withdrawn it.",
    );
  });

  test.each([
    ["https://www.camden.gov.uk/parks", "website"],
    ["https://github.com/example/parks", "repository"],
  ])("with %s as a link of the type %s", (url, type) => {
    expect(problemOf(openPlay, `links: [${url}]\n`)?.example).toBe(`- type: ${type}\n  url: ${url}`);
  });

  test("or a correction with a valid value in its field", () => {
    expect(problemOf(openPlay, "maintenance: Community\n")?.correction).toBe("maintenance:\n  type: community");
  });
});

test("turns links by type into a list", () => {
  const [problem] = problemsIn({ [openPlay]: entry("Parks", "links:\n  github: https://github.com/example/parks\n") });
  expect(problem?.correction).toBe("links:\n  - type: repository\n    url: https://github.com/example/parks");
});

test.each([
  ["Leisure, parks and culture", "services: [leisure-culture]"],
  ["Leisure, parks and culture; Libraries", "services: [leisure-culture, libraries]"],
])("does not split a title of a controlled list at its comma: %s", (services, correction) => {
  const text = entry("Parks").replace("services: []", `services: ${services}`);
  const [problem] = problemsIn({ [openPlay]: text });
  expect(problem?.fix?.text).toBe(correction.slice("services: ".length));
});

test.each(["all", "Any service", "every council service"])(
  "explains that an empty list of services means “%s”",
  (word) => {
    const text = entry("Parks").replace("services: []", `services: [${word}]`);
    expect(problemsIn({ [openPlay]: text })[0]?.message).toContain("For any service, write an empty list: [].");
  },
);

describe("what a council uses", () => {
  const usesOpenPlay = (more: string) =>
    problemsIn({
      "camden/authority.yml": entry(
        "Camden",
        `uses:\n  - product: open-play\n    confirmed: 2026-10-01\n    status: ${more}`,
      ),
      [openPlay]: entry("Open Play"),
    }).find(({ severity }) => severity === "error");

  test.each([
    ["live", "in-use"],
    ["in production", "in-use"],
    ["decommissioned in May", "stopped"],
    ["trial", "piloting"],
  ])("gets the status that other words mean as a suggestion, not as a fix: %s", (status, meant) => {
    const problem = usesOpenPlay(`${status}\n`);
    expect(problem?.message).toContain(`Did you mean “${meant}”?`);
    expect(problem?.fix).toBeUndefined();
  });

  test.each(["not live", "never used"])("gets no suggestion from words that are negated: %s", (status) => {
    expect(usesOpenPlay(`${status}\n`)?.message).toContain("for “status” in item 1 of “uses”. Choose one of: in-use,");
  });

  test.each(["Civica, ends 31 March 2027", "about £20k-£30k a year", "until March 2027", "£20k-£30k", "renewed; £25k"])(
    "gets an example that says nothing about it for a contract in prose: %s",
    (contract) => {
      const problem = usesOpenPlay(`in-use\n    contract: ${contract}\n`);
      expect(problem?.correction).toBeUndefined();
      expect(problem?.example).toBe(
        "contract:\n  supplier: Example Software Ltd\n  until: 2028-03-31\n  band: 25k-100k",
      );
    },
  );

  test("gets an example, not a correction, for a name that may be of the supplier or the framework", () => {
    const problem = usesOpenPlay("in-use\n    contract: G-Cloud 14\n");
    expect(problem?.message).toContain("Write the name of the field first: “supplier” or “framework”.");
    expect(problem?.correction).toBeUndefined();
  });
});

test.each([
  ["git@github.com:example/open-park.git", "https://github.com/example/open-park."],
  ["ssh://git@gitlab.com:22/example/team/open-park.git", "https://gitlab.com/example/team/open-park."],
  ["git://GitHub.com/example/open-park", "https://github.com/example/open-park."],
])("names the page of a repository for an address that only git reads: %s", (address, page) => {
  const problems = problemsIn({ [openPlay]: entry("Parks", `links: [{ type: repository, url: "${address}" }]\n`) });
  expect(problems[0]?.message).toContain(`Write the address of its page, such as ${page}`);
});

test("makes up no account on GitHub, and names a number that cannot be used", () => {
  const maintainer = "maintainers: [{ github: 'github-actions[bot]', id: 41898282 }]\n";
  const problems = problemsIn({ "camden/authority.yml": entry("Camden", maintainer) }).filter(
    ({ severity }) => severity === "error",
  );
  expect(problems.map(({ message, correction }) => [message, correction])).toEqual([
    [expect.stringContaining("“github-actions[bot]” cannot be used for “github”"), undefined],
    [expect.stringContaining("“41898282” cannot be used for “id”"), undefined],
  ]);
});

test("takes the name of an account from its address", () => {
  const maintainer = "maintainers: [{ github: 'https://github.com/octo-council', id: 583231 }]\n";
  const problems = problemsIn({ "camden/authority.yml": entry("Camden", maintainer) });
  expect(problems.map(({ correction }) => correction)).toContain("github: octo-council");
});
