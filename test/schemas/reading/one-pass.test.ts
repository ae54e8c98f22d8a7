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

/** Returns the number of corrections that a cause finds for a line. */
function correctionCount(cause: Cause, line: string): number {
  return [...cause({ lines: [line], row: 0 })].length;
}

// In quadratic time, each of these would take hours.
describe("reads a line of a million characters in linear time", () => {
  test("as a field or an item", () => {
    const spaces = " ".repeat(many);
    expect(fieldOn(`name:${spaces}a${spaces}b${spaces}`)?.value).toHaveLength(many + 2);
    expect(valueOn(`-${spaces}a${spaces}b`)?.value).toHaveLength(many + 2);
    expect(fieldOn(`name:${spaces}a\u2028b`)).toBeUndefined();
    expect(valueOn(`${"- ".repeat(many / 2)}a\u2028b`)).toBeUndefined();
  });

  test.each<[what: string, cause: Cause, line: string, count: number]>([
    ["unclosed brackets", brackets, "[".repeat(many), 1],
    ["unclosed brackets before a closing one", brackets, `${"[".repeat(many)}]x`, 0],
    ["unmatched closing brackets", brackets, `${"])".repeat(many / 2)}x`, 0],
    ["a hash before spaces", hashes, `a #:${" ".repeat(many)}b`, 1],
    ["no hash", hashes, "a".repeat(many), 0],
    ["underlines around a name", names, `${"_".repeat(many)}a${"_".repeat(many)}!`, 0],
    ["spaces after a name", names, `name${" ".repeat(many)}a\u2028`, 0],
  ])("with %s", (_, cause, line, count) => {
    expect(correctionCount(cause, line)).toBe(count);
  });

  test("as a line without a field name", () => {
    expect(isStray(`${"_".repeat(many)}$${"_".repeat(many)}!`)).toBe(true);
    expect(isStray(`${"_".repeat(many)}:`)).toBe(false);
  });

  test("as an address", () => {
    expect(linkAdvice("<".repeat(many))).toContain("cannot have the character <");
    expect(linkAdvice(`${"](a".repeat(many / 3)} b`)).toContain("has no spaces");
    expect(linkAdvice(`a${" ".repeat(many)}b`)).toContain("has no spaces");
  });

  test("as lines outside any field", () => {
    const lines = "a1\n".repeat(many / 5);
    expect(recover(`${lines}name: [\n`, () => true)).toEqual({ text: `${lines}name: [\n`, broken: [] });
  });

  test("as lines of a text whose quotation mark is not closed", () => {
    const text = `name: Play\nstage: live\ndescription: "a\n${"b\n".repeat(many / 2)}`;
    expect(recover(text, (lines) => !lines.includes('"'))?.broken).toHaveLength(1);
  });

  test.each([
    ["services", ";"],
    ["costs", "1,"],
  ])("as items of %s, which nobody writes in such numbers", (field, item) => {
    const text = entry("Play").replace("services: []\n", `${field}: ${item.repeat(many / 40)}\n`);
    expect(problemsIn({ [openPlay]: text }).map(({ rule }) => rule)).toContain("wrong-type");
  });

  test("as aliases, which entries cannot have", () => {
    const marks = `tags: [${"*a,".repeat(many / 4)}]\n`;
    expect(parse(marks).faults.map(({ id }) => id)).toEqual(Array(101).fill("yaml-feature"));
  });

  test("as unknown fields", () => {
    const text = `{${Array.from({ length: many / 10 }, (_, index) => `f${index}: 1`).join(",")}}`;
    const { value, tree } = parseWithTree(text);
    const { faults } = validateFields(kinds.product, value, text, () => tree ?? treeOf(text));
    expect(faults.filter(({ id, message }) => id === "unknown-field" && message !== "")).toHaveLength(101);
  });

  test("as HTML entities, looking up each once and at most 200", () => {
    const faultsIn = (text: string): Fault[] => htmlEntities(text, () => treeOf(text), kinds.product.schema);
    expect(faultsIn(`name: "${"&amp;".repeat(many / 5)}"\n`)).toHaveLength(1);
    const different = Array.from({ length: 1000 }, (_, index) => `a&#${index + 300};`);
    expect(faultsIn(`suppliers: [${different.join(", ")}]\n`)).toHaveLength(200);
  });

  test("as blank lines of a text that is formatted as YAML", () => {
    expect(toYaml({ text: `a${"\n".repeat(many)}b` })).toHaveLength(many + 15);
  });
});

test("does not take a comment full of indicators for the block text below it", () => {
  const marks = ">\t#".repeat(10_000) + "\t".repeat(30_000);
  const [problem] = problemsIn({ [openPlay]: `${entry("Open Play")}tags:\n  # ${marks}\n  |\n  text\n` });
  expect(problem).toMatchObject({ rule: "wrong-type", line: 7, column: 3 });
});
