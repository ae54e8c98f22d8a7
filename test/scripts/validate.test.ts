import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";

import { describe, expect, test } from "vitest";

import { problemTexts } from "../../schemas/index.ts";
import { entry, openPlay } from "../helpers/catalogues.ts";
import { commandHere } from "../helpers/command-here.ts";
import { temporaryFolder } from "../helpers/folders.ts";
import { current, reportFrom, validate } from "../helpers/validator.ts";

const camden = { "camden/authority.yml": current("London Borough of Camden", "claimed: false\n") };
const withError = { ...camden, [openPlay]: current("Open Play", "stage: lvie\n") };
const withHint = { ...camden, [openPlay]: entry("Open Play").replace("2026-10-01", "2020-01-01") };

describe("the exit code", () => {
  test("is 0 when there are hints but no errors", async () => {
    const { code, out, err } = await commandHere("validate", ["--catalogue", temporaryFolder(withHint)]);

    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/^hint .*open-play\.yml:4:11 review-overdue$/m);
    expect(out).toMatch(/^✓ 2 files: 2 valid entries of 1 authority, 1 hint\. \(\d+ ms\)$/m);
  });

  test("is 1 when an entry has an error", async () => {
    const { code, stdout, stderr } = await validate(["--catalogue", temporaryFolder(withError)]);

    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    expect(stdout).toMatch(/^✗ 2 files: 1 valid entry of 1 authority, 1 error\. /m);
  });

  test("is 1 when a rule finds an error, and the entry does not count as valid", async () => {
    const wrong = { ...camden, [openPlay]: current("Open Play", "dependsOn: [open-play]\n") };
    const { code, out } = await commandHere("validate", ["--catalogue", temporaryFolder(wrong)]);

    expect(code).toBe(1);
    expect(out).toMatch(/^✗ 2 files: 1 valid entry of 1 authority, 1 error\. /m);
  });

  test.each([
    [
      "an option that does not exist",
      ["--formt", "json"],
      /^“--\w+” is not an option\. Did you mean “--format”\? Usage: npm run validate -- \[--catalogue DIR\]/,
    ],
    ["an option without its value", ["--catalogue"], /^--catalogue needs a value after it\. Usage: /],
    [
      "an option instead of a value",
      ["--catalogue", "--fix"],
      /^--catalogue needs a value after it\. If it starts with a hyphen, write “=” before it, as in --catalogue=-1\. Usage: /,
    ],
    ["an option with an empty value", ["--catalogue", ""], /^--catalogue needs a value after it\. Usage: /],
    [
      "an option that is given twice",
      ["--catalogue", "mine", "--catalogue=yours"],
      /^--catalogue is given twice\. Keep one of the two\. Usage: /,
    ],
    ["a value for an option that takes none", ["--fix=yes"], /^--fix takes no value\. Write it alone\. Usage: /],
    [
      "an argument that belongs to no option",
      ["catalogue"],
      /^“catalogue” is not expected here\. Every entry is checked\. .* add --changed main\. Usage: /,
    ],
    ["an empty argument", [""], /^An argument is empty\. Usage: /],
    [
      "a format that does not exist",
      ["--format", "xml"],
      /^“xml” is not a format\. Use one of text, json, github, markdown\.$/,
    ],
    [
      "a folder that does not exist",
      ["--catalogue", "no-such-folder"],
      /^There is no folder .*no-such-folder\. Name the catalogue’s folder with --catalogue DIR\.$/,
    ],
    [
      "a file instead of a folder",
      ["--catalogue", "package.json"],
      /package\.json is not a folder\. Name the catalogue’s folder with --catalogue DIR\.$/,
    ],
    [
      "the folder of one authority",
      ["--catalogue", "catalogue/camden"],
      /catalogue\/camden is the folder of one authority\. Name the one it is in, with --catalogue .*\/catalogue$/,
    ],
    [
      "the folder of the software",
      ["--catalogue", "."],
      /has the catalogue in a folder of its own\. Name that, with --catalogue .*\/catalogue$/,
    ],
  ])("is 2 for %s, with the reason in one line", async (_, args, reason) => {
    const { code, out, err } = await commandHere("validate", args);

    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err.split("\n")).toEqual([expect.stringMatching(reason), ""]);
  });
});

describe("the catalogue", () => {
  test("is the folder of --catalogue, before that of the environment", async () => {
    const folder = temporaryFolder({ "mine/camden/authority.yml": camden["camden/authority.yml"] });
    const { stdout } = await validate(["--catalogue", "mine"], { CATALOGUE: "elsewhere" }, folder);

    expect(stdout).toMatch(/^✓ 1 file: /);
  });

  test("is the folder in the environment variable CATALOGUE, without --catalogue", async () => {
    const folder = temporaryFolder({ "mine/camden/authority.yml": "name: [" });
    const { code, stdout } = await validate([], { CATALOGUE: "mine" }, folder);

    expect(code).toBe(1);
    expect(stdout).toMatch(/^error mine\/camden\/authority\.yml:1:1 yaml-syntax$/m);
  });

  test("may be empty", async () => {
    const folder = temporaryFolder({});
    mkdirSync(join(folder, "empty"));
    const { code, stdout } = await validate(["--catalogue", "empty"], {}, folder);

    expect({ code, stdout: stdout.replace(/\d+ ms/, "0 ms") }).toEqual({
      code: 0,
      stdout: "✓ 0 files: 0 valid entries of 0 authorities, no problems. (0 ms)\n",
    });
  });
});

describe("the format", () => {
  test("json is the whole report, for programs", async () => {
    const folder = temporaryFolder(withError);
    const { code, summary, problems } = await reportFrom(["--catalogue", folder]);
    const text = withError[openPlay];
    const start = text.indexOf("lvie");

    expect(code).toBe(1);
    expect(summary).toEqual({
      ...{ files: 2, entries: 1, authorities: 1, errors: 1, reviews: 0, hints: 0 },
      milliseconds: expect.any(Number) as number,
      folder: expect.stringMatching(/^\.\.\/(?:.*\/)?catalogue-test-\w+$/) as string,
    });
    expect(problems).toEqual([
      {
        ...{ rule: "unknown-word", severity: "error", file: openPlay },
        ...{ line: 5, column: 8, endLine: 5, endColumn: 12, path: ["stage"] },
        message:
          "“lvie” is not a valid value for “stage”. Did you mean “live”? Choose one of: discovery, alpha, beta, live, retired.",
        why: problemTexts.get("unknown-word")!.why,
        help: "/rules/unknown-word/",
        excerpt: { line: 4, text: text.split("\n").slice(3).join("\n") },
        correction: "stage: live",
        fix: { start, end: start + 4, text: "live" },
      },
    ]);
  });

  test("github prints workflow commands", async () => {
    const { code, out } = await commandHere("validate", [
      "--catalogue",
      temporaryFolder(withError),
      "--format",
      "github",
    ]);

    expect(code).toBe(1);
    expect(out).toMatch(
      /^::error file=.*open-play\.yml,line=5,endLine=5,col=8,endColumn=11,title=unknown-word::“lvie” is not/,
    );
  });

  test("markdown prints a report for comments and step summaries", async () => {
    const { code, out } = await commandHere("validate", [
      "--catalogue",
      temporaryFolder(withError),
      "--format",
      "markdown",
    ]);

    expect(code).toBe(1);
    expect(out).toMatch(/^2 files: .*\n\n### Errors\n\n`.*open-play\.yml:5:8` `lvie` is not/);
  });

  test("text has colour with FORCE_COLOR, and none with NO_COLOR", async () => {
    const folder = temporaryFolder(withError);
    const [coloured, plain] = await Promise.all([
      validate(["--catalogue", folder], { NO_COLOR: "", FORCE_COLOR: "1" }),
      validate(["--catalogue", folder], { FORCE_COLOR: "1" }),
    ]);
    const timeless = (text: string): string => text.replace(/\d+ ms/, "");

    expect(coloured.stdout).toContain("\u001b[31m");
    expect(plain.stdout).toBe(stripVTControlCharacters(plain.stdout));
    expect(timeless(stripVTControlCharacters(coloured.stdout))).toBe(timeless(plain.stdout));
  });
});
