import { describe, expect, test } from "vitest";

import { github } from "../../../scripts/reporters/github.ts";
import { entry } from "../../helpers/catalogues.ts";
import { hostileFiles, reportOf } from "../../helpers/reports.ts";

const product = (more: string): Record<string, string> => ({
  "camden/products/open-play.yml": entry("Open Play", more),
});

describe("a report for GitHub Actions", () => {
  test("has one workflow command for each problem, at the level of its severity", () => {
    const report = reportOf({
      "camden/products/forms.yml": entry("Forms").replace("2026-10-01", "2020-01-01"),
      "camden/products/open-play.yml": entry(
        "Open Play",
        "stage: lvie\ncontacts:\n  - role: Team\n    email: jo.bloggs@camden.gov.uk\n",
      ),
    });

    expect(github(report)).toMatchInlineSnapshot(`
      "::error file=catalogue/camden/products/open-play.yml,line=5,endLine=5,col=8,endColumn=11,title=unknown-word::“lvie” is not a valid value for “stage”. Did you mean “live”? Choose one of: discovery, alpha, beta, live, retired.
      ::warning file=catalogue/camden/products/open-play.yml,line=8,endLine=8,col=12,endColumn=34,title=personal-contact::“jo.bloggs@camden.gov.uk” looks like the address of one person. Use a shared mailbox or a contact page.
      ::notice file=catalogue/camden/products/forms.yml,line=4,endLine=4,col=11,endColumn=20,title=review-overdue::Nobody has confirmed this entry since 2020-01-01. Check it and put today’s date here: 2026-11-21.
      3 files: 2 valid entries of 1 authority, 1 error, 1 problem that needs review and 1 hint.
      "
    `);
  });

  test("has no columns for a problem that spans several lines, as GitHub requires", () => {
    expect(github(reportOf(product("suppliers: |\n  One\n  two\n")))).toMatch(
      /^::error file=catalogue\/camden\/products\/open-play\.yml,line=5,endLine=7,title=wrong-type::/,
    );
  });

  test("has ten commands of a level at most, the last with the count of the rest", () => {
    const fields = Array.from({ length: 13 }, (_, index) => `f${index}: 1\n`).join("");
    const lines = github(reportOf(product(fields))).split("\n");

    expect(lines.filter((line) => line.startsWith("::error "))).toHaveLength(10);
    expect(lines.at(-3)).toBe("::error title=More::4 more problems of this level. Run npm run validate to see all.");
  });

  test("says that there are no problems", () => {
    expect(github(reportOf({}))).toBe("1 file: 1 valid entry of 1 authority, no problems.\n");
  });
});

describe("user input never becomes a workflow command", () => {
  const [summary, ...commands] = github(reportOf(hostileFiles)).trimEnd().split("\n").toReversed();

  test("each line is a command of the report, and the last is the summary", () => {
    const command =
      /^::(?:error|warning|notice) (?:file=catalogue\/[^:,\r\n]*,line=\d+,endLine=\d+(?:,col=\d+,endColumn=\d+)?,title=[a-z-]+|title=More)::[^\r\n]*$/;

    expect(commands.filter((line) => !command.test(line))).toEqual([]);
    expect(commands.length).toBeGreaterThan(10);
    expect(summary).toMatch(/^[\d,]+ files: /);
  });

  test("percent signs, commas and colons are escaped in properties", () => {
    const path = commands.find((line) => line.includes("title=unexpected-file") && line.includes("everyone"));

    expect(path).toContain("https%3A//evil.example");
    expect(path).toContain("%3A%3Aerror%3A%3Aevil %250A");
  });
});
