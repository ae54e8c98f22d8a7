import { describe, expect, test } from "vitest";

import { inspect, memorySource } from "../../../../schemas/index.ts";
import { base, entry, openPlay, problemsIn, problemsOfProduct, today } from "../../../helpers/catalogues.ts";

/** Returns the rule and correction of each problem of a summary. */
function correctionsOfSummary(written: string): (string | undefined)[] {
  const text = entry("Open Play").replace(/summary: .*/, `summary: ${written}`);
  return problemsIn({ [openPlay]: text }).flatMap(({ rule, correction }) => [rule, correction]);
}

describe("reports a text that continues after a hash, and quotes it", () => {
  test.each([
    "The Open Play #2 for families",
    "It closes issue #42 and more.",
    "A choice of C# tools #1 for councils",
    "Helps teams # and councils",
    "The list that closes issue # 42",
    "Helps teams of the # council",
    "Helps teams (those # in councils)",
    "Helps teams # in their daily work.",
  ])("%s", (written) => {
    expect(correctionsOfSummary(written)).toEqual(["text-after-hash", `summary: "${written}"`]);
  });

  test("with quotation marks", () => {
    expect(correctionsOfSummary('The "best" of issue #42')).toEqual([
      "text-after-hash",
      `summary: 'The "best" of issue #42'`,
    ]);
  });

  test("over several lines", () => {
    expect(correctionsOfSummary("Helps families to find\n  session #2 of the day")).toEqual([
      "text-after-hash",
      'summary: "Helps families to find session #2 of the day"',
    ]);
  });

  test.each([
    ["an item", "features:\n  - Search #1 of all\n", "6:12", '- "Search #1 of all"'],
    ["an item in brackets", "features: [\n  Find,\n  Search #1\n  ]\n", "7:10", '- "Search #1"'],
    ["a field in brackets", "retired: {\n  date: 2026-01-01,\n  reason: Issue #1\n  }\n", "7:17", 'reason: "Issue #1"'],
    ["a first line", "description: ## About\n  It helps.\n", "5:14", "description: |-\n  ## About\n  It helps."],
    [
      "the line of a block indicator",
      "description: | #1 choice\n  It helps.\n",
      "5:16",
      "description: |\n  #1 choice\n  It helps.",
    ],
  ])("in %s, at its place", (_, more, place, correction) => {
    expect(problemsOfProduct(more).map((one) => [one.rule, `${one.line}:${one.column}`, one.correction])).toEqual([
      ["text-after-hash", place, correction],
    ]);
  });

  test("without a fix, as the entry is valid", () => {
    const text = entry("Open Play #2");
    const { catalogue, problems } = inspect(memorySource({ ...base, [openPlay]: text }), today);

    expect(catalogue.product.get("open-play")?.data.name).toBe("Open Play");
    expect(problems).toMatchObject([{ severity: "review" }]);
    expect(problems[0]).not.toHaveProperty("fix");
  });
});

describe("does not report the comment in", () => {
  test.each([
    "Helps families to find sessions. # as on the website",
    "Helps families to find sessions # checked 2026-01-01",
    "Helps families to find sessions # 2026",
    "Helps families to find sessions # TODO: shorten",
    "Helps families to find sessions # see https://www.example.org/",
    "Helps families to find sessions #",
    '"Helps families to find sessions" #checked',
  ])("%s", (written) => {
    expect(correctionsOfSummary(written)).toEqual([]);
  });

  test.each([
    "licences:\n  code: MIT # checked 2026-01-01\n",
    "licences:\n  code: MIT #checked\n",
    "stage: live #beta until May\n",
    "tags: [play] #more\n",
    "# features: [none]\n  # and more\n",
    "description: # keep it short\n  It helps.\n",
    "description: | # keep it short\n  It helps.\n",
    "description: |\n  It closes\n  issue #42 and\n    # more\n",
    "links:\n  - type: website #home\n    url: https://www.example.org/#play #top\n",
  ])("%j", (more) => {
    expect(problemsOfProduct(more)).toEqual([]);
  });
});
