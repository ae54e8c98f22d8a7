import { expect, test } from "vitest";

import { byLetter } from "../../site/by-letter.ts";

test("names are grouped by their first letter, whatever its case and accent, and digits together", () => {
  const names = ["iTrent", "Eclipse", "360Giving", "eFinancials", "4Life", "École"];
  expect(byLetter(names, (name) => name).map(({ letter, id, items }) => [letter, id, items.length])).toEqual([
    ["0–9", "letter-0-9", 2],
    ["E", "letter-e", 3],
    ["I", "letter-i", 1],
  ]);
});
