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

/** The value from the full parser, which is the fallback; undefined for invalid YAML and for more than plain data. */
function fullyParsed(text: string): unknown {
  try {
    return plainValue(text, parseEvents(text, { maxDepth: 20 }));
  } catch {
    return undefined;
  }
}

/** A text with every construct of the simple subset. */
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
  test("has the value from the full parser", () => {
    expect(simpleValue(simple)).toStrictEqual(fullyParsed(simple));
    expect(simpleValue(simple)).toMatchObject({
      day: "2026-01-31",
      numbers: [1, 1.5, 31, true, null, "1.0-beta", "a b"],
      text: "First line\n\n- item\n  # goes on\n",
      short: "folded here",
    });
  });

  test("is the format of every new entry", () => {
    const { catalogue } = inspect(memorySource(fixtureFiles("whole")), today);
    const written = kindNames.flatMap((kind) =>
      Array.from(entriesOfKind(catalogue, kind), ({ data }) => writeEntry(kind, data)),
    );

    expect(written.filter((text) => simpleValue(text) === undefined)).toEqual([]);
  });
});

describe("leaves to the full parser", () => {
  test.each([
    ["an empty text", ""],
    ["only a comment", "# a\n"],
    ["no line end", "a: b"],
    ["indented fields", " a: b\n"],
    ["a list", "- a\n"],
    ["a scalar", "a\n"],
    ["no value", "a:\n"],
    ["no value before another", "a:\nb: c\n"],
    ["a repeated name", "a: b\na: c\n"],
    ["a repeated name inside", "a:\n  b: 1\n  b: 2\n"],
    ["a name that is null", "null: a\n"],
    ["a name that is true", "True: a\n"],
    ["a name that is __proto__", "__proto__: a\n"],
    ["a name in quotes", '"a": b\n'],
    ["a merge", "<<: a\n"],
    ["an anchor", "a: &b c\n"],
    ["an alias", "a: *b\n"],
    ["a tag", "a: !!str 1\n"],
    ["a directive", "%YAML 1.2\n---\na: b\n"],
    ["two documents", "a: b\n---\na: b\n"],
    ["a document end marker", "a: b\n...\n"],
    ["an escape", 'a: "\\u202e"\n'],
    ["a doubled quotation mark", "a: 'it''s'\n"],
    ["an unclosed quotation mark", 'a: "b\n'],
    ["text after a quoted value", 'a: "b" c\n'],
    ["a comment after a value", "a: b # c\n"],
    ["a comment instead of a value", "a: # c\n"],
    ["a space after a value", "a: b \n"],
    ["a value over several lines", "a: b\n  c\n"],
    ["a value with a colon", "a: b: c\n"],
    ["a value that ends in a colon", "a: b:\n"],
    ["a value that starts with an indicator", "a: @b\n"],
    ["a mapping in a list in brackets", "a: [b: c]\n"],
    ["a list in brackets with an empty item", "a: [b,, c]\n"],
    ["a list in brackets over several lines", "a: [b,\n  c]\n"],
    ["a mapping in braces", "a: {b: c}\n"],
    ["a list without indentation", "a:\n- b\n"],
    ["a list of lists", "a:\n  - - b\n"],
    ["an item on the next line", "a:\n  -\n    b: c\n"],
    ["items and fields", "a:\n  - b\n  c: d\n"],
    ["items with more indentation", "a:\n  - b\n    - c\n"],
    ["fields with more indentation", "a: b\n  c: d\n"],
    ["fields between two levels", "a:\n    b: c\n  d: e\n"],
    ["an indentation indicator", "a: |2\n   b\n"],
    ["kept line ends of a text", "a: |+\n  b\n\n"],
    ["a comment after a block indicator", "a: | # b\n  c\n"],
    ["a text that starts with a blank line", "a: |\n\n  b\n"],
    ["a text that starts with spaces", "a: |\n   \n  b\n"],
    ["a text that continues after a line of fewer spaces", "a: |\n  b\n \n  # c\n"],
    ["a block text without lines", "a: |\nb: c\n"],
    ["a block text with less indentation at its end", "a:\n  b: |\n      c\n    d\n"],
    ["a folded text with a blank line", "a: >\n  b\n\n  c\n"],
    ["a folded text with an indented line", "a: >\n  b\n   c\n"],
    ["a tab", "a:\tb\n"],
    ["Windows line ends", "a: b\r\n"],
    ["a character beyond 16 bits", "a: 💥\n"],
    ["a lone surrogate", "a: \ud83d\n"],
    ["a control character", "a: \u0085\n"],
  ])("%s", (_, text) => {
    expect(simpleValue(text)).toBeUndefined();
  });

  test("every invisible character", () => {
    const characters = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
    const simple = characters.filter((character) => simpleValue(`a: b${character}c\n`) !== undefined);

    expect(simple.filter((character) => character !== "\n" && hiddenIn(character).length > 0)).toEqual([]);
    expect(simple).toEqual(expect.arrayContaining(["é", "Ŵ", "–", "’", "£", "€", "•"]));
  });

  test("values nested beyond the maximum depth", () => {
    const nested = (levels: number): string =>
      Array.from({ length: levels }, (_, level) => `${" ".repeat(level)}a:\n`).join("") + `${" ".repeat(levels)}a: b\n`;

    expect(simpleValue(nested(10))).toStrictEqual(fullyParsed(nested(10)));
    expect(simpleValue(nested(12))).toBeDefined();
    expect(simpleValue(nested(13))).toBeUndefined();
    expect(simpleValue(nested(1000))).toBeUndefined();
  });
});

test("skips 30,000 lines of comments", () => {
  expect(simpleValue(`a: b\n${"#\n".repeat(30_000)}`)).toEqual({ a: "b" });
});

describe("any text has the value from the full parser or is left to it", () => {
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
  const randomText = fc
    .string({ unit: fc.constantFrom(...pieces, ...pieces, ...signs), maxLength: 25 })
    .map((text) => `${text}\n`);

  test.each([
    ["of random pieces", randomText, 20_000],
    ["simple texts with mutations", mutated(fc.constant(simple)), 3000],
    ["entries with mutations", mutated(fc.constantFrom(...Object.values(fixtureFiles("whole")))), 1000],
  ])("%s", (_, texts, numRuns) => {
    fc.assert(
      fc.property(texts, (text) => {
        const value = simpleValue(text);

        if (value !== undefined) expect(fullyParsed(text)).toStrictEqual(value);
      }),
      { numRuns },
    );
  });
});
