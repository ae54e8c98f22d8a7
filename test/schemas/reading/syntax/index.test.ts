import { describe, expect, test } from "vitest";

import { onlyProblemOfProduct, openPlay, problemsIn } from "../../../helpers/catalogues.ts";

/** Returns the only problem of a product with more lines. */
function explain(more: string): { rule: string; message: string; correction: string | undefined } {
  const { rule, message, correction } = onlyProblemOfProduct(more);
  return { rule, message, correction };
}

/** Returns a list of features with one item. */
const feature = (item: string): string => `features:\n  - ${item}\n`;

describe("explains a misplaced quotation mark, with the corrected line", () => {
  test.each([
    ["an apostrophe", "'Children's bookings'", "has an apostrophe in it", '"Children\'s bookings"'],
    ["an apostrophe at the end of a word", "'Parents' bookings'", "has an apostrophe in it", '"Parents\' bookings"'],
    ["quotes inside quotes", '"Find "drop in" sessions"', "has double quotes in it", "'Find \"drop in\" sessions'"],
    ["quotes and an apostrophe", `"The "council's" list"`, "has double quotes in it", `"The \\"council's\\" list"`],
    ["a comma after them", '"Find sessions",', "There is “,” after the closing quotation mark.", '"Find sessions"'],
    ["a semicolon after them", "'Find sessions';", "There is “;” after the closing quotation mark.", "'Find sessions'"],
    ["text after them", '"Find" sessions', "There is text after the closing quotation mark.", `'"Find" sessions'`],
    ["doubled ones", '""Find sessions""', "There are two quotation marks at each end", '"Find sessions"'],
    ["a comment directly after them", '"Find sessions"#best', "a space before the #", '"Find sessions" #best'],
    ["a different one at the end", "\"Find sessions'", "another one than at the start", '"Find sessions"'],
    ["none at the end", '"Find sessions', "opened here and not closed", '"Find sessions"'],
    ["a backslash", '"Find in C:\\play"', "a backslash starts an escape", "'Find in C:\\play'"],
  ])("%s", (_, written, message, right) => {
    expect(explain(feature(written))).toEqual({
      rule: "yaml-syntax",
      message: expect.stringContaining(message) as string,
      correction: `  - ${right}`,
    });
  });
});

test.each(["Find in C:\\Play", "Find in C:\\new", "\\\\server\\archive"])(
  "explains that backslashes in double quotes were read as escapes, and loses no letter behind them: %s",
  (path) => {
    expect(onlyProblemOfProduct(feature(`"${path}"`))).toMatchObject({
      rule: "yaml-syntax",
      message: expect.stringContaining("a backslash starts an escape") as string,
      correction: `- '${path}'`,
    });
    expect(onlyProblemOfProduct(feature(`"${path}"`))).not.toHaveProperty("fix");
  },
);

test("replaces mixed quotation marks in a list in brackets with straight ones", () => {
  expect(explain('features: [“Search", "Booking”]\n')).toEqual({
    rule: "yaml-syntax",
    message: "Only straight quotation marks mean something in YAML. Use them in place of others.",
    correction: 'features: ["Search", "Booking"]',
  });
});

describe("quotes a value that starts with an indicator of YAML", () => {
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
    expect(explain(`description: ${written}\n`)).toEqual({
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
  ])("or removes the indicator: %s", (written, correction) => {
    expect(explain(`description: ${written}\n`)).toMatchObject({ correction });
  });

  test("quotes a text after a hash, which starts a comment", () => {
    expect(explain("description: #1 for families\n")).toEqual({
      rule: "empty-value",
      message: "“description” has no value, because “#” starts a comment. Put the text in quotes.",
      correction: 'description: "#1 for families"',
    });
  });

  test.each([
    ["a heading", "description: # About\n", 'description: "# About"'],
    ["an item", 'features:\n  - "C# tools" # a language\n  - #1 for families\n', '- "#1 for families"'],
  ])("quotes %s after a hash", (_, more, correction) => {
    expect(explain(more)).toMatchObject({ rule: "empty-value", correction });
  });

  test.each(["!New ways", "&New ways"])("quotes a value that YAML reads as a tag or an anchor: %s", (written) => {
    expect(explain(`description: ${written}\n`)).toMatchObject({
      rule: "yaml-feature",
      correction: `description: "${written}"`,
    });
  });
});

describe("moves a list that starts on the line of its field", () => {
  test.each([
    ["one word", "hosting: - self\n", "hosting:\n  - self"],
    ["several words", "hosting: - self - supplier\n", "hosting:\n  - self\n  - supplier"],
    ["a list with more lines", "hosting: - self\n         - supplier\n", "hosting:\n  - self\n  - supplier"],
    ["texts", "features: - Search - and more\n", "features:\n  - Search - and more"],
  ])("%s", (_, more, correction) => {
    expect(explain(more)).toEqual({
      rule: "yaml-syntax",
      message: "A list starts on the line below the name of its field.",
      correction,
    });
  });

  test("and deletes the hyphen before a field that has one value", () => {
    expect(explain("stage: - live\n")).toMatchObject({ correction: "stage: live" });
  });
});

test("reads fields of an item that have no space after their colons", () => {
  expect(explain("links:\n  - type:website\n    url:https://a.example.org/\n")).toEqual({
    rule: "wrong-type",
    message: "There must be a space after the colon in “type:website”.",
    correction: "- type: website\n  url: https://a.example.org/",
  });
});

describe("moves lines to the right column", () => {
  test.each([
    ["a field of an item, too far left", "links:\n  - type: website\n  url: https://a.example.org/\n"],
    ["a field of an item, a bit too far left", "links:\n  - type: website\n   url: https://a.example.org/\n"],
    ["a field of an item, too far right", "links:\n  - type: website\n     url: https://a.example.org/\n"],
  ])("%s", (_, more) => {
    expect(explain(more)).toEqual({
      rule: "yaml-syntax",
      message: expect.stringMatching(
        /^“url” starts in column \d, but what it belongs to starts in column 5\./,
      ) as string,
      correction: "  - type: website\n    url: https://a.example.org/",
    });
  });

  test.each([
    ["a field, too far right", "licences:\n  code: MIT\n   data: CC0-1.0\n", "  code: MIT\n  data: CC0-1.0"],
    ["a top-level field", "tags: [a]\n stage: live\n", "tags: [a]\nstage: live"],
    ["a tab", "licences:\n\tcode: MIT\n", "licences:\n  code: MIT"],
    [
      "a tab behind a hyphen",
      "links:\n  -\ttype: website\n\t  url: https://a.example.org/\n",
      "links:\n  - type: website\n    url: https://a.example.org/",
    ],
    [
      "tabs on several lines",
      "links:\n\t- type: website\n\t  url: https://a.example.org/\n",
      "links:\n  - type: website\n    url: https://a.example.org/",
    ],
    ["a tab beside spaces", "licences:\n  code: MIT\n\t\tdata: CC0-1.0\n", "  code: MIT\n  data: CC0-1.0"],
    ["a paragraph", "description: |\n  One.\n\nTwo.\n", "description: |\n  One.\n\n  Two."],
    ["a continuation line", "description: One\nand two.\n", "description: One\n  and two."],
    ["a colon in a continuation line", "description: One\n  and: two.\n", "description: |\n  One\n  and: two."],
    ["a closing bracket", "tags: [\n  a,\n  b\n]\n", "tags: [\n  a,\n  b\n  ]"],
  ])("%s", (_, more, correction) => {
    expect(explain(more)).toMatchObject({ rule: "yaml-syntax", correction });
  });
});

describe("corrects a malformed list", () => {
  test.each([
    ["*", "  * booking\n  * children\n", "  - booking\n  - children"],
    ["•", "• booking\n• children\n", "- booking\n- children"],
    ["o", "o\tbooking\no\tchildren\n", "- booking\n- children"],
    ["—", "— booking\n— children\n", "- booking\n- children"],
    ["1.", "1. booking\n2. children\n", "- booking\n- children"],
  ])("with the bullet %s", (bullet, lines, correction) => {
    expect(explain(`tags:\n${lines}`)).toEqual({
      rule: "yaml-syntax",
      message: `A list item starts with a hyphen and a space, not with “${bullet}”.`,
      correction,
    });
  });

  test("at the first item with another bullet, not at the last", () => {
    expect(onlyProblemOfProduct("tags:\n• booking\n– children\n• play\n")).toMatchObject({ line: 6, column: 1 });
    expect(onlyProblemOfProduct("tags:\n  - booking\n  * children\n  * play\n")).toMatchObject({ line: 7, column: 3 });
  });

  test.each([
    ["without a space after a hyphen", "tags:\n  - booking\n  -children\n", "  - booking\n  - children"],
    ["without a hyphen", "tags:\n  - booking\n  children\n", "  - children"],
    ["with checkboxes", "tags:\n  - [ ] booking\n  - [x] children\n", "  - booking\n  - children"],
    ["without its closing bracket", "tags: [booking, children\n", "tags: [booking, children]"],
    ["with a different closing bracket", "tags: [booking, children)\n", "tags: [booking, children]"],
    ["with an extra bracket", "tags: [booking, children]]\n", "tags: [booking, children]"],
    ["without a comma", 'tags: ["booking" "children"]\n', 'tags: ["booking", "children"]'],
  ])("%s", (_, more, correction) => {
    expect(explain(more)).toMatchObject({ rule: "yaml-syntax", correction });
  });
});

describe("turns a text over several lines into a block text", () => {
  test.each([
    [
      "in quotes and not indented",
      'description: "One\nTwo\n\n- a\n- b"\n',
      "description: |\n  One\n  Two\n\n  - a\n  - b",
    ],
    [
      "below its field, with a colon and a list",
      "description:\n  One: it works\n  - a\n  - b\n",
      "description: |\n  One: it works\n  - a\n  - b",
    ],
  ])("%s", (_, more, correction) => {
    expect(explain(more)).toMatchObject({ rule: "yaml-syntax", correction });
  });
});

describe("adds the missing colon of a field", () => {
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
    expect(explain(`${line}\n`)).toMatchObject({ rule: "yaml-syntax", correction: "stage: live" });
  });
});

describe("adds the missing colons of all fields of a file", () => {
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
    "or turns a table of one row into fields: %j",
    (text) => {
      const [problem] = problemsIn({ [openPlay]: text });
      expect(problem).toMatchObject({ rule: "not-an-entry", correction: "name: Open Play\nstage: Live" });
    },
  );

  test("but not of a table of several rows, which needs several files", () => {
    const [problem] = problemsIn({ [openPlay]: "name\tstage\nOpen Play\tLive\nOpen Park\tBeta\n" });
    expect(problem?.message).toContain("Give each row a file of its own.");
    expect(problem?.correction).toBeUndefined();
  });

  test.each(["- name: Open Play\n- stage: live\n", "- name: Open Play\n  stage: live\n"])(
    "or removes the hyphens of a list of fields: %j",
    (text) => {
      const [problem] = problemsIn({ [openPlay]: text });
      expect(problem).toMatchObject({ rule: "not-an-entry", correction: "name: Open Play\nstage: live" });
    },
  );

  test("but not of lines that are not fields", () => {
    const [problem] = problemsIn({ [openPlay]: "Meeting:notes\nof:Monday\n" });
    expect(problem).toMatchObject({ rule: "not-an-entry", example: "name: Open Play" });
    expect(problem?.correction).toBeUndefined();
  });
});

test("moves only the one misplaced line of a block text", () => {
  expect(explain("description: |\n  Play.\n # Where\n\n  In parks.\n").correction).toBe("  Play.\n  # Where");
});

describe("recognises text from other sources", () => {
  test("such as the conflict markers of git, as one problem", () => {
    expect(explain("<<<<<<< HEAD\nstage: live\n=======\nstage: beta\n>>>>>>> other\n")).toMatchObject({
      rule: "yaml-syntax",
      message: expect.stringMatching(/^Git has put two versions of the same lines here\./) as string,
    });
  });

  test("such as the fence of a code block", () => {
    expect(explain("```\n").message).toBe("This line marks a code block in Markdown. Delete it.");
  });
});

test("suggests a correction only if the corrected file can be parsed", () => {
  const [problem, ...others] = problemsIn({
    [openPlay]: "name: Open Play\nsummary: A: 'b\nservices: []\nreviewed: 2026-10-01\n",
  });

  expect(others).toEqual([]);
  expect(problem).toMatchObject({ rule: "yaml-syntax", line: 2, correction: `summary: "A: 'b"` });
});

test("does not take a line of a text with a colon for a field", () => {
  const problem = explain("description: Now >-\n  Sessions for all: they are\n  in every park.\n");
  expect(problem).toMatchObject({ rule: "yaml-syntax", correction: undefined });
  expect(problem.message).not.toContain("starts in column");
});
