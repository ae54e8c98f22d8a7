import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { inspect, memorySource, type Problem } from "../../schemas/index.ts";
import { applyFixes } from "../../scripts/lib/fix.ts";
import { base, entry, entryFor, type Files, openPlay, today } from "../helpers/catalogues.ts";
import { temporaryFolder } from "../helpers/folders.ts";
import { mutated } from "../helpers/mutations.ts";
import fc from "../helpers/properties.ts";
import { current, reportFrom } from "../helpers/validator.ts";

/** Applies the fixes to a catalogue. Returns the number of fixed problems and a reader of its files. */
function fixed(files: Files): { count: number; read: (path: string) => string; folder: string } {
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

describe("fixing", () => {
  test("makes the certain fixes, and keeps comments, layout, order and quotation marks", () => {
    const { count, read } = fixed({ [openPlay]: untidy });

    expect(read(openPlay)).toBe(tidy);
    expect(count).toBe(10);
  });

  test("keeps a byte order mark and the line endings of Windows", () => {
    const windows = (text: string): string => `\ufeff${text.replaceAll("\n", "\r\n")}`;
    const { read } = fixed({ [openPlay]: windows(untidy) });

    expect(read(openPlay)).toBe(windows(tidy));
  });

  test("quotes values with commas and brackets in flow sequences", () => {
    const { read } = fixed({ [openPlay]: entry("Open Play", 'suppliers: [" Play, Ltd", "[Kit] "]\n') });

    expect(read(openPlay)).toBe(entry("Open Play", 'suppliers: ["Play, Ltd", "[Kit]"]\n'));
  });

  test("replaces block scalars, and keeps the empty lines after them", () => {
    const { read } = fixed({
      [openPlay]: entry("Open Play", "stage: >-\n  lvie\n\ntype: |\n  Application\n# last\n"),
    });

    expect(read(openPlay)).toBe(entry("Open Play", "stage: live\n\ntype: application\n# last\n"));
  });

  test("replaces the old slug of a renamed entry in references", () => {
    const { read } = fixed({
      [openPlay]: entry("Open Play", "dependsOn: ['forms']\n"),
      "camden/products/form-kit.yml": entry("Form kit", "aliases: [forms]\n"),
    });

    expect(read(openPlay)).toBe(entry("Open Play", "dependsOn: [form-kit]\n"));
  });

  test("changes nothing where no fix is certain", () => {
    const doubtful = entry(
      "Open Play",
      "colour: green\nstgae: live\nstaeg: beta\ndependsOn: [nowhere]\nlinks: [{ type: website, url: http://example.org/ }]\n",
    );
    const { count, read, folder } = fixed({ [openPlay]: doubtful });

    expect(count).toBe(0);
    expect(read(openPlay)).toBe(doubtful);
    expect(readdirSync(join(folder, "camden/products"))).toEqual(["open-play.yml"]);
  });

  test("also makes the fixes that only the first ones reveal, in one run", () => {
    const files = { [openPlay]: entry("Open Play", "licnces: { code: mit }\n") };
    const { count, read, folder } = fixed(files);

    expect(count).toBe(2);
    expect(read(openPlay)).toBe(entry("Open Play", "licences: { code: MIT }\n"));
    expect(applyFixes(folder, new Set([openPlay]), today)).toBe(0);
  });

  test("skips a fix that would cause another error", () => {
    const files = {
      [openPlay]: entry("Open Play", "aliases: [old-play]\n"),
      "camden/authority.yml": entry(
        "London Borough of Camden",
        "claimed: no\nuses:\n  - product: open-play\n    status: in-use\n  - product: old-play\n    status: piloting\n",
      ),
    };
    const { count, read } = fixed(files);

    expect(count).toBe(1);
    expect(read("camden/authority.yml")).toBe(files["camden/authority.yml"].replace("claimed: no", "claimed: false"));
  });

  test("removes repeated items and references of an entry to itself, and nothing else", () => {
    const untidy = entryFor(
      "housing, parking, housing",
      "Open Play",
      "# What it needs.\ndependsOn:\n  - booking-kit # for payments\n  - form-kit\n  - booking-kit\nworksWith: [open-play]\nhosting: [self, supplier, self] # both\n",
    );
    const { read } = fixed({
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

  test("removes the old slug of an entry whose new slug is in the list", () => {
    const { read } = fixed({
      [openPlay]: entry("Open Play", "dependsOn: [booking-kit, old-kit]\n"),
      "camden/products/booking-kit.yml": entry("Booking kit", "aliases: [old-kit]\n"),
    });

    expect(read(openPlay)).toBe(entry("Open Play", "dependsOn: [booking-kit]\n"));
  });

  test("keeps JSON as JSON", () => {
    const json = `{"name":"Open Play","sumary":"A thing that is here to be looked at.","services":[],"reviewed":"2026/10/01"}`;

    expect(fixed({ [openPlay]: json }).read(openPlay)).toBe(
      json.replace("sumary", "summary").replace("2026/10/01", "2026-10-01"),
    );
  });

  test("quotes slugs that YAML would read as null, a boolean or a number", () => {
    const { read } = fixed({
      [openPlay]: entry("Open Play", "dependsOn: [old-one, old-two, 'old-three'] # all\n"),
      "camden/products/null.yml": entry("Nothing", "aliases: [old-one]\n"),
      "camden/products/true.yml": entry("Verity", "aliases: [old-two]\n"),
      "camden/products/1984.yml": entry("Orwell", "aliases: [old-three]\n"),
    });

    expect(read(openPlay)).toBe(entry("Open Play", 'dependsOn: ["null", "true", "1984"] # all\n'));
  });

  test("keeps the comment behind the indicator of a block scalar", () => {
    const { read } = fixed({ [openPlay]: entry("Open Play", "stage: >- # as of May\n  Live\n# last\n") });

    expect(read(openPlay)).toBe(entry("Open Play", "stage: live # as of May\n# last\n"));
  });

  test("leaves fewer problems and no new errors, or changes nothing, however broken the file is", () => {
    fc.assert(
      fc.property(mutated(fc.constant(untidy)), (broken) => {
        const text = broken.toWellFormed();
        const files = { ...base, [openPlay]: text };
        const before = inspect(memorySource(files), today).problems;
        const { read, count } = fixed(files);
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

test("--fix validates again after fixing, and reports how many problems it fixed", async () => {
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
