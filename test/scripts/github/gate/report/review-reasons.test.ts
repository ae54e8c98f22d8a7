import { readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { baseFolder } from "../../fake/setting.ts";
import { play } from "../../scenario.ts";

/** Returns entries of an authority, each with twenty aliases, which are the same for every authority. */
function entries(authority: string, slug: string): Record<string, string> {
  const all = Array.from({ length: 21 }, (_, n) => {
    const aliases = Array.from({ length: 20 }, (_, index) => `round-${n}-${index}`).join(", ");
    const text = `name: ${slug} ${n}\nsummary: Tells people which bin is emptied when.\nservices: []\n`;
    return [`${authority}/products/${slug}-${n}.yml`, `${text}aliases: [${aliases}]\nreviewed: 2026-05-01\n`] as const;
  });
  return Object.fromEntries(all);
}

test("hands over the first 400 of 420 review reasons", () => {
  const files = Object.entries(entries("camden", "diary")).map(([file, text]) => [`catalogue/${file}`, text] as const);
  const { report } = play({
    is: "Entries claim hundreds of addresses that are another’s.",
    base: entries("mendip", "rounds"),
    files: Object.fromEntries(files),
    expect: { verdict: "failure", merges: false },
  });
  expect(report.reviewReasons).toHaveLength(400);
});

test("the last day of an authority is for a maintainer of the catalogue to change", () => {
  const record = readFileSync(join(baseFolder, "catalogue/camden/authority.yml"), "utf8");
  const ending = (day: string): string => `${record.trimEnd()}\nsucceededBy: [somerset]\nlastDay: ${day}\n`;
  const { report } = play({
    is: "An authority puts off its own end.",
    base: { "camden/authority.yml": ending("2027-03-31") },
    files: { "catalogue/camden/authority.yml": ending("2028-03-31") },
    expect: { verdict: "success", merges: false },
  });
  expect(report.reviewReasons).toEqual([{ reason: "succession-changed", subject: "camden" }]);
});
