import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { inspect } from "../../schemas/index.ts";
import { diskSource } from "../../schemas/reading/disk.ts";
import { applyFixes } from "../../scripts/lib/fix.ts";
import { base, entry, type Files, openPlay, today } from "../helpers/catalogues.ts";
import { temporaryCatalogue } from "../helpers/folders.ts";
import { current, reportFrom } from "../helpers/validator.ts";

/** Corrects a catalogue once; the files as they are then, and how many problems were corrected. */
function corrected(files: Files): { count: number; read: (path: string) => string; folder: string } {
  const folder = temporaryCatalogue({ ...base, ...files });
  const count = applyFixes(folder, inspect(diskSource(folder), today).problems);
  return { count, read: (path) => readFileSync(join(folder, path), "utf8"), folder };
}

const untidy = `# Keep me.
name:    "Open Play"   # as people say it

sumary: >-
  Lets families find
  and book play sessions.
services: [ early-years-families,parkng ]   # two
stage: 'Lvie'      # soon
tags:
    - Play Sessions
    -   booking
licences: {code: mit, content: "OGL-UK-3.0"} # both
maintenance:
  type: contract
  until: 31/12/2030 # new
accessibility: { wcag: 2.2 }


links:
  - url: HTTPS://Example.org/Play
    type: Source code
# The end, without a line break.
reviewed: 2026/10/1`;

const tidy = `# Keep me.
name:    "Open Play"   # as people say it

summary: >-
  Lets families find
  and book play sessions.
services: [ early-years-families,parking ]   # two
stage: live      # soon
tags:
    - play-sessions
    -   booking
licences: {code: MIT, content: "OGL-UK-3.0"} # both
maintenance:
  type: contract
  until: 2030-12-31 # new
accessibility: { wcag: "2.2" }


links:
  - url: https://example.org/Play
    type: repository
# The end, without a line break.
reviewed: 2026-10-01`;

describe("certain corrections are made in the files", () => {
  test("and all else stays as it was: comments, layout, order, quotation marks", () => {
    const { count, read } = corrected({ [openPlay]: untidy });

    expect(read(openPlay)).toBe(tidy);
    expect(count).toBe(10);
  });

  test("in files with a byte order mark and the line ends of Windows, which they keep", () => {
    const windows = (text: string): string => `\ufeff${text.replaceAll("\n", "\r\n")}`;
    const { read } = corrected({ [openPlay]: windows(untidy) });

    expect(read(openPlay)).toBe(windows(tidy));
  });

  test("inside lists and fields on one line, where commas and brackets need quotation marks", () => {
    const { read } = corrected({ [openPlay]: entry("Open Play", 'suppliers: [" Play, Ltd", "[Kit] "]\n') });

    expect(read(openPlay)).toBe(entry("Open Play", 'suppliers: ["Play, Ltd", "[Kit]"]\n'));
  });

  test("in texts over several lines, whose line breaks stay", () => {
    const { read } = corrected({
      [openPlay]: entry("Open Play", "stage: >-\n  lvie\n\ntype: |\n  Application\n# last\n"),
    });

    expect(read(openPlay)).toBe(entry("Open Play", "stage: live\n\ntype: application\n# last\n"));
  });

  test("of references to an entry that has been renamed", () => {
    const { read } = corrected({
      [openPlay]: entry("Open Play", "dependsOn: ['forms']\n"),
      "camden/products/form-kit.yml": entry("Form kit", "aliases: [forms]\n"),
    });

    expect(read(openPlay)).toBe(entry("Open Play", "dependsOn: [form-kit]\n"));
  });

  test("and nothing is touched where nothing is certain", () => {
    const doubtful = entry(
      "Open Play",
      "colour: green\nstgae: live\nstaeg: beta\ndependsOn: [nowhere]\nlinks: [{ type: website, url: http://example.org/ }]\n",
    );
    const { count, read, folder } = corrected({ [openPlay]: doubtful });

    expect(count).toBe(0);
    expect(read(openPlay)).toBe(doubtful);
    expect(readdirSync(join(folder, "camden/products"))).toEqual(["open-play.yml"]);
  });

  test("again when the first have brought others to light", () => {
    const folder = temporaryCatalogue({ ...base, [openPlay]: entry("Open Play", "licnces: { code: mit }\n") });
    const once = (): number => applyFixes(folder, inspect(diskSource(folder), today).problems);

    expect([once(), once(), once()]).toEqual([1, 1, 0]);
    expect(readFileSync(join(folder, openPlay), "utf8")).toBe(entry("Open Play", "licences: { code: MIT }\n"));
  });
});

test("--fix corrects, looks again and says how many were corrected", async () => {
  const files = {
    "camden/authority.yml": current("London Borough of Camden", "claimed: no\n"),
    [openPlay]: current("Open Play", "stage: lvie\ncolour: green\n"),
  };
  const folder = temporaryCatalogue(files);
  const first = await reportFrom(["--catalogue", folder, "--fix"]);
  const second = await reportFrom(["--catalogue", folder, "--fix"]);

  expect({ code: first.code, fixed: first.summary.fixed }).toEqual({ code: 1, fixed: 2 });
  expect(first.problems.map(({ rule }) => rule)).toEqual(["unknown-field"]);
  expect(second.summary.fixed).toBe(0);
});
