import type { Name } from "./name.ts";
import { type Plan, withImport, withRow } from "./plan.ts";

/** A working rule: it reports a tag of its own name, to be replaced by the rule’s subject. */
export function rulePlan({ slug, camel, one }: Name): Plan {
  const folder = `test/fixtures/problems/${slug}`;
  return {
    creates: {
      [`schemas/rules/${slug}.ts`]: ruleFile(slug, camel, one),
      [`test/schemas/rules/${slug}.test.ts`]: testFile(slug),
      [`${folder}/wrong/camden/products/open-play.yml`]: fixture(slug),
      [`${folder}/right/camden/products/open-play.yml`]: fixture("play"),
    },
    edits: {
      "schemas/rules/index.ts": (text) =>
        withRow(
          withImport(text, `import { ${camel} } from "./${slug}.ts";`),
          "export const rules: readonly Rule[] = [",
          `  ${camel},`,
        ),
    },
    then: [
      `Say in schemas/rules/${slug}.ts what is wrong, why it matters and how to fix it, and look for that.`,
      `Record what people read: npx vitest run test/schemas/problem-texts.test.ts -u, then read test/fixtures/problems/${slug}/report.txt.`,
      "The rule is a hint. One that blocks or asks for a review stands further up in schemas/rules/index.ts.",
    ],
  };
}

function ruleFile(slug: string, camel: string, one: string): string {
  return `import type { Rule } from "./rule.ts";

/** The tag that the rule looks for. Replace it with the rule’s own condition. */
const sought = "${slug}";

/** Reports entries with the tag “${slug}”. */
export const ${camel}: Rule = {
  id: "${slug}",
  severity: "hint",
  title: "The tag “${slug}”",
  why: "Say here why ${one} matters, in one sentence.",
  howToFix: "Say here what to do about it, in one sentence.",
  example: { wrong: "tags: [${slug}]", right: "tags: [play]" },
  *check({ all }) {
    for (const entry of all) {
      for (const [index, tag] of (entry.data.tags ?? []).entries()) {
        if (tag === sought) yield { entry, path: ["tags", index], message: \`Use another tag than “\${sought}”.\` };
      }
    }
  },
};
`;
}

function testFile(slug: string): string {
  return `import { expect, test } from "vitest";

import { entry, openPlay, positionsOf, problemsIn } from "../../helpers/catalogues.ts";

test("${slug} reports the tag", () => {
  expect(positionsOf(problemsIn({ [openPlay]: entry("Open Play", "tags: [play, ${slug}]\\n") }))).toEqual([
    \`\${openPlay}:5 ${slug}\`,
  ]);
});

test("${slug} accepts other tags", () => {
  expect(problemsIn({ [openPlay]: entry("Open Play", "tags: [play]\\n") })).toEqual([]);
});
`;
}

function fixture(tag: string): string {
  return `name: Open Play
summary: A thing that is here so that the rules have something to look at.
services: []
tags: [${tag}]
reviewed: 2026-10-01
`;
}
