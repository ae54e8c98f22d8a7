import { expect, test } from "vitest";

import { inspect, memorySource } from "../../../schemas/index.ts";
import { countUses, useFact, useSentences } from "../../../site/adoption/adoption.ts";
import { relate } from "../../../site/catalogue/relations.ts";
import { base, entry, type Files, today } from "../../helpers/catalogues.ts";

/** Each word is the use of one council: its status and, after `@`, the day when the council last confirmed it. */
test.each([
  ["", undefined, []],
  ["in-use", "Used by 1 council", ["Used by 1 council, not confirmed in the past year."]],
  ["in-use@2026-01-01", "Used by 1 council", ["Used by 1 council, confirmed in the past year."]],
  [
    "in-use@2026-01-01 in-use@2025-11-21 in-use piloting",
    "Used by 3 councils, piloted by 1 more",
    ["Used by 3 councils, 1 confirmed in the past year.", "Piloted by 1 more."],
  ],
  ["reported reported", "Reported in 2 councils", ["Reported in 2 councils; none has confirmed it yet."]],
  [
    "in-use@2026-01-01 reported",
    "Used by 1 council, reported in 1 more",
    ["Used by 1 council, confirmed in the past year.", "Reported in 1 more, not confirmed by it."],
  ],
  [
    "exploring stopped stopped",
    "Explored by 1 council",
    ["1 council is looking at it.", "2 councils have stopped using it."],
  ],
])("sums up the uses %j", (uses, fact, sentences) => {
  const counts = countsOf(uses, "type: county\n");
  expect(useFact(counts)).toBe(fact);
  expect(useSentences(counts)).toEqual(sentences);
});

test("companies count as organisations, not as councils", () => {
  expect(useFact(countsOf("in-use in-use", "type: company\n"))).toBe("Used by 2 organisations");
});

function countsOf(uses: string, fields: string): ReturnType<typeof countUses> {
  const authorities = uses
    .split(" ")
    .filter(Boolean)
    .map((use, index) => {
      const [status = "", confirmed] = use.split("@");
      const line = `uses:\n  - product: open-play\n    status: ${status}\n${confirmed ? `    confirmed: ${confirmed}\n` : ""}`;
      return [`council-${index}/authority.yml`, entry(`Council ${index}`, fields + line)];
    });
  const files: Files = {
    ...base,
    "camden/products/open-play.yml": entry("Open Play"),
    ...Object.fromEntries(authorities),
  };
  return countUses(relate(inspect(memorySource(files), today).catalogue, today).uses.get("open-play") ?? [], today);
}
