import distance from "damerau-levenshtein";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";

import type { NearNames as Names } from "../../../schemas/likeness/near-names.ts";
import fc from "../../helpers/properties.ts";

const counted = { comparisons: 0 };
let NearNames: typeof Names;

// Test files share loaded modules, so they are reloaded with the mock, and again without it.
beforeAll(async () => {
  vi.resetModules();
  vi.doMock(import("../../../schemas/likeness/edit-distance.ts"), async (load) => {
    const { canBeWithin, ...others } = await load();
    return {
      ...others,
      canBeWithin: (...words) => {
        counted.comparisons++;
        return canBeWithin(...words);
      },
    };
  });
  ({ NearNames } = await import("../../../schemas/likeness/near-names.ts"));
});

afterAll(() => {
  vi.doUnmock("../../../schemas/likeness/edit-distance.ts");
  vi.resetModules();
});

function namesNear(name: string, names: readonly string[]): string[] {
  return [...new NearNames(names).nearTo(name)].map((position) => names[position] ?? "");
}

describe("finds names that people cannot tell apart, which differ in", () => {
  test.each([
    ["case and punctuation", "Open Play", "open-play!"],
    ["accents", "Open Play", "Öpen Pläy"],
    ["Cyrillic letters", "Open Play", "Оpen Рlау"],
    ["full width", "Open Play", "Ｏｐｅｎ Ｐｌａｙ"],
    ["0 for O", "Open Play", "0pen Play"],
    ["1 for l", "Open Play", "Open P1ay"],
    ["0 for O at the end", "Hello", "Hell0"],
    ["I for l", "Illumin Forms", "lllumin Forms"],
    ["rn for m", "Modern Gov", "Modem Gov"],
    ["vv for w", "Web Forms", "VVeb Forms"],
  ])("%s", (_, name, other) => {
    expect(namesNear(name, ["Parking permits", other])).toEqual([other]);
    expect(namesNear(other, ["Parking permits", name])).toEqual([name]);
  });
});

test("finds every name two typos away among ten thousand, wherever the typos are", () => {
  const others = Array.from(
    { length: 10_000 },
    (_, index) => `${(index * 7919).toString(26)} service desk ${(index * 104_729).toString(36)}`,
  );
  const misspelt = [
    "Ppen Play Session",
    "Open Plax Sesions",
    "pOen Play Sessinos",
    "OpenPlay Sessio",
    "Xpen Play Sessionx",
  ];

  expect(
    namesNear("Open Play Sessions", [...others.slice(0, 5000), ...misspelt, ...others.slice(5000)]).toSorted(),
  ).toEqual(misspelt.toSorted());
});

const word = fc.string({ unit: fc.constantFrom(...Array.from("abcdefgh")), minLength: 4, maxLength: 14 });

/** Generates a word with up to three edits. */
function edited(start: string): fc.Arbitrary<string> {
  const edit = fc.tuple(fc.nat(start.length), fc.constantFrom(0, 1), fc.constantFrom("", "a", "h"));
  return fc
    .array(edit, { maxLength: 3 })
    .map((edits) => edits.reduce((text, [at, length, put]) => text.slice(0, at) + put + text.slice(at + length), start))
    .filter(({ length }) => length >= 4);
}

test("finds the same names as a comparison with each name", () => {
  const nameAndNames = word.chain((name) =>
    fc.tuple(fc.constant(name), fc.array(fc.oneof(word, edited(name)), { minLength: 5, maxLength: 30 })),
  );
  let found = 0;
  fc.assert(
    fc.property(nameAndNames, ([name, names]) => {
      const expected = names.filter(
        (other) => distance(name, other).steps <= (Math.min(name.length, other.length) < 8 ? 1 : 2),
      );

      found += expected.length;
      expect(namesNear(name, names).toSorted()).toEqual(expected.toSorted());
    }),
  );
  expect(found).toBeGreaterThan(200);
});

test("finds a name although another part of it has the same hash", () => {
  expect(namesNear("Fathomroot map", ["Fathomloop map"])).toEqual(["Fathomloop map"]);
});

test("does not confuse names with different numbers", () => {
  expect(namesNear("Local plan 2025", ["Local plan 2026", "WCAG 2.2"])).toEqual([]);
});

test.each([
  ["differ in a number", 10, (index: number) => `Booking system ${index}`],
  ["are near each other", 1000, (index: number) => `Booking system ${lettersOf(index)}`],
])("compares each of thousands of names that %s with few others", (_, few, nameOf) => {
  const names = Array.from({ length: 4000 }, (_item, index) => nameOf(index));
  const near = new NearNames(names);
  counted.comparisons = 0;
  for (const own of names.keys()) Array.from(near.nearToOwn(own));

  expect(counted.comparisons).toBeGreaterThan(0);
  expect(counted.comparisons / names.length).toBeLessThan(few);
});

function lettersOf(index: number): string {
  return [index, index / 26, index / 26 ** 2].map((place) => String.fromCharCode(97 + (place % 26))).join("");
}
