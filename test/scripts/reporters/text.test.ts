import { stripVTControlCharacters } from "node:util";

import { describe, expect, test } from "vitest";

import { text } from "../../../scripts/reporters/text.ts";
import { entry } from "../../helpers/catalogues.ts";
import { hostileFiles, reportOf } from "../../helpers/reports.ts";

const typo = reportOf({ "camden/products/open-play.yml": entry("Open Play", "stage: lvie # soon\n") });

describe("a report for people at a terminal", () => {
  test("shows each problem in its lines, with the correction", () => {
    expect(text(typo, false)).toMatchInlineSnapshot(`
      "error catalogue/camden/products/open-play.yml:5:8 unknown-word
        “lvie” is not a valid value for “stage”. Did you mean “live”? Choose one of: discovery, alpha, beta, live, retired.
        Entries can be compared, filtered and counted only if they use the same values.

          4 | reviewed: 2026-10-01
        > 5 | stage: lvie # soon
            |        ^^^^
          6 |

        Write:
          stage: live

      ✗ 2 files: 1 valid entry of 1 authority, 1 error. (0 ms)
      "
    `);
  });

  test("has the same text in colour", () => {
    expect(text(typo, true)).toContain("\u001b[");
    expect(stripVTControlCharacters(text(typo, true))).toBe(text(typo, false));
  });

  test("aligns the marker after tabs", () => {
    const report = reportOf({ "camden/products/open-play.yml": entry("Open Play", "stage: \t\tlvie\n") });

    expect(text(report, false)).toContain("> 5 | stage: \t\tlvie\n      |        \t\t^^^^");
  });

  test("truncates long lines", () => {
    const report = reportOf({
      "camden/products/open-play.yml": entry("Open Play", `stage: ${"very ".repeat(12_000)}\n`),
    });
    const lines = text(report, false).split("\n");

    expect(lines.filter((line) => line.length > 400)).toEqual([]);
  });

  test("says that there are no problems", () => {
    expect(text(reportOf({}), false)).toBe("✓ 1 file: 1 valid entry of 1 authority, no problems. (0 ms)\n");
  });

  test("removes control and bidirectional characters from user input", () => {
    const shown = text(reportOf(hostileFiles), false);

    expect(shown).toContain("everyone");
    expect(shown.match(/[[\p{Cc}\p{Bidi_Control}]--[\t\n]]/gv)).toBeNull();
  });

  test("prints no line that GitHub Actions would run as a command", () => {
    const files = {
      ...hostileFiles,
      "camden/products/stray.yml": `${entry("Open Play")}::error::evil\n`,
      "camden/products/tab.yml": "a:\n\t::error::evil\n",
      "camden/products/##[error]name.yml": entry("Open Play"),
      "camden/products/older.yml": `${entry("Older")}stage: "a ##[set-output name=b]evil"\n`,
    };
    const lines = text(reportOf(files), false).split("\n");

    expect(lines.filter((line) => line.trimStart().startsWith("::"))).toEqual([]);
    expect(lines.filter((line) => line.includes(": :error::evil")).length).toBeGreaterThan(1);
    // GitHub Actions accepts the older command syntax anywhere in a line.
    expect(lines.filter((line) => line.includes("##["))).toEqual([]);
    for (const command of ["error]", "set-output "])
      expect(lines.filter((line) => line.includes(`## [${command}`)).length).toBeGreaterThan(0);
  });
});
