import distance from "damerau-levenshtein";
import { expect, test } from "vitest";

import { editDistance, spellingOf } from "../../../schemas/likeness/edit-distance.ts";
import fc from "../../helpers/properties.ts";

const word = fc.string({ unit: fc.constantFrom(...Array.from("abcdexyz0-é✓")), maxLength: 8 });

/** Two words, often one or two typos apart. */
const twoWords = fc.oneof(
  fc.tuple(word, word),
  fc
    .tuple(word, word, fc.nat(8), fc.nat(2))
    .map(([base, more, at, length]) => [base, base.slice(0, at) + more.slice(0, length) + base.slice(at + 1)] as const),
);

test("returns the Damerau-Levenshtein distance up to the limit, and undefined beyond it", () => {
  fc.assert(
    fc.property(twoWords, fc.constantFrom(1, 2), ([a, b], limit) => {
      const { steps } = distance(a, b);

      expect(editDistance(spellingOf(a), spellingOf(b), limit)).toBe(steps <= limit ? steps : undefined);
    }),
    { numRuns: 500 },
  );
});
