import { parseEvents } from "js-yaml";
import { expect, test } from "vitest";

import type { Path } from "../../../schemas/problems/problem.ts";
import { buildTree, locate, type Located, type Node, valueOf } from "../../../schemas/yaml/tree.ts";

function treeOf(text: string): Node | undefined {
  return buildTree(text, parseEvents(text, {}));
}

function nodeAt(text: string, path: Path): Located {
  return locate(treeOf(text)!, path);
}

test.each<[what: string, text: string, path: Path, written: string]>([
  ["a value before a comment", "a: b # c\n", ["a"], "b"],
  ["single quotes", "a: 'it''s'\n", ["a"], "'it''s'"],
  ["double quotes", 'a: "b"\n', ["a"], '"b"'],
  ["a block text, without blank lines at its end", "a: |\n  b\n\n  c\n\nd: e\n", ["a"], "|\n  b\n\n  c"],
  ["a block text with a comment after its indicator", "a: >-  # why\n  b\n", ["a"], ">-  # why\n  b"],
  ["a block text with spaces after its indicator", "a: | \n  b\n", ["a"], "| \n  b"],
  ["a block text with its indicator on the next line", "a:\n  |\n  b\n", ["a"], "|\n  b"],
  ["a block text without lines", "a: |", ["a"], "|"],
  ["a block text as the whole document", "|\n  a\n", [], "|\n  a"],
  ["a block text with an indentation indicator", "a: |2+\n   b\n\n", ["a"], "|2+\n   b"],
  ["a block text without a final line end", "a: |\n  b", ["a"], "|\n  b"],
  ["a block text with Windows line ends", "a:\r\n  - |\r\n    b\r\n    c\r\nd: e\r\n", ["a", 0], "|\r\n    b\r\n    c"],
  ["a block text with a hash", "- a: |-\n    b # no\n", [0, "a"], "|-\n    b # no"],
  ["a list in brackets", "a: [b, c] # d\n", ["a"], "[b, c]"],
  ["a list of three in brackets", "a: [b, c, d]\n", ["a"], "[b, c, d]"],
  ["an item in brackets", "a: [b, c] # d\n", ["a", 1], "c"],
  ["a bracket in a comment", "a: [b, c, # d ]\n  ]\nd: e\n", ["a"], "[b, c, # d ]\n  ]"],
  ["a hash that starts no comment", "a: [b, c#d]\n", ["a"], "[b, c#d]"],
  ["empty brackets", "a: [ ]\n", ["a"], "[ ]"],
  ["a mapping in braces", "a: [b,\n  {c: d}]\n", ["a", 1], "{c: d}"],
  ["empty braces", "a: {}\n", ["a"], "{}"],
  ["a mapping without braces in a list in brackets", "a: [b: c]\n", ["a", 0], "b: c"],
  ["a list below its name", "a:\n  - b\n  - c\n\nd: e\n", ["a"], "- b\n  - c"],
  ["a list of three below its name", "a:\n  - b\n  - c\n  - d\n", ["a"], "- b\n  - c\n  - d"],
  ["fields below a name", "a:\n  b: 1\n  c: 2\n", ["a"], "b: 1\n  c: 2"],
  ["a value after an anchor and a tag", "a: &x !!str b\n", ["a"], "b"],
  ["an alias", "a: &x b\nc: *x\n", ["c"], "*x"],
  ["a value after an explicit key", "? a\n: b\n", ["a"], "b"],
])("locates %s", (_, text, path, written) => {
  const { node, exact } = nodeAt(text, path);
  expect([text.slice(node.start, node.end), exact]).toEqual([written, true]);
});

test.each<[text: string, path: Path, offset: number]>([
  ["a:\nb: c\n", ["a"], 2],
  ["a :\nb: c\n", ["a"], 3],
  ["a:\n  -\n  - b\n", ["a", 0], 5],
  ["- a\n- b\n- c\n-\n", [3], 11],
  ["{ a, b: c }\n", ["a"], 3],
])("locates a missing value in %j where it would start", (text, path, offset) => {
  const { node } = nodeAt(text, path);
  expect([node.start, node.end, valueOf(node)]).toEqual([offset, offset, null]);
});

test.each<[path: Path, nearest: unknown, name: string | undefined]>([
  [["b", 1, "c"], { "d e": 2 }, undefined],
  [["b", "1"], [1, { "d e": 2 }], "b"],
  [["b", 1, 0], { "d e": 2 }, undefined],
  [["b", 2], [1, { "d e": 2 }], "b"],
  [["b", 1, "d e", "f"], 2, '"d e"'],
  [["x"], { a: 0, b: [1, { "d e": 2 }] }, undefined],
])("locates the nearest ancestor of the missing path %j, with its name", (path, nearest, name) => {
  const text = 'a: 0\nb: [1, { "d e": 2 }]\n';
  const { node, keyRange, exact } = nodeAt(text, path);
  expect(exact).toBe(false);
  expect(valueOf(node)).toEqual(nearest);
  expect(keyRange && text.slice(keyRange.start, keyRange.end)).toBe(name);
});

test("locates the whole document at the empty path", () => {
  const { node, exact } = nodeAt("a: b\n", []);
  expect([valueOf(node), exact]).toEqual([{ a: "b" }, true]);
});

test("uses the first of duplicate fields, and keeps the others as duplicates", () => {
  const tree = treeOf("a: 1\na: 2\nb: 3\n");
  expect(tree && valueOf(tree)).toEqual({ a: 1, b: 3 });
  const duplicates = tree?.type === "mapping" ? tree.duplicates : [];
  expect(duplicates.map(({ key, keyRange, value }) => [key, keyRange.start, valueOf(value)])).toEqual([["a", 5, 2]]);
});

test.each([
  ["true: a\nnull: b\ntruest: c\n1.0: d\n", { true: "a", null: "b", truest: "c", 1: "d" }],
  ["camelCase: a\nA: b\n'a b': c\na1: d\n0x10: e\n", { camelCase: "a", A: "b", "a b": "c", a1: "d", 16: "e" }],
  ["[a, b]: c\n", { "": "c" }],
  ["0xab: c\n", { 171: "c" }],
  ["? a\n  b\n: c\n", { "a b": "c" }],
  ["a: &x b\nc: *x\n", { a: "b", c: undefined }],
  ["a: 1\n---\nb: 2\n", { a: 1 }],
  ["a: '1'\nb: [1, ~]\n", { a: "1", b: [1, null] }],
])("reads the first document of %j, with texts as names", (text, value) => {
  expect(valueOf(treeOf(text)!)).toEqual(value);
});

test("reads a field called __proto__ like any other", () => {
  const value = valueOf(treeOf("__proto__: { polluted: true }\n")!) as object;
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  expect(Object.entries(value)).toEqual([["__proto__", { polluted: true }]]);
});

test("marks what is in quotes and what is in brackets", () => {
  const of = (text: string): unknown => {
    const node = treeOf(text);
    return node?.type === "scalar" ? node.quoted : node?.type === "alias" ? undefined : node?.flow;
  };
  expect(["a", "'a'", '"a"', "|\n  a\n"].map(of)).toEqual([false, true, true, true]);
  expect(["[a]", "- a", "{ a: b }", "a: b", "{ a: b }: c"].map(of)).toEqual([true, false, true, false, false]);
});

test("has no tree for a text without a document", () => {
  expect([treeOf(""), treeOf("# a\n")]).toEqual([undefined, undefined]);
});
