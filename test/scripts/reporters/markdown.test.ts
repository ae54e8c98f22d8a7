import { remark } from "remark";
import { visit } from "unist-util-visit";
import { describe, expect, test } from "vitest";

import { markdown } from "../../../scripts/reporters/markdown.ts";
import { entry } from "../../helpers/catalogues.ts";
import { hostile, hostileFiles, reportOf } from "../../helpers/reports.ts";

/** The type of each node of a Markdown text, with its value; empty for a node without one. */
function nodesOf(text: string): { type: string; value: string }[] {
  const nodes: { type: string; value: string }[] = [];
  visit(remark().parse(text), (node) => {
    nodes.push({ type: node.type, value: "value" in node ? node.value : "" });
  });
  return nodes;
}

describe("a report as Markdown", () => {
  test("gives the position, message, reason and correction of each problem, errors first", () => {
    const report = reportOf({
      "camden/products/forms.yml": entry("Forms").replace("2026-10-01", "2020-01-01"),
      "camden/products/open-play.yml": entry("Open Play", "stage: lvie\n"),
    });

    expect(markdown(report)).toMatchInlineSnapshot(`
      "3 files: 2 valid entries of 1 authority, 1 error and 1 hint.

      ### Errors

      \`catalogue/camden/products/open-play.yml:5:8\` \`lvie\` is not a valid value for \`stage\`. Did you mean \`live\`? Choose one of: discovery, alpha, beta, live, retired. Entries can be compared, filtered and counted only if they use the same values.

      \`\`\`yaml
      reviewed: 2026-10-01
      stage: lvie

      \`\`\`

      Write:

      \`\`\`yaml
      stage: live
      \`\`\`

      ### Hints

      \`catalogue/camden/products/forms.yml:4:11\` Nobody has confirmed this entry since \`2020-01-01\`. Check it and put today’s date here: \`2026-11-21\`. People trust an entry that somebody has looked at lately.

      \`\`\`yaml
      services: []
      reviewed: 2020-01-01

      \`\`\`

      Write:

      \`\`\`yaml
      reviewed: 2026-11-21
      \`\`\`
      "
    `);
  });

  test("says that there are no problems", () => {
    expect(markdown(reportOf({}))).toBe("1 file: 1 valid entry of 1 authority, no problems.\n");
  });

  test("shows fifty problems at most, and counts the rest", () => {
    const text = markdown(
      reportOf({
        "camden/products/open-play.yml": entry(
          "Open Play",
          Array.from({ length: 60 }, (_, i) => `f${i}: 1\n`).join(""),
        ),
      }),
    );

    expect(text.match(/is not a field/g)).toHaveLength(50);
    expect(text).toMatch(/And 10 more problems\.\n$/);
  });

  test("shows errors before any hints, so that the limit cannot hide them", () => {
    const old = (name: string) => entry(name).replace("2026-10-01", "2020-01-01");
    const hints = Array.from({ length: 50 }, (_, i) => [`camden/products/a${i}.yml`, old(`Thing ${i}`)]);
    const files = { ...Object.fromEntries(hints), "camden/products/z.yml": entry("Last", "stage: lvie\n") };

    expect(markdown(reportOf(files))).toContain("### Errors\n\n`catalogue/camden/products/z.yml:5:8`");
  });
});

describe("user input stays text", () => {
  const report = reportOf(hostileFiles);
  const nodes = nodesOf(markdown(report));

  test("the hostile catalogue of these tests has problems of many rules", () => {
    expect(new Set(report.problems.map(({ rule }) => rule))).toEqual(
      new Set([
        "unexpected-file",
        "wrong-length",
        "wrong-type",
        "invalid-value",
        "unknown-field",
        "unknown-word",
        "unknown-licence",
        "unsafe-link",
        "unsafe-markdown",
        "markdown-in-line",
        "yaml-syntax",
        "duplicate-field",
      ]),
    );
  });

  test("the report has no link, image or HTML", () => {
    expect(new Set(nodes.map(({ type }) => type))).toEqual(
      new Set(["root", "heading", "paragraph", "text", "inlineCode", "code"]),
    );
  });

  test("user input is only in code, where GitHub makes no mentions or links", () => {
    const outside = nodes.filter(({ type }) => type === "text").map(({ value }) => value);
    const inside = nodes.filter(({ type }) => type === "code" || type === "inlineCode").map(({ value }) => value);

    expect(outside.filter((value) => /evil|everyone|img|quoted|::/.test(value))).toEqual([]);
    expect(inside.filter((value) => value.includes("@everyone")).length).toBeGreaterThan(10);
  });

  test("quotation marks and backticks do not end a quotation or code", () => {
    const typed = hostile.slice(0, 40);

    expect(nodes.filter(({ type, value }) => type === "inlineCode" && value.startsWith(typed)).length).toBeGreaterThan(
      3,
    );
    expect(nodes.filter(({ type, value }) => type === "code" && value.includes("```"))).toEqual([]);
    expect(
      nodesOf(markdown(reportOf({ "camden/products/fence.yml": "a: |\n  ```\n  <b>evil</b>\n" }))).map(
        ({ type }) => type,
      ),
    ).not.toContain("html");
  });
});
