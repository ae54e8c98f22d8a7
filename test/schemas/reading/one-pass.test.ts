import { describe, expect, test } from "vitest";

import { kinds } from "../../../schemas/kinds/index.ts";
import { linkAdvice } from "../../../schemas/reading/explain/link.ts";
import type { Fault } from "../../../schemas/reading/fault.ts";
import { parse, parseWithTree, treeOf } from "../../../schemas/reading/parse.ts";
import { recover } from "../../../schemas/reading/recover.ts";
import { validateFields } from "../../../schemas/reading/shape.ts";
import { type Cause, fieldOn, valueOn } from "../../../schemas/reading/syntax/cause.ts";
import { hashes } from "../../../schemas/reading/syntax/hashes.ts";
import { brackets } from "../../../schemas/reading/syntax/lists.ts";
import { isStray, names } from "../../../schemas/reading/syntax/names.ts";
import { htmlEntities } from "../../../schemas/reading/warnings/html-entities.ts";
import { toYaml } from "../../../schemas/yaml/dump.ts";
import { entry, openPlay, problemsIn } from "../../helpers/catalogues.ts";

const many = 1_000_000;

/** How many ways a cause finds of putting a line right. */
function remedies(cause: Cause, line: string): number {
  return [...cause({ lines: [line], row: 0 })].length;
}

// Read again and again from each place in it, any of these would take hours.
describe("a line of a million characters is read in one pass", () => {
  test("as a field or an item", () => {
    const spaces = " ".repeat(many);
    expect(fieldOn(`name:${spaces}a${spaces}b${spaces}`)?.value).toHaveLength(many + 2);
    expect(valueOn(`-${spaces}a${spaces}b`)?.value).toHaveLength(many + 2);
    expect(fieldOn(`name:${spaces}a\u2028b`)).toBeUndefined();
    expect(valueOn(`${"- ".repeat(many / 2)}a\u2028b`)).toBeUndefined();
  });

  test.each<[what: string, cause: Cause, line: string, found: number]>([
    ["brackets that are opened", brackets, "[".repeat(many), 1],
    ["brackets that are opened and not closed by the last", brackets, `${"[".repeat(many)}]x`, 0],
    ["brackets that are closed", brackets, `${"])".repeat(many / 2)}x`, 0],
    ["a # before spaces", hashes, `a #:${" ".repeat(many)}b`, 1],
    ["no mark at all", hashes, "a".repeat(many), 0],
    ["underlines around a name", names, `${"_".repeat(many)}a${"_".repeat(many)}!`, 0],
    ["spaces behind a name", names, `name${" ".repeat(many)}a\u2028`, 0],
  ])("with %s", (_, cause, line, found) => {
    expect(remedies(cause, line)).toBe(found);
  });

  test("as one that has no name of a field", () => {
    expect(isStray(`${"_".repeat(many)}$${"_".repeat(many)}!`)).toBe(true);
    expect(isStray(`${"_".repeat(many)}:`)).toBe(false);
  });

  test("as an address", () => {
    expect(linkAdvice("<".repeat(many))).toContain("cannot have the character <");
    expect(linkAdvice(`${"](a".repeat(many / 3)} b`)).toContain("has no spaces");
    expect(linkAdvice(`a${" ".repeat(many)}b`)).toContain("has no spaces");
  });

  test("as lines that belong to no field", () => {
    const lines = "a1\n".repeat(many / 5);
    expect(recover(`${lines}name: [\n`, () => true)).toEqual({ text: `${lines}name: [\n`, broken: [] });
  });

  test("as marks that YAML has and entries have not", () => {
    const marks = `tags: [${"*a,".repeat(many / 4)}]\n`;
    expect(parse(marks).faults.map(({ id }) => id)).toEqual(Array(101).fill("yaml-feature"));
  });

  test("as fields that do not exist", () => {
    const text = `{${Array.from({ length: many / 10 }, (_, index) => `f${index}: 1`).join(",")}}`;
    const { value, tree } = parseWithTree(text);
    const { faults } = validateFields(kinds.product, value, text, () => tree ?? treeOf(text));
    expect(faults.filter(({ id, message }) => id === "unknown-field" && message !== "")).toHaveLength(101);
  });

  test("as characters that HTML writes, each of which is looked up once, and no more than anybody types", () => {
    const faultsIn = (text: string): Fault[] => htmlEntities(text, () => treeOf(text), kinds.product.schema);
    expect(faultsIn(`name: "${"&amp;".repeat(many / 5)}"\n`)).toHaveLength(1);
    const different = Array.from({ length: 1000 }, (_, index) => `a&#${index + 300};`);
    expect(faultsIn(`suppliers: [${different.join(", ")}]\n`)).toHaveLength(200);
  });

  test("as blank lines of a text that is written as YAML", () => {
    expect(toYaml({ text: `a${"\n".repeat(many)}b` })).toHaveLength(many + 15);
  });
});

test("a comment full of marks above a text in a block is no part of the text", () => {
  const marks = ">\t#".repeat(10_000) + "\t".repeat(30_000);
  const [problem] = problemsIn({ [openPlay]: `${entry("Open Play")}tags:\n  # ${marks}\n  |\n  text\n` });
  expect(problem).toMatchObject({ rule: "wrong-type", line: 7, column: 3 });
});
