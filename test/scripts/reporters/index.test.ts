import { describe, expect, test } from "vitest";

import type { Problem } from "../../../schemas/index.ts";
import { reporters, show } from "../../../scripts/reporters/index.ts";
import type { Report } from "../../../scripts/reporters/report.ts";
import { openPlay, entry } from "../../helpers/catalogues.ts";
import { reportOf } from "../../helpers/reports.ts";

const formats = Object.keys(reporters) as (keyof typeof reporters)[];

/** A text over some lines where a list belongs. */
const story = (lines: number): string => `suppliers: |\n${"  One more line.\n".repeat(lines)}  The last one.\n`;

/** A report with thousands of problems, which takes longer to make than to show. */
let many: Report | undefined;
function manyProblems(): Report {
  const fields = Array.from({ length: 100 }, (_, index) => `f${index}: 1\n`).join("");
  const files = Array.from({ length: 50 }, (_, index) => [`camden/products/play-${index}.yml`, entry("Play", fields)]);
  return (many ??= reportOf(Object.fromEntries(files) as Record<string, string>));
}

describe.each(formats)("the format %s", (format) => {
  test.each([0, 1, 4, 5, 6, 7, 40, 400])(
    "shows a problem that spans a text of %i lines and one more",
    async (lines) => {
      const report = reportOf({ [openPlay]: entry("Open Play", story(lines)) });
      const { shown, failure } = await show(report, format, false);

      expect(failure).toBeUndefined();
      expect(shown).toContain("suppliers");
      expect(shown.length).toBeLessThan(5000);
    },
  );

  test.each(["\u2028", "\u2029", "\u0085", "\v", "\f", "\r"])(
    "shows a text with the line end %j in it",
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

test("a report that a format fails on comes one problem a line, and the failure is told", async () => {
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
