import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { dirname, join, posix } from "node:path";

import { ESLint } from "eslint";
import ts from "typescript";
import { beforeAll, describe, expect, test } from "vitest";

import { oxlint } from "../../lint/oxlint.ts";
import packageJson from "../../package.json" with { type: "json" };
import { kindNames } from "../../schemas/index.ts";
import { readIfExists } from "../../scripts/lib/read-if-exists.ts";
import { root } from "../../scripts/lib/root.ts";
import { scaffold, type Wanted } from "../../scripts/scaffold/index.ts";
import { formatted, kindTables } from "../../scripts/scaffold/kind-tables.ts";
import { temporaryFolder } from "../helpers/folders.ts";
import { SeededCode } from "../helpers/seeded-code.ts";

/** One of each type. The name of the kind has two words, so that its spellings differ from each other. */
const wanted = {
  "a kind of entry": { type: "kind", name: "working-group" },
  "a rule": { type: "rule", name: "loud-name" },
  "a facet of a list": { type: "facet", name: "keyword", of: "product" },
  "an output for programs": { type: "output", name: "product-pages" },
} satisfies Record<string, Wanted>;

/** The scaffolded files, which overlay the project. */
const project = new Map<string, string>();
/** The paths of the files that scaffolding each type wrote. */
const written = new Map<string, readonly string[]>();

function read(path: string, over: ReadonlyMap<string, string> = project): string | undefined {
  return over.get(path) ?? readIfExists(join(root, path));
}

/** The lines that add a field to a kind of entry, by file, each with the text that it stands before. */
const field = {
  "schemas/kinds/opportunity.ts": [
    "    ...closingFields(",
    '    nickname: line(1, 60).optional().meta({ title: "Nickname", description: "What it is called.", examples: ["Play club"] }),\n',
  ],
  "site/kinds/opportunity/view.ts": ['        "What is to be done":', "        Nickname: data.nickname,\n"],
} satisfies Record<string, readonly [before: string, line: string]>;

beforeAll(async () => {
  for (const [what, one] of Object.entries(wanted)) {
    const { files } = await scaffold(one, read);
    for (const [path, text] of files) project.set(path, text);
    written.set(what, [...files.keys()]);
  }
  for (const [path, [before, line]] of Object.entries(field)) {
    const text = read(path) ?? "";
    expect(text.split(before)).toHaveLength(2);
    project.set(path, text.replace(before, line + before));
  }
});

describe("scaffolded code", () => {
  test("passes the type checker, with all code that depends on kinds", async () => {
    expect(await typeErrors()).toEqual([]);
  });

  test("passes the lint rules that need no types", async () => {
    expect(await lintErrors()).toEqual([]);
  });

  test.each(Object.keys(wanted))("is in the files that README names for adding %s", (what) => {
    const named = pathsInReadme(what, wanted[what as keyof typeof wanted].name);

    expect(named.filter((path) => !written.get(what)!.some((file) => isIn(file, path)))).toEqual([]);
    expect(written.get(what)!.filter((file) => !named.some((path) => isIn(file, path)))).toEqual([]);
  });
});

/**
 * The code that a developer maintains for each addition, without tests and fixtures: the folders of new files, and the
 * existing files that get a row. A longer list makes every later addition harder.
 */
const byHand: Readonly<Record<keyof typeof wanted, { folders: readonly string[]; rows: readonly string[] }>> = {
  "a kind of entry": {
    folders: ["schemas/kinds", "site/kinds/working-group"],
    rows: ["schemas/vocabularies/kind-names.ts"],
  },
  "a rule": { folders: ["schemas/rules"], rows: ["schemas/rules/index.ts"] },
  "a facet of a list": { folders: [], rows: ["site/kinds/product/facets.ts"] },
  "an output for programs": { folders: ["site/outputs/harvest"], rows: ["site/outputs/index.ts"] },
};

describe("hand-written code", () => {
  const generated = kindTables(kindNames);
  const files = (what: string): readonly string[] => written.get(what)!.filter((path) => !path.startsWith("test/"));
  const exists = (path: string): boolean => existsSync(join(root, path));

  test.each(Object.entries(byHand))("for %s is in few places", (what, { folders, rows }) => {
    const added = files(what).filter((path) => !exists(path));

    expect([...new Set(added.map(dirname))].toSorted()).toEqual(folders);
    expect(files(what).filter((path) => exists(path) && !generated.has(path))).toEqual(rows);
  });

  test.each(["a rule", "an output for programs"])("for %s is one file", (what) => {
    expect(files(what).filter((path) => !exists(path))).toHaveLength(1);
  });

  test("for a field is a row in each of two existing files, which README names", () => {
    const named = pathsInReadme("a field", "", "opportunity");

    expect(Object.keys(field)).toHaveLength(2);
    expect(Object.keys(field).filter((file) => !named.some((path) => isIn(file, path)))).toEqual([]);
  });

  test.each([...generated])(
    "does not include %s, which is up to date (npm run schemas generates it)",
    async (path, text) => {
      expect(read(path, new Map())).toBe(await formatted(path, text));
    },
  );
});

test.each([
  ["body", "bodies"],
  ["process", "processes"],
  ["church", "churches"],
  ["survey", "surveys"],
  ["day-centre", "day-centres"],
])("a kind “%s” is in the folder “%s”", async (name, many) => {
  const { files } = await scaffold({ type: "kind", name }, read);

  expect(files.get("schemas/vocabularies/kind-names.ts")).toContain(`folder: "${many}"`);
});

describe("scaffolding refuses", () => {
  test.each<[Wanted, string]>([
    [{ type: "rule", name: "contract", more: ["length"] }, "join them by hyphens: contract-length"],
    [{ type: "rule", name: "contract-length", of: "product" }, "Only a facet takes --of."],
    [{ type: "facet", name: "keyword", of: "product", many: "keywords" }, "Only a kind takes --many."],
  ])("arguments that it would ignore: %o", async (one, reason) => {
    await expect(scaffold(one, read)).rejects.toThrow(reason);
  });

  test.each([
    [{ type: "kind", name: "product" }, "is a kind"],
    [{ type: "kind", name: "wares", many: "products" }, "is a kind"],
    [{ type: "rule", name: "review-overdue" }, "schemas/rules/review-overdue.ts exists"],
    [{ type: "output", name: "repositories" }, "site/outputs/harvest/repositories.ts exists"],
    [{ type: "output", name: "index" }, "an output “index” already"],
    [{ type: "output", name: "products" }, "an output “products” already"],
    [{ type: "output", name: "outputs" }, "“outputs” would mean two things"],
    [{ type: "output", name: "address" }, "“address” would mean two things in site/outputs/harvest/address.ts"],
    [{ type: "kind", name: "parts" }, "“parts” would mean two things in site/kinds/tables/parts.ts"],
    [
      { type: "kind", name: "traits", many: "sets-of-traits" },
      "“traits” would mean two things in site/kinds/tables/traits.ts",
    ],
    [{ type: "rule", name: "sought" }, "“sought” would mean two things in schemas/rules/sought.ts"],
    [{ type: "facet", name: "stage", of: "product" }, "a facet or an order “stage” already"],
    [{ type: "facet", name: "service", of: "product" }, "a facet or an order “service” already"],
  ])("to overwrite or shadow existing code: %o", async (one, reason) => {
    await expect(scaffold(one, read)).rejects.toThrow(reason);
  });

  test.each([
    "Working-Group",
    "working_group",
    "../rules",
    "a--b",
    "-a",
    "2nd",
    "first-2",
    "class",
    "await",
    "constructor",
    "to-string",
    "",
    "a".repeat(41),
  ])("the name “%s”", async (name) => {
    await expect(scaffold({ type: "rule", name }, read)).rejects.toThrow("cannot be a name");
  });

  test.each([
    [
      { type: "page", name: "about" },
      "such as: npm run scaffold -- rule contract-length. It can be a kind, rule, output or facet.",
    ],
    [
      { type: undefined, name: undefined },
      "such as: npm run scaffold -- rule contract-length. It can be a kind, rule, output or facet.",
    ],
    [
      { type: "output", name: undefined },
      "Give the output a name, such as: npm run scaffold -- output contract-length",
    ],
    [{ type: "rule", name: "class" }, "“class” cannot be a name: “class” has a meaning of its own in code."],
    [{ type: "rule", name: "to-string" }, "“to-string” cannot be a name: “toString” has a meaning of its own in code."],
    [{ type: "rule", name: "con" }, "“con” cannot be a name: Windows keeps it for a device."],
    [{ type: "rulle", name: "loud-name" }, "It can be a kind, rule, output or facet. Did you mean “rule”?"],
    [{ type: "facet", name: "keyword" }, "--of product|standard"],
    [{ type: "facet", name: "keyword", of: "prodct" }, "Did you mean “product”?"],
  ])("incomplete or misspelt arguments: %o", async (one, reason) => {
    await expect(scaffold(one, read)).rejects.toThrow(reason);
  });

  test("a table without the place for a new row", async () => {
    const without = (path: string): string | undefined =>
      path === "schemas/rules/index.ts" ? "export {};\n" : read(path);

    await expect(scaffold({ type: "rule", name: "another" }, without)).rejects.toThrow(
      "does not fit the code any more",
    );
  });
});

/** The type errors that Oxlint finds in the scaffolded code and its imports. */
async function typeErrors(): Promise<string[]> {
  const files = withImports([
    ...["site/env.d.ts", "schemas/fields/meta.ts"],
    ...Object.values(packageJson.imports).map((paths) => paths.default.slice("./".length)),
    ...[...project.keys()].filter((path) => path.endsWith(".ts")),
  ]);
  const folder = temporaryFolder({
    ...Object.fromEntries(files),
    "package.json": JSON.stringify(packageJson),
    "tsconfig.json": JSON.stringify({ extends: join(root, "tsconfig.json"), include: ["schemas", "site", "test"] }),
    "types.json": JSON.stringify({
      categories: { correctness: "off" },
      options: { typeAware: true, typeCheck: true },
    }),
  });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  const code = [...files.keys()].filter((path) => path.endsWith(".ts"));
  const { number_of_files, diagnostics } = await oxlint(folder, ["--config", "types.json", ...code]);
  expect(number_of_files).toBe(code.length);
  return diagnostics.map(({ filename, code, message }) => `${filename}: ${code} ${message}`);
}

/** The texts of files and of their transitive imports, by path. */
function withImports(paths: readonly string[]): Map<string, string> {
  const texts = new Map<string, string>();
  for (const open = new Set(paths); open.size > 0;) {
    const [path = ""] = open;
    open.delete(path);
    const text = read(path);
    if (text === undefined || texts.has(path)) continue;
    texts.set(path, text);
    if (!path.endsWith(".ts")) continue;
    for (const { fileName } of ts.preProcessFile(text).importedFiles)
      if (/^\.\.?\//.test(fileName)) open.add(posix.join(posix.dirname(path), fileName));
  }
  return texts;
}

/** The findings of the linters in the scaffolded code, without rules that need types. */
async function lintErrors(): Promise<string[]> {
  const code = new SeededCode();
  const eslint = new ESLint({ cwd: root });
  const components = [];
  for (const [path, text] of project) {
    if (path.endsWith(".ts")) code.add(path, text.trimEnd());
    if (path.endsWith(".astro")) components.push(eslint.lintText(text, { filePath: join(root, path) }));
  }
  return [
    ...(await code.findings()).map(({ file, line, rule, message }) => `${file}:${line} ${rule} ${message}`),
    ...(await Promise.all(components))
      .flat()
      .flatMap(({ filePath, messages }) =>
        messages.map(({ line, ruleId, message }) => `${filePath}:${line} ${ruleId ?? ""} ${message}`),
      ),
  ];
}

/** The paths in README’s row about adding something, with NAME and KIND filled in. */
function pathsInReadme(what: string, name: string, kind = "product"): string[] {
  const row = readFileSync(join(root, "README.md"), "utf8")
    .split("\n")
    .find((line) => line.startsWith(`| ${what} `));
  return Array.from(row?.matchAll(/`([^` ]*\/[^` ]*)`/g) ?? [], ([, path = ""]) =>
    path.replaceAll("NAME", name).replaceAll("KIND", kind),
  );
}

/** Whether a path is that of the file or, with a closing `/`, of a folder that contains it. */
function isIn(file: string, path: string): boolean {
  return path.endsWith("/") ? file.startsWith(path) : file === path;
}
