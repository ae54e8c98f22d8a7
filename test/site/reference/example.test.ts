import { describe, expect, test } from "vitest";

import { inspect, kindNames, memorySource, pathOf } from "../../../schemas/index.ts";
import { fileProblems } from "../../../schemas/problems/in-file.ts";
import { fullExample, minimalExample } from "../../../site/reference/example.ts";
import { fieldsOf } from "../../../site/reference/fields.ts";

describe.each(kindNames)("the examples of a %s", (kind) => {
  function mistakes(yaml: string): string[] {
    const path = pathOf({ kind, slug: "example", authority: "example" });
    return inspect(memorySource({ [path]: yaml }), "2026-11-21")
      .problems.filter(({ rule }) => Object.hasOwn(fileProblems, rule))
      .map(({ message }) => message);
  }

  test("include a minimal valid one, of which every line is required", () => {
    const yaml = minimalExample(kind);
    expect(mistakes(yaml)).toEqual([]);
    for (const line of yaml.split("\n")) expect(mistakes(yaml.replace(line, "")), line).not.toEqual([]);
  });

  test("include a valid one with every field", () => {
    const yaml = fullExample(kind);
    expect(mistakes(yaml)).toEqual([]);
    for (const { name } of fieldsOf(kind)) expect(yaml).toMatch(new RegExp(`^${name}:`, "m"));
  });
});
