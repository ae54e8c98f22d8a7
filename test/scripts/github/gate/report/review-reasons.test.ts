import { expect, test } from "vitest";

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
