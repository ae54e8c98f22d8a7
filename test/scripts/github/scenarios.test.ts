import { readdirSync } from "node:fs";
import { join } from "node:path";

import { dump } from "js-yaml";
import { remark } from "remark";
import { visit } from "unist-util-visit";
import { describe, expect, test } from "vitest";

import { passedSince } from "../../../scripts/github/gate/facts/gate-check.ts";
import { writtenCommands } from "../../../scripts/github/gate/facts/written-commands.ts";
import { conditionsOf, isMergeOrdered, missingOf } from "../../../scripts/github/gate/plan/conditions.ts";
import type { Action } from "../../../scripts/github/kit/actions.ts";
import { play, readScenario, scenarios } from "./scenario.ts";

const names = readdirSync(scenarios);

test("there are at least forty scenarios", () => {
  expect(names.length).toBeGreaterThanOrEqual(40);
});

describe.each(names)("%s", (name) => {
  const scenario = readScenario(join(scenarios, name, "facts.yml"));
  const { expect: expected } = scenario;

  // Run inside the tests, so that mutation testing attributes coverage to them.
  test(scenario.is, async () => {
    const { report, facts, gate, merge } = play(scenario);
    expect(verdictIn(gate)).toBe(expected.verdict);
    expect(verdictIn(merge)).toBe(expected.turns ?? "none");
    expect(merge.some((action) => action.type === "merge")).toBe(expected.merges);
    const reviewers = gate.flatMap((action) => (action.type === "ask-for-review" ? action.logins : []));
    expect(reviewers).toEqual(expected.asks ?? []);
    if (expected.reasons)
      expect([...new Set(report.reviewReasons.map(({ reason }) => reason))]).toEqual(expected.reasons);
    if (expected.missing) {
      const written = writtenCommands(facts);
      const conditions = conditionsOf(facts, report, passedSince(facts), written);
      expect(missingOf(conditions, isMergeOrdered(facts, written)).map(({ id }) => id)).toEqual(expected.missing);
    }
    const text = textOf([...gate, ...merge]);
    for (const words of expected.says ?? []) expect(text).toContain(words);
    for (const words of expected.never ?? []) expect(text).not.toContain(words);
    await expect(recorded(gate, merge)).toMatchFileSnapshot(join(scenarios, name, "actions.yml"));
  });

  test("shows user input as inert text", () => {
    const { facts, gate, merge } = play(scenario);
    for (const markdown of markdowns([...gate, ...merge])) {
      visit(remark().parse(markdown), (node) => {
        expect(node.type).not.toBe("image");
        if (node.type === "html") expect(node.value).toBe("<!-- catalogue-gate -->");
        if (node.type === "link") expect(node.url).toMatch(/^https:\/\/catalogue\.example\.org\/guides\//);
        if (node.type === "text") {
          const mentions = node.value.match(/@[\w-]+/g) ?? [];
          for (const mention of mentions)
            expect(Object.values(facts.logins).map((login) => `@${login}`)).toContain(mention);
          expect(node.value).not.toMatch(/https?:|www\.|#\d|::|\$\(|\p{Bidi_Control}/u);
        }
      });
    }
  });
});

function verdictIn(actions: readonly Action[]): string {
  return actions.find((action) => action.type === "publish-verdict")?.verdict.conclusion ?? "none";
}

/** Returns both plans as YAML. */
function recorded(gate: readonly Action[], merge: readonly Action[]): string {
  return dump({ gate, merge }, { lineWidth: -1 });
}

/** Returns every text that GitHub renders as Markdown. */
function markdowns(actions: readonly Action[]): string[] {
  return actions.flatMap((action) => {
    if (action.type === "publish-verdict") return [action.verdict.summary];
    return action.type === "write-comment" || action.type === "change-comment" ? [action.body] : [];
  });
}

function textOf(actions: readonly Action[]): string {
  return [...markdowns(actions), JSON.stringify(actions)].join("\n");
}
