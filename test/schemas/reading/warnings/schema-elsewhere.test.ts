import { describe, expect, test } from "vitest";

import { entry, problemsIn, problemsOfProduct } from "../../../helpers/catalogues.ts";

const openPlay = "camden/products/open-play.yml";

/** The rules and lines of the problems of an entry with a line above it. */
function said(line: string): (string | number | undefined)[][] {
  const problems = problemsIn({ [openPlay]: `${line}\n${entry("Open Play")}` });
  return problems.map(({ rule, line: number, fix }) => [rule, number, fix?.text]);
}

describe("a comment that has editors fetch a schema from elsewhere is told, with the line that all files have", () => {
  test.each([
    "# yaml-language-server: $schema=https://example.com/product.json",
    "# yaml-language-server:$schema=http://192.168.0.1/",
    "#  yaml-language-server : $schema=//example.com/x.json",
    "# yaml-language-server: $schema=file:///etc/passwd",
    "# yaml-language-server: $schema=\\\\example.com\\share\\x.json",
    "# yaml-language-server: $schema=C:/x.json",
    "# $schema: https://example.com/product.json",
  ])("%s", (line) => {
    expect(said(line)).toEqual([
      ["schema-elsewhere", 1, "# yaml-language-server: $schema=../../../schemas/json/product.json"],
    ]);
  });

  test("wherever it stands, and in the settings", () => {
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
])("%s has editors fetch nothing", (line) => {
  expect(said(line)).toEqual([]);
});

test("a text that speaks of such a comment is no comment", () => {
  const description = "description: |\n  # yaml-language-server: $schema=https://example.com/product.json\n";
  expect(problemsOfProduct(description).filter(({ rule }) => rule === "schema-elsewhere")).toEqual([]);
});

test("many such words take no long time", () => {
  expect(said(`# yaml-language-server: ${"$schema= ".repeat(7000)}$schema=https:`)).toHaveLength(1);
});
