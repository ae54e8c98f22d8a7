import { describe, expect, test } from "vitest";

import { entry, openPlay, problemsIn, problemsOfProduct } from "../../../helpers/catalogues.ts";

/** Returns the rule, line and fix of each problem of an entry below this line. */
function problemsBelow(line: string): (string | number | undefined)[][] {
  const problems = problemsIn({ [openPlay]: `${line}\n${entry("Open Play")}` });
  return problems.map(({ rule, line: number, fix }) => [rule, number, fix?.text]);
}

describe("corrects a comment that makes editors fetch a schema from elsewhere", () => {
  test.each([
    "# yaml-language-server: $schema=https://example.com/product.json",
    "# yaml-language-server:$schema=http://192.168.0.1/",
    "#  yaml-language-server : $schema=//example.com/x.json",
    "# yaml-language-server: $schema=file:///etc/passwd",
    "# yaml-language-server: $schema=\\\\example.com\\share\\x.json",
    "# yaml-language-server: $schema=C:/x.json",
    "# $schema: https://example.com/product.json",
  ])("%s", (line) => {
    expect(problemsBelow(line)).toEqual([
      ["schema-elsewhere", 1, "# yaml-language-server: $schema=../../../schemas/json/product.json"],
    ]);
  });

  test("anywhere in a file, and in the settings", () => {
    const comment = "# yaml-language-server: $schema=https://example.com/x.json";
    expect(problemsOfProduct(`${comment}\n`)).toMatchObject([{ rule: "schema-elsewhere", line: 5 }]);
    expect(problemsIn({ "catalogue.yml": `${comment}\nname: Wales Standards Catalogue\n` })).toContainEqual(
      expect.objectContaining({
        rule: "schema-elsewhere",
        fix: expect.objectContaining({
          text: "# yaml-language-server: $schema=../schemas/json/catalogue.json",
        }) as unknown,
      }),
    );
  });
});

test.each([
  "# yaml-language-server: $schema=../../../schemas/json/product.json",
  "# yaml-language-server: $schema=./product.json",
  "# A schema is named with yaml-language-server: $schema=https://example.com/product.json",
  "# See https://example.com/product.json",
])("accepts %s, which makes editors fetch nothing", (line) => {
  expect(problemsBelow(line)).toEqual([]);
});

test("accepts such a comment in a text", () => {
  const description = "description: |\n  # yaml-language-server: $schema=https://example.com/product.json\n";
  expect(problemsOfProduct(description)).toEqual([]);
});

test("reads a comment with thousands of schema keywords in linear time", () => {
  expect(problemsBelow(`# yaml-language-server: ${"$schema= ".repeat(7000)}$schema=https:`)).toHaveLength(1);
});
