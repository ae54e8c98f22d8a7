import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { inspect, memorySource, type Problem } from "../../schemas/index.ts";
import { applyFixes } from "../../scripts/lib/fix.ts";
import { base, entry, type Files, openPlay, today } from "../helpers/catalogues.ts";
import { temporaryFolder } from "../helpers/folders.ts";
import { mutated } from "../helpers/mutations.ts";
import fc from "../helpers/properties.ts";
import { current, reportFrom } from "../helpers/validator.ts";

/** Corrects a catalogue once; the files as they are then, and how many problems were corrected. */
function corrected(files: Files): { count: number; read: (path: string) => string; folder: string } {
  const folder = temporaryFolder({ ...base, ...files });
  const count = applyFixes(folder, new Set(Object.keys(files)), today);
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

  test("and those of what the first bring to light, in one run", () => {
    const files = { [openPlay]: entry("Open Play", "licnces: { code: mit }\n") };
    const { count, read, folder } = corrected(files);

    expect(count).toBe(2);
    expect(read(openPlay)).toBe(entry("Open Play", "licences: { code: MIT }\n"));
    expect(applyFixes(folder, new Set([openPlay]), today)).toBe(0);
  });

  test("but not where another error would come in their place", () => {
    const files = {
      [openPlay]: entry("Open Play", "aliases: [old-play]\n"),
      "camden/authority.yml": entry(
        "London Borough of Camden",
        "claimed: no\nuses:\n  - product: open-play\n    status: in-use\n  - product: old-play\n    status: piloting\n",
      ),
    };
    const { count, read } = corrected(files);

    expect(count).toBe(1);
    expect(read("camden/authority.yml")).toBe(files["camden/authority.yml"].replace("claimed: no", "claimed: false"));
  });

  test("an item that is there twice goes, with nothing else", () => {
    const untidy = entry(
      "Open Play",
      "# What it needs.\ndependsOn:\n  - booking-kit # for payments\n  - form-kit\n  - booking-kit\nworksWith: [open-play]\nhosting: [self, supplier, self] # both\n",
    ).replace("services: []", "services: [housing, parking, housing]");
    const { read } = corrected({
      [openPlay]: untidy,
      "camden/products/booking-kit.yml": entry("Booking kit"),
      "camden/products/form-kit.yml": entry("Form kit"),
    });

    expect(read(openPlay)).toBe(
      untidy
        .replace("  - form-kit\n  - booking-kit\n", "  - form-kit\n")
        .replace("[open-play]", "[]")
        .replace("supplier, self]", "supplier]")
        .replace("parking, housing]", "parking]"),
    );
  });

  test("a slug that was renamed to one that is listed already leaves one of the two", () => {
    const { read } = corrected({
      [openPlay]: entry("Open Play", "dependsOn: [booking-kit, old-kit]\n"),
      "camden/products/booking-kit.yml": entry("Booking kit", "aliases: [old-kit]\n"),
    });

    expect(read(openPlay)).toBe(entry("Open Play", "dependsOn: [booking-kit]\n"));
  });

  test("in JSON, which stays JSON", () => {
    const json = `{"name":"Open Play","sumary":"A thing that is here to be looked at.","services":[],"reviewed":"2026/10/01"}`;

    expect(corrected({ [openPlay]: json }).read(openPlay)).toBe(
      json.replace("sumary", "summary").replace("2026/10/01", "2026-10-01"),
    );
  });

  test("with quotation marks around what YAML would take for something else", () => {
    const { read } = corrected({
      [openPlay]: entry("Open Play", "dependsOn: [old-one, old-two, 'old-three'] # all\n"),
      "camden/products/null.yml": entry("Nothing", "aliases: [old-one]\n"),
      "camden/products/true.yml": entry("Verity", "aliases: [old-two]\n"),
      "camden/products/1984.yml": entry("Orwell", "aliases: [old-three]\n"),
    });

    expect(read(openPlay)).toBe(entry("Open Play", 'dependsOn: ["null", "true", "1984"] # all\n'));
  });

  test("without the comment behind the mark of a text getting lost", () => {
    const { read } = corrected({ [openPlay]: entry("Open Play", "stage: >- # as of May\n  Live\n# last\n") });

    expect(read(openPlay)).toBe(entry("Open Play", "stage: live # as of May\n# last\n"));
  });

  test("whatever is broken: there are fewer problems and no new ones afterwards, or nothing changes", () => {
    fc.assert(
      fc.property(mutated(fc.constant(untidy)), (broken) => {
        const text = broken.toWellFormed();
        const files = { ...base, [openPlay]: text };
        const before = inspect(memorySource(files), today).problems;
        const { read, count } = corrected(files);
        const after = inspect(memorySource({ ...files, [openPlay]: read(openPlay) }), today).problems;
        const errors = (problems: readonly Problem[], of?: string): number =>
          problems.filter(({ rule, severity }) => severity === "error" && rule === (of ?? rule)).length;

        if (count === 0) expect(read(openPlay)).toBe(text);
        else expect(errors(after) < errors(before) || after.length < before.length).toBe(true);
        for (const { rule } of after) expect(errors(after, rule)).toBeLessThanOrEqual(errors(before, rule));
      }),
      { numRuns: 60 },
    );
  });
});

test("--fix corrects, looks again and says how many were corrected", async () => {
  const files = {
    "camden/authority.yml": current("London Borough of Camden", "claimed: no\n"),
    [openPlay]: current("Open Play", "stage: lvie\ncolour: green\n"),
  };
  const folder = temporaryFolder(files);
  const first = await reportFrom(["--catalogue", folder, "--fix"]);
  const second = await reportFrom(["--catalogue", folder, "--fix"]);

  expect({ code: first.code, fixed: first.summary.fixed }).toEqual({ code: 1, fixed: 2 });
  expect(first.problems.map(({ rule }) => rule)).toEqual(["unknown-field"]);
  expect(second.summary.fixed).toBe(0);
});
