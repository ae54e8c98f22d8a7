import { parseEvents } from "js-yaml";
import { describe, expect, test } from "vitest";

import { entriesOfKind, inspect, kindNames, memorySource } from "../../../schemas/index.ts";
import { hiddenIn } from "../../../schemas/problems/hidden.ts";
import { writeEntry } from "../../../schemas/writing/entry.ts";
import { simpleValue } from "../../../schemas/yaml/simple.ts";
import { plainValue } from "../../../schemas/yaml/values.ts";
import { fixtureFiles, today } from "../../helpers/catalogues.ts";
import { mutated } from "../../helpers/mutations.ts";
import fc from "../../helpers/properties.ts";

/** What the parser of all YAML reads, which the validator falls back on; undefined for what it refuses or looks at again. */
function parsed(text: string): unknown {
  try {
    return plainValue(text, parseEvents(text, { maxDepth: 20 }));
  } catch {
    return undefined;
  }
}

/** A text with everything that is simple. */
const simple = `# A comment

name: Open Play
quoted: "null"
also: 'a "b"'
address: https://example.org/a#b
day: 2026-01-31
numbers: [1, 1.5, 0x1F, true, null, 1.0-beta, a b]
none: []
text: |
  First line

  - item
    # goes on

short: >-
    folded
    here
# In between
  # and indented
list:
  - name: One
    open:   true
    parts:
      - a

      - ~
  - text: |-
      one
    last: é
  - "x: y"
  - |
    inner
`;

describe("a simple text", () => {
  test("has the value that the parser of all YAML gives it", () => {
    expect(simpleValue(simple)).toStrictEqual(parsed(simple));
    expect(simpleValue(simple)).toMatchObject({
      day: "2026-01-31",
      numbers: [1, 1.5, 31, true, null, "1.0-beta", "a b"],
      text: "First line\n\n- item\n  # goes on\n",
      short: "folded here",
    });
  });

  test("is what new entries are written as", () => {
    const { catalogue } = inspect(memorySource(fixtureFiles("whole")), today);
    const written = kindNames.flatMap((kind) =>
      Array.from(entriesOfKind(catalogue, kind), ({ data }) => writeEntry(kind, data)),
    );

    expect(written.filter((text) => simpleValue(text) === undefined)).toEqual([]);
  });
});

describe("another text is left to the parser", () => {
  test.each([
    ["nothing", ""],
    ["only a comment", "# a\n"],
    ["no line end", "a: b"],
    ["indented fields", " a: b\n"],
    ["a list", "- a\n"],
    ["a value", "a\n"],
    ["no value", "a:\n"],
    ["no value before another", "a:\nb: c\n"],
    ["a repeated name", "a: b\na: c\n"],
    ["a repeated name inside", "a:\n  b: 1\n  b: 2\n"],
    ["a name that is no text", "null: a\n"],
    ["a name that is true", "True: a\n"],
    ["a name of the prototype", "__proto__: a\n"],
    ["a name in quotes", '"a": b\n'],
    ["a merge", "<<: a\n"],
    ["an anchor", "a: &b c\n"],
    ["an alias", "a: *b\n"],
    ["a tag", "a: !!str 1\n"],
    ["a directive", "%YAML 1.2\n---\na: b\n"],
    ["two documents", "a: b\n---\na: b\n"],
    ["an end", "a: b\n...\n"],
    ["an escape", 'a: "\\u202e"\n'],
    ["a quotation mark in quotes", "a: 'it''s'\n"],
    ["an open quotation", 'a: "b\n'],
    ["text behind quotes", 'a: "b" c\n'],
    ["a comment behind a value", "a: b # c\n"],
    ["a comment instead of a value", "a: # c\n"],
    ["a space behind a value", "a: b \n"],
    ["a value that goes on", "a: b\n  c\n"],
    ["a value with a colon", "a: b: c\n"],
    ["a value that ends in a colon", "a: b:\n"],
    ["a value that starts with an indicator", "a: @b\n"],
    ["a list in brackets with more than words", "a: [b: c]\n"],
    ["a list in brackets with a gap", "a: [b,, c]\n"],
    ["a list in brackets over lines", "a: [b,\n  c]\n"],
    ["fields in brackets", "a: {b: c}\n"],
    ["a list that is not indented", "a:\n- b\n"],
    ["a list of lists", "a:\n  - - b\n"],
    ["an item on the next line", "a:\n  -\n    b: c\n"],
    ["items and fields", "a:\n  - b\n  c: d\n"],
    ["items that are further in", "a:\n  - b\n    - c\n"],
    ["fields that are further in", "a: b\n  c: d\n"],
    ["fields between two levels", "a:\n    b: c\n  d: e\n"],
    ["an indentation of a text", "a: |2\n   b\n"],
    ["the line ends of a text", "a: |+\n  b\n\n"],
    ["a comment behind the mark of a text", "a: | # b\n  c\n"],
    ["a text that starts with a blank line", "a: |\n\n  b\n"],
    ["a text that starts with spaces", "a: |\n   \n  b\n"],
    ["a text that goes on behind a line of fewer spaces", "a: |\n  b\n \n  # c\n"],
    ["a text without lines", "a: |\nb: c\n"],
    ["a text that is less indented at its end", "a:\n  b: |\n      c\n    d\n"],
    ["a folded text with a blank line", "a: >\n  b\n\n  c\n"],
    ["a folded text with an indented line", "a: >\n  b\n   c\n"],
    ["a tab", "a:\tb\n"],
    ["line ends of Windows", "a: b\r\n"],
    ["a character beyond 16 bits", "a: 💥\n"],
    ["half a character", "a: \ud83d\n"],
    ["a control character", "a: \u0085\n"],
  ])("%s", (_, text) => {
    expect(simpleValue(text)).toBeUndefined();
  });

  test("every character that cannot be seen", () => {
    const characters = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
    const simple = characters.filter((character) => simpleValue(`a: b${character}c\n`) !== undefined);

    expect(simple.filter((character) => character !== "\n" && hiddenIn(character).length > 0)).toEqual([]);
    expect(simple).toEqual(expect.arrayContaining(["é", "Ŵ", "–", "’", "£", "€", "•"]));
  });

  test("values nested more deeply than is allowed", () => {
    const nested = (levels: number): string =>
      Array.from({ length: levels }, (_, level) => `${" ".repeat(level)}a:\n`).join("") + `${" ".repeat(levels)}a: b\n`;

    expect(simpleValue(nested(10))).toStrictEqual(parsed(nested(10)));
    expect(simpleValue(nested(12))).toBeDefined();
    expect(simpleValue(nested(13))).toBeUndefined();
    expect(simpleValue(nested(1000))).toBeUndefined();
  });

  test("many lines of comments are passed over", () => {
    expect(simpleValue(`a: b\n${"#\n".repeat(30_000)}`)).toEqual({ a: "b" });
  });
});

describe("whatever a text holds, it has the value that the parser gives it or is left to the parser", () => {
  const pieces = [
    "a",
    "b",
    "c: ",
    "a:",
    "d: e\n",
    "- ",
    "\n",
    "\n",
    " ",
    "  ",
    "    ",
    "|\n",
    ">-\n",
    "# ",
    '"',
    "'",
    "1",
  ];
  const signs = [
    ":",
    "-",
    "?",
    "[",
    "]",
    ", ",
    "{",
    "}",
    "&",
    "*",
    "!",
    "%",
    "@",
    "`",
    "\\",
    "~",
    "null",
    "\t",
    "---\n",
  ];
  const madeUp = fc
    .string({ unit: fc.constantFrom(...pieces, ...pieces, ...signs), maxLength: 25 })
    .map((text) => `${text}\n`);

  test.each([
    ["made of pieces", madeUp, 20_000],
    ["simple and broken", mutated(fc.constant(simple)), 3000],
    ["broken entries", mutated(fc.constantFrom(...Object.values(fixtureFiles("whole")))), 1000],
  ])("%s", (_, texts, numRuns) => {
    fc.assert(
      fc.property(texts, (text) => {
        const value = simpleValue(text);

        if (value !== undefined) expect(parsed(text)).toStrictEqual(value);
      }),
      { numRuns },
    );
  });
});
