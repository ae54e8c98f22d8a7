import { describe, expect, test } from "vitest";

import { openPlay, problemsIn, problemsOfProduct } from "../../../helpers/catalogues.ts";

/** The one thing that is said of a product with more lines in it. */
function only(more: string): { rule: string; message: string; correction: string | undefined } {
  const problems = problemsOfProduct(more);
  expect(problems.map(({ rule, message }) => `${rule}: ${message}`)).toHaveLength(1);
  const { rule = "", message = "", correction } = problems[0] ?? {};
  return { rule, message, correction };
}

/** Of a product whose features are these lines. */
const feature = (item: string): string => `features:\n  - ${item}\n`;

describe("a quotation mark that goes wrong is named, with the line put right", () => {
  test.each([
    ["an apostrophe", "'Children's bookings'", "has an apostrophe in it", '"Children\'s bookings"'],
    ["an apostrophe at the end of a word", "'Parents' bookings'", "has an apostrophe in it", '"Parents\' bookings"'],
    ["quotes inside quotes", '"Find "drop in" sessions"', "has double quotes in it", "'Find \"drop in\" sessions'"],
    ["quotes and an apostrophe", `"The "council's" list"`, "has double quotes in it", `"The \\"council's\\" list"`],
    ["a comma behind them", '"Find sessions",', "There is “,” after the closing quotation mark.", '"Find sessions"'],
    [
      "a semicolon behind them",
      "'Find sessions';",
      "There is “;” after the closing quotation mark.",
      "'Find sessions'",
    ],
    ["text behind them", '"Find" sessions', "There is text after the closing quotation mark.", `'"Find" sessions'`],
    ["twice as many", '""Find sessions""', "There are two quotation marks at each end", '"Find sessions"'],
    ["a comment close behind them", '"Find sessions"#best', "a space before the #", '"Find sessions" #best'],
    ["another one at the end", "\"Find sessions'", "another one than at the start", '"Find sessions"'],
    ["none at the end", '"Find sessions', "opened here and not closed", '"Find sessions"'],
    ["a backslash", '"Find in C:\\play"', "a backslash starts an escape", "'Find in C:\\play'"],
  ])("%s", (_, written, message, right) => {
    expect(only(feature(written))).toEqual({
      rule: "yaml-syntax",
      message: expect.stringContaining(message) as string,
      correction: `  - ${right}`,
    });
  });
});

test("smart quotes that only half of a list in brackets has become straight ones", () => {
  expect(only('features: [“Search", "Booking”]\n')).toEqual({
    rule: "yaml-syntax",
    message: "Only straight quotation marks mean something in YAML. Use them in place of others.",
    correction: 'features: ["Search", "Booking"]',
  });
});

describe("a value that starts with a character of YAML is put in quotes", () => {
  test.each([
    "*New* ways",
    "**New** ways",
    "- new",
    "? how",
    "& more",
    "@camden",
    "%20 faster",
    "[beta] ways",
    "{beta} ways",
    ", then",
  ])("%s", (written) => {
    expect(only(`description: ${written}\n`)).toEqual({
      rule: "yaml-syntax",
      message: expect.stringMatching(
        /^A value that starts with “.” must be in quotes, because in YAML that /,
      ) as string,
      correction: `description: "${written}"`,
    });
  });

  test.each([
    ["| Families can search.", "description: Families can search."],
    ["`live`", "description: live"],
    ["*live*", "description: live"],
  ])("or the character is left out: %s", (written, correction) => {
    expect(only(`description: ${written}\n`)).toMatchObject({ correction });
  });

  test("a number sign starts a comment, so that there is no value", () => {
    expect(only("description: #1 for families\n")).toEqual({
      rule: "empty-value",
      message: "“description” has no value, because “#” starts a comment. Put the text in quotes.",
      correction: 'description: "#1 for families"',
    });
  });

  test.each([
    ["a heading of a text", "description: # About\n", 'description: "# About"'],
    ["an item", 'features:\n  - "C# tools" # a language\n  - #1 for families\n', '- "#1 for families"'],
  ])("%s too", (_, more, correction) => {
    expect(only(more)).toMatchObject({ rule: "empty-value", correction });
  });

  test.each(["!New ways", "&New ways"])("what YAML can read as a mark is shown in quotes: %s", (written) => {
    expect(only(`description: ${written}\n`)).toMatchObject({
      rule: "yaml-feature",
      correction: `description: "${written}"`,
    });
  });
});

describe("lines in the wrong column are shown in the right one", () => {
  test.each([
    ["a field of an item, too far left", "links:\n  - type: website\n  url: https://a.example.org/\n"],
    ["a field of an item, a bit too far left", "links:\n  - type: website\n   url: https://a.example.org/\n"],
    ["a field of an item, too far right", "links:\n  - type: website\n     url: https://a.example.org/\n"],
  ])("%s", (_, more) => {
    expect(only(more)).toEqual({
      rule: "yaml-syntax",
      message: expect.stringMatching(
        /^“url” starts in column \d, but what it belongs to starts in column 5\./,
      ) as string,
      correction: "  - type: website\n    url: https://a.example.org/",
    });
  });

  test.each([
    ["a field, too far right", "licences:\n  code: MIT\n   data: CC0-1.0\n", "  code: MIT\n  data: CC0-1.0"],
    ["an outermost field", "tags: [a]\n stage: live\n", "tags: [a]\nstage: live"],
    ["a tab", "licences:\n\tcode: MIT\n", "licences:\n  code: MIT"],
    [
      "tabs on several lines",
      "links:\n\t- type: website\n\t  url: https://a.example.org/\n",
      "links:\n  - type: website\n    url: https://a.example.org/",
    ],
    ["a tab beside spaces", "licences:\n  code: MIT\n\t\tdata: CC0-1.0\n", "  code: MIT\n  data: CC0-1.0"],
    ["a paragraph", "description: |\n  One.\n\nTwo.\n", "description: |\n  One.\n\n  Two."],
    ["a line that goes on", "description: One\nand two.\n", "description: One\n  and two."],
    ["a colon in a line that goes on", "description: One\n  and: two.\n", "description: |\n  One\n  and: two."],
    ["a closing bracket", "tags: [\n  a,\n  b\n]\n", "tags: [\n  a,\n  b\n  ]"],
  ])("%s", (_, more, correction) => {
    expect(only(more)).toMatchObject({ rule: "yaml-syntax", correction });
  });
});

describe("a list that is not written as one is shown as one", () => {
  test.each([
    ["*", "  * booking\n  * children\n", "  - booking\n  - children"],
    ["•", "• booking\n• children\n", "- booking\n- children"],
    ["o", "o\tbooking\no\tchildren\n", "- booking\n- children"],
    ["—", "— booking\n— children\n", "- booking\n- children"],
    ["2.", "1. booking\n2. children\n", "- booking\n- children"],
  ])("with %s for a mark", (mark, lines, correction) => {
    expect(only(`tags:\n${lines}`)).toEqual({
      rule: "yaml-syntax",
      message: `A list item starts with a hyphen and a space, not with “${mark}”.`,
      correction,
    });
  });

  test.each([
    ["without a space behind a hyphen", "tags:\n  - booking\n  -children\n", "  - booking\n  - children"],
    ["without a hyphen", "tags:\n  - booking\n  children\n", "  - children"],
    ["with boxes to tick", "tags:\n  - [ ] booking\n  - [x] children\n", "  - booking\n  - children"],
    ["without its closing bracket", "tags: [booking, children\n", "tags: [booking, children]"],
    ["with another closing bracket", "tags: [booking, children)\n", "tags: [booking, children]"],
    ["with a bracket too many", "tags: [booking, children]]\n", "tags: [booking, children]"],
    ["without a comma", 'tags: ["booking" "children"]\n', 'tags: ["booking", "children"]'],
  ])("%s", (_, more, correction) => {
    expect(only(more)).toMatchObject({ rule: "yaml-syntax", correction });
  });
});

describe("a field without its colon is shown with it", () => {
  test.each([
    "stage:live",
    "stage = live",
    "stage live",
    "stage; live",
    "stage -> live",
    "stage： live",
    "**stage**: live",
    '"stage: live',
  ])("%s", (line) => {
    expect(only(`${line}\n`)).toMatchObject({ rule: "yaml-syntax", correction: "stage: live" });
  });
});

describe("a file none of whose fields has its colon is shown with all of them", () => {
  test.each([
    ["There must be a space after the colon.", ":"],
    ["The name of a field is followed by a colon and a space.", " = "],
    ["The name of a field is followed by a colon and a space, not by a tab.", "\t"],
  ])("%s", (message, sign) => {
    const lines = ["name: Open Play", "services: [libraries]", "stage: live"];
    const [problem, ...others] = problemsIn({ [openPlay]: `${lines.join("\n").replaceAll(": ", sign)}\n` });
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ rule: "not-an-entry", message, correction: lines.join("\n") });
  });

  test.each(["Name\tOpen Play\nStage\tLive\n", "Name,Stage\nOpen Play,Live\n", "name | stage\nOpen Play | Live\n"])(
    "also of a table, with small letters: %j",
    (text) => {
      const [problem] = problemsIn({ [openPlay]: text });
      expect(problem).toMatchObject({ rule: "not-an-entry", correction: "name: Open Play\nstage: Live" });
    },
  );

  test("a table of several rows is for several files", () => {
    const [problem] = problemsIn({ [openPlay]: "name\tstage\nOpen Play\tLive\nOpen Park\tBeta\n" });
    expect(problem?.message).toContain("Give each row a file of its own.");
    expect(problem?.correction).toBeUndefined();
  });

  test.each(["- name: Open Play\n- stage: live\n", "- name: Open Play\n  stage: live\n"])(
    "the hyphens of a list of fields are left out: %j",
    (text) => {
      const [problem] = problemsIn({ [openPlay]: text });
      expect(problem).toMatchObject({ rule: "not-an-entry", correction: "name: Open Play\nstage: live" });
    },
  );

  test("unless its lines are no fields", () => {
    const [problem] = problemsIn({ [openPlay]: "Meeting:notes\nof:Monday\n" });
    expect(problem).toMatchObject({ rule: "not-an-entry", example: "name: Open Play" });
    expect(problem?.correction).toBeUndefined();
  });
});

test("of a text with one line too far to the left, only that line moves", () => {
  expect(only("description: |\n  Play.\n # Where\n\n  In parks.\n").correction).toBe("  Play.\n  # Where");
});

describe("what comes in from elsewhere is named", () => {
  test("the marks that git leaves where it cannot merge are one problem", () => {
    expect(only("<<<<<<< HEAD\nstage: live\n=======\nstage: beta\n>>>>>>> other\n")).toMatchObject({
      rule: "yaml-syntax",
      message: expect.stringMatching(/^Git has put two versions of the same lines here\./) as string,
    });
  });

  test("the fence of a code block", () => {
    expect(only("```\n").message).toBe("This line marks a code block in Markdown. Delete it.");
  });
});

test("a remedy is shown only when the file can be read with it", () => {
  const [problem, ...others] = problemsIn({
    [openPlay]: "name: Open Play\nsummary: A: 'b\nservices: []\nreviewed: 2026-10-01\n",
  });

  expect(others).toEqual([]);
  expect(problem).toMatchObject({ rule: "yaml-syntax", line: 2, correction: `summary: "A: 'b"` });
});

test("a line of a text that has a colon in it is not shown as a field of its own", () => {
  const said = only("description: Now >-\n  Sessions for all: they are\n  in every park.\n");
  expect(said).toMatchObject({ rule: "yaml-syntax", correction: undefined });
  expect(said.message).not.toContain("starts in column");
});
