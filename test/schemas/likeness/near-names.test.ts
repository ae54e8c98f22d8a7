import distance from "damerau-levenshtein";
import { describe, expect, test } from "vitest";

import { NearNames } from "../../../schemas/likeness/near-names.ts";
import fc from "../../helpers/properties.ts";

function near(name: string, names: readonly string[]): string[] {
  return [...new NearNames(names).nearTo(name)].map((position) => names[position] ?? "");
}

describe("names that people cannot tell apart are near", () => {
  test.each([
    ["case and marks", "Open Play", "open-play!"],
    ["accents", "Open Play", "Öpen Pläy"],
    ["Cyrillic letters", "Open Play", "Оpen Рlау"],
    ["full width", "Open Play", "Ｏｐｅｎ Ｐｌａｙ"],
    ["0 for O", "Open Play", "0pen Play"],
    ["1 for l", "Open Play", "Open P1ay"],
    ["0 for O at the end", "Hello", "Hell0"],
    ["I for l", "Illumin Forms", "lllumin Forms"],
    ["rn for m", "Modern Gov", "Modem Gov"],
    ["vv for w", "Web Forms", "VVeb Forms"],
  ])("whether by %s", (_, name, other) => {
    expect(near(name, ["Parking permits", other])).toEqual([other]);
    expect(near(other, ["Parking permits", name])).toEqual([name]);
  });
});

test("of ten thousand names, every one that is two slips away is found, wherever in the name the slips are", () => {
  const others = Array.from(
    { length: 10_000 },
    (_, index) => `${(index * 7919).toString(26)} service desk ${(index * 104_729).toString(36)}`,
  );
  const slips = [
    "Ppen Play Session",
    "Open Plax Sesions",
    "pOen Play Sessinos",
    "OpenPlay Sessio",
    "Xpen Play Sessionx",
  ];

  expect(near("Open Play Sessions", [...others.slice(0, 5000), ...slips, ...others.slice(5000)]).toSorted()).toEqual(
    slips.toSorted(),
  );
});

const word = fc.string({ unit: fc.constantFrom(...Array.from("abcdefgh")), minLength: 4, maxLength: 14 });

test("what is near is what a comparison with each name finds", () => {
  fc.assert(
    fc.property(word, fc.array(word, { maxLength: 30 }), (name, names) => {
      const expected = names.filter(
        (other) => distance(name, other).steps <= (Math.min(name.length, other.length) < 8 ? 1 : 2),
      );

      expect(near(name, names).toSorted()).toEqual(expected.toSorted());
    }),
  );
});

test("two names are compared although parts of another place in them have the same hash", () => {
  expect(near("Fathomroot map", ["Fathomloop map"])).toEqual(["Fathomloop map"]);
});

test("names that differ in a number are different on purpose", () => {
  expect(near("Local plan 2025", ["Local plan 2026", "WCAG 2.2"])).toEqual([]);
});
