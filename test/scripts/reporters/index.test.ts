import { describe, expect, test } from "vitest";

import type { Problem } from "../../../schemas/index.ts";
import { reporters, show } from "../../../scripts/reporters/index.ts";
import type { Report } from "../../../scripts/reporters/report.ts";
import { openPlay, entry } from "../../helpers/catalogues.ts";
import { reportOf } from "../../helpers/reports.ts";

const formats = Object.keys(reporters) as (keyof typeof reporters)[];

/** A wrong type that spans a number of lines: a text in place of a list. */
const longText = (lines: number): string => `suppliers: |\n${"  One more line.\n".repeat(lines)}  The last one.\n`;

/** A report with thousands of problems; shared, because it takes long to make. */
let many: Report | undefined;
function manyProblems(): Report {
  const fields = Array.from({ length: 100 }, (_, index) => `f${index}: 1\n`).join("");
  const files = Array.from({ length: 50 }, (_, index) => [`camden/products/play-${index}.yml`, entry("Play", fields)]);
  return (many ??= reportOf(Object.fromEntries(files) as Record<string, string>));
}

describe.each(formats)("the format %s", (format) => {
  test.each([0, 1, 4, 5, 6, 7, 40, 400])(
    "shows an excerpt of a problem that spans %i lines and one more",
    async (lines) => {
      const report = reportOf({ [openPlay]: entry("Open Play", longText(lines)) });
      const { shown, failure } = await show(report, format, false);

      expect(failure).toBeUndefined();
      expect(shown).toContain("suppliers");
      expect(shown.length).toBeLessThan(5000);
    },
  );

  test.each(["\u2028", "\u2029", "\u0085", "\v", "\f", "\r"])(
    "shows a text that contains the line break %j",
    async (end) => {
      const report = reportOf({ [openPlay]: entry("Open Play", `suppliers: [a${end.repeat(9)}b]\nstage: lvie\n`) });

      expect(await show(report, format, false)).toMatchObject({ shown: expect.stringContaining("lvie") as string });
      expect((await show(report, format, false)).failure).toBeUndefined();
    },
  );

  test("shows thousands of problems", async () => {
    const { shown, failure } = await show(manyProblems(), format, false);

    expect(failure).toBeUndefined();
    expect(shown).toMatch(/\b5,?000\b/);
  });
});

test("falls back to one problem a line when a format fails, and says so", async () => {
  const report = reportOf({ [openPlay]: entry("Open Play", "stage: lvie\n::error::evil: 1\n") });
  const problems = report.problems.map((problem): Problem => {
    return Object.defineProperty({ ...problem }, "excerpt", {
      get: () => {
        throw new RangeError("out of lines");
      },
    });
  });

  const { shown, failure } = await show({ ...report, problems }, "text", false);

  expect(failure).toBe("The report could not be written as text, so it is plain text. RangeError: out of lines");
  expect(shown.split("\n")).toEqual([
    expect.stringMatching(/^error catalogue\/camden\/products\/open-play\.yml:5:8 unknown-word “lvie” is not/),
    expect.stringMatching(
      /^error catalogue\/camden\/products\/open-play\.yml:6:1 unknown-field “::error::evil” is not/,
    ),
    "2 files: 1 valid entry of 1 authority, 2 errors.",
    "",
  ]);
});
