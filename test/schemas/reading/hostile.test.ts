import { describe, expect, test } from "vitest";

import { inspect, memorySource, type Problem } from "../../../schemas/index.ts";
import { base, entry, openPlay, positionsOf, problemsIn, today } from "../../helpers/catalogues.ts";
import { pointedAt } from "../../helpers/positions.ts";

const play = entry("Open Play");

/** Returns the rule, position and start of the text range of each problem of a product. */
function locatedProblems(content: string | Uint8Array): [rule: string, place: string, text: string][] {
  const text =
    typeof content === "string"
      ? content.toWellFormed()
      : new TextDecoder("utf-8", { ignoreBOM: true }).decode(content);
  const brief = (problem: Problem): [string, string, string] => [
    problem.rule,
    `${problem.line}:${problem.column}`,
    pointedAt(text, problem).slice(0, 20),
  ];
  return problemsIn({ [openPlay]: content }).map(brief);
}

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.from(part))));

describe("refuses a hostile file at the place of the problem", () => {
  test.each<[what: string, content: string | Uint8Array, expected: [rule: string, place: string, text: string][]]>([
    ["20,000 open brackets", "[".repeat(20_000), [["too-deep", "1:20", "["]]],
    ["20,000 open brackets in a field", `${play}tags: ${"[".repeat(20_000)}`, [["too-deep", "5:26", "["]]],
    ["15,000 open braces", "{a: ".repeat(15_000), [["too-deep", "1:74", "a"]]],
    ["10,000 nested lists", "- ".repeat(10_000), [["too-deep", "1:41", "-"]]],
    [
      "deeply nested fields",
      Array.from({ length: 40 }, (_, depth) => `${" ".repeat(depth)}a:\n`).join(""),
      [["too-deep", "20:20", "a"]],
    ],
    [
      "a tag that would make a function",
      `${play}tags: !!js/function "function () {}"\n`,
      [
        ["yaml-feature", "5:7", "!!js/function"],
        ["wrong-type", "5:21", '"function () {}"'],
      ],
    ],
    ["a tag without a value", `${play}stage: !open\n`, [["yaml-feature", "5:8", "!open"]]],
    ["an anchor without a value", `${play}stage: &open\n`, [["yaml-feature", "5:8", "&open"]]],
    ["a tag in a list", `${play}tags: [!open, play]\n`, [["yaml-feature", "5:8", "!open"]]],
    ["a tag on a line of its own", `${play}tags:\n  - !open\n  - play\n`, [["yaml-feature", "6:5", "!open"]]],
    ["a custom tag", `${play}stage: !mine live\n`, [["yaml-feature", "5:8", "!mine"]]],
    [
      "a verbatim tag",
      `${play}stage: !<tag:yaml.org,2002:str> live\n`,
      [["yaml-feature", "5:8", "!<tag:yaml.org,2002:"]],
    ],
    ["a directive", `%YAML 1.1\n---\n${play}`, [["yaml-feature", "1:1", "%YAML 1.1"]]],
    [
      "a directive that defines tags",
      `%TAG ! tag:example.org,2000:\n---\n${play}`,
      [["yaml-feature", "1:1", "%TAG ! tag:example.o"]],
    ],
    ["two documents", `${play}---\n${play}`, [["several-documents", "5:1", "---"]]],
    ["two entries without a document marker", `${play}${play}`, [["several-documents", "5:1", "name"]]],
    ["a list of two entries", `- name: Play\n- name: Park\n`, [["several-documents", "1:1", "- name: Play"]]],
    ["two documents with start markers", `---\n${play}---\n${play}`, [["several-documents", "6:1", "---"]]],
    ["a document after an end marker", `${play}...\n---\n${play}`, [["several-documents", "6:1", "---"]]],
    [
      "an anchor and an alias",
      `${play}stage: &s live\ntype: *s\n`,
      [
        ["yaml-feature", "5:8", "&s"],
        ["yaml-feature", "6:7", "*s"],
      ],
    ],
    ["a merge key", `${play}<<: { stage: live }\n`, [["yaml-feature", "5:1", "<<"]]],
    [
      "a merge key with an alias",
      `${play}<<: *rest\n`,
      [
        ["yaml-feature", "5:1", "<<"],
        ["yaml-feature", "5:5", "*rest"],
      ],
    ],
    ["a NUL", `${play}stage: li\0ve\n`, [["hidden-character", "5:10", "\0"]]],
    ["a terminal escape sequence", `${play}stage: \u001b[2J\n`, [["hidden-character", "5:8", "\u001b"]]],
    ["a right-to-left override", `${play}stage: \u202eevil\n`, [["hidden-character", "5:8", "\u202e"]]],
    [
      "a right-to-left override as an escape",
      `${play}suppliers: ["\\u202eevil"]\n`,
      [["hidden-character", "5:13", '"\\u202eevil"']],
    ],
    [
      "a byte order mark as an escape",
      `${play}description: "\\ufeffb"\n`,
      [["hidden-character", "5:14", '"\\ufeffb"']],
    ],
    ["a NUL as an escape", `${play}description: "a\\0b"\n`, [["hidden-character", "5:14", '"a\\0b"']]],
    [
      "a lone surrogate as an escape",
      `${play}description: "a\\ud800b"\n`,
      [["hidden-character", "5:14", '"a\\ud800b"']],
    ],
    ["a hidden character in a comment", `# \u2066 nothing to see\n${play}`, [["hidden-character", "1:3", "\u2066"]]],
    ["a second byte order mark", `\ufeff\ufeff${play}`, [["hidden-character", "1:2", "\ufeff"]]],
    ["bytes that are not UTF-8", bytes(play, "stage: caf", [0xe9], "\n"), [["not-utf8", "5:11", "\ufffd"]]],
    ["a truncated UTF-8 sequence", bytes(play, "stage: ", [0xe2, 0x82]), [["not-utf8", "5:8", "\ufffd"]]],
    ["an overlong UTF-8 sequence", bytes("name: ", [0xc0, 0xaf], "\n"), [["not-utf8", "1:7", "\ufffd"]]],
    ["UTF-16", bytes([0xff, 0xfe], "n", [0], "a", [0]), [["not-utf8", "1:1", "\ufffd"]]],
    ["a lone surrogate", `${play}stage: \ud800\n`, [["not-utf8", "5:8", "\ufffd"]]],
    ["1 MiB", "x".repeat(1 << 20), [["file-too-large", "1:1", ""]]],
    ["65,537 bytes in fewer characters", `# ${"é".repeat(32_768)}`, [["file-too-large", "1:1", ""]]],
    ["no bytes", "", [["empty-file", "1:1", ""]]],
    ["a byte order mark alone", "\ufeff", [["empty-file", "1:1", ""]]],
    ["null", "null\n", [["empty-file", "1:1", ""]]],
    ["a number", "42\n", [["not-an-entry", "1:1", "42"]]],
    ["a list", "[]\n", [["not-an-entry", "1:1", "[]"]]],
    ["a tab before a field", `${play}licences:\n\tcode: MIT\n`, [["yaml-syntax", "6:1", "\tcode: MIT"]]],
    [
      "a line of 60,000 characters",
      `${play}stage: ${"very ".repeat(12_000)}\n`,
      [["unknown-word", "5:8", "very very very very "]],
    ],
    [
      "fields with names of object properties",
      `${play}__proto__: { stage: live }\nconstructor: 1\nhasOwnProperty: 2\n`,
      [
        ["unknown-field", "5:1", "__proto__"],
        ["unknown-field", "6:1", "constructor"],
        ["unknown-field", "7:1", "hasOwnProperty"],
      ],
    ],
    [
      "nested fields with names of object properties",
      `${play}licences:\n  __proto__: MIT\n  constructor: { prototype: 1 }\n`,
      [
        ["unknown-field", "6:3", "__proto__"],
        ["unknown-field", "7:3", "constructor"],
      ],
    ],
  ])("%s", (_, content, expected) => {
    expect(locatedProblems(content)).toEqual(expected);
  });

  test("an alias bomb, without expanding it", () => {
    const rows = Array.from({ length: 26 }, (_, index) => {
      const [name, before] = [index, index - 1].map((letter) => String.fromCharCode(97 + letter));
      return `${name}: &${name} [${index === 0 ? '"boom"' : Array(9).fill(`*${before}`).join(", ")}]\n`;
    });
    const problems = problemsIn({ [openPlay]: play + rows.join("") }).filter(({ rule }) => rule === "yaml-feature");

    expect(problems).toHaveLength(100 + 1);
    expect(positionsOf(problems).at(0)).toBe(`${openPlay}:5 yaml-feature`);
    expect(problems.at(-1)?.message).toContain(`This file has ${26 + 25 * 9 - 100} more problems of this sort.`);
  });

  test("6,000 unknown fields, with a count after the first hundred", () => {
    const fields = Array.from({ length: 6000 }, (_, index) => `f${index}: 1\n`).join("");
    const problems = problemsIn({ [openPlay]: play + fields });

    expect(problems.map(({ rule, line }) => ({ rule, line }))).toEqual(
      Array.from({ length: 101 }, (_, index) => ({ rule: "unknown-field", line: 5 + index })),
    );
    const messages = problems.map(({ message }) => message);
    expect(messages.slice(0, 100).filter((message) => !message.includes("is not a field of a product."))).toEqual([]);
    expect(messages.at(-1)).toBe(
      "This file has 5,900 more problems of this sort. Fix those that are listed, and check again.",
    );
  });

  test.each([
    ["schema comments", "", "# yaml-language-server: $schema=https://example.org/x.json\n", "schema-elsewhere"],
    ["HTML entities", "suppliers:\n", "  - Parks &amp; Play\n", "html-entity"],
    ["tables", "description: |\n", "  | a | b |\n  |---|---|\n  | 1 | x |\n\n", "markdown-table"],
  ])("1,000 %s, with a count after the first hundred", (_, field, line, id) => {
    const problems = problemsIn({ [openPlay]: play + field + line.repeat(1000) });

    const withId = problems.filter(({ rule }) => rule === id);
    expect(withId).toHaveLength(101);
    expect(withId.at(-1)?.message).toContain("900 more problems of this sort");
  });

  test.each([
    ["aliases in place of values", "*a", "yaml-feature"],
    ["anchors", "&a 1", "yaml-feature"],
    ["tags", "!a 1", "yaml-feature"],
  ])("5,000 %s, with a count after the first hundred", (_, value, id) => {
    const fields = Array.from({ length: 5000 }, (_, index) => `f${index}: ${value}\n`).join("");
    const problems = problemsIn({ [openPlay]: play + fields });

    const withId = problems.filter(({ rule }) => rule === id);
    expect(withId).toHaveLength(101);
    expect(withId.at(-1)?.message).toContain("4,900 more problems of this sort");
    expect(problems.length).toBeLessThanOrEqual(202);
  });

  test("101 unknown fields, each at its own place", () => {
    const fields = Array.from({ length: 101 }, (_, index) => `f${index}: 1\n`).join("");
    const problems = problemsIn({ [openPlay]: play + fields });

    expect(problems).toHaveLength(101);
    expect(problems.filter(({ message }) => message.includes("more problems"))).toEqual([]);
  });

  test("a text of 10,000 items in place of a list, without suggestions for each", () => {
    const [problem] = problemsIn({ [openPlay]: play.replace("[]", `"${"a, ".repeat(10_000)}"`) });

    expect(problem).toMatchObject({ rule: "wrong-type", path: ["services"] });
    expect(problem).not.toHaveProperty("correction");
  });

  test("a field that is repeated 5,000 times", () => {
    const problems = problemsIn({ [openPlay]: play + "stage: live\n".repeat(5000) });

    expect(problems).toHaveLength(101);
    expect(new Set(problems.map(({ rule }) => rule))).toEqual(new Set(["duplicate-field"]));
  });

  test.each([
    ["nested lists", "- ".repeat(9_990)],
    ["nested quotations", ">".repeat(19_000)],
    ["nested numbered lists", "1. ".repeat(6_000)],
    ["nested images", `${"![".repeat(3000)}x${"](y)".repeat(3000)}`],
    ["unclosed links", "[a](".repeat(4_900)],
    ["thousands of headings", "a\n=\n".repeat(4_900)],
  ])("Markdown that would take long to parse: %s", (_, markdown) => {
    const text = `description: |\n  ${`${markdown}]`.replaceAll("\n", "\n  ")}\n`;

    expect(locatedProblems(play + text).map(([rule]) => rule)).toEqual(["unsafe-markdown"]);
  });
});

test("accepts Markdown full of asterisks, without parsing emphasis", () => {
  expect(locatedProblems(`${play}description: "${"*a_ ".repeat(4_900)}]"\n`)).toEqual([]);
});

describe("reads a file", () => {
  test.each([
    ["with a byte order mark", (text: string) => `\ufeff${text}`],
    ["with Windows line ends", (text: string) => text.replaceAll("\n", "\r\n")],
    ["with both", (text: string) => `\ufeff${text.replaceAll("\n", "\r\n")}`],
    ["with classic Mac OS line ends", (text: string) => text.replaceAll("\n", "\r")],
    ["without a final line end", (text: string) => text.trimEnd()],
    ["with document markers", (text: string) => `---\n${text}...\n`],
    ["with comments and blank lines", (text: string) => `# yes\n\n${text.replaceAll("\n", " # no\n\n")}`],
    ["as a flow mapping", (text: string) => `{ ${text.trimEnd().replaceAll("\n", ", ")} }`],
    ["as bytes", (text: string) => Buffer.from(text)],
  ])("%s", (_, change) => {
    const { catalogue, problems } = inspect(memorySource({ ...base, [openPlay]: change(play) }), today);

    expect(problems).toEqual([]);
    expect(catalogue.product.get("open-play")?.data).toEqual({
      name: "Open Play",
      summary: "A thing that is here to be looked at.",
      services: [],
      reviewed: "2026-10-01",
    });
  });

  test.each([
    ["with a byte order mark and Windows line ends", `\ufeff${play}stage: lvie\n`.replaceAll("\n", "\r\n")],
    ["with classic Mac OS line ends", `${play}stage: lvie\n`.replaceAll("\n", "\r")],
  ])("%s, and reports right positions", (_, text) => {
    expect(locatedProblems(text)).toEqual([["unknown-word", "5:8", "lvie"]]);
    expect(problemsIn({ [openPlay]: text }).map(({ fix }) => fix && text.slice(fix.start, fix.end))).toEqual(["lvie"]);
  });

  test("with a byte order mark, which counts in the columns of its line", () => {
    expect(locatedProblems(`\ufeffnmae: Open Play\n${play.replace(/^name.*\n/, "")}`)).toEqual([
      ["unknown-field", "1:2", "nmae"],
    ]);
  });
});
