import { expect, test } from "vitest";

import { sheetsOf } from "../../../../site/search/index/texts.ts";
import { indexedWord } from "../../../../site/search/text/pagefind-word.ts";
import fc from "../../../helpers/properties.ts";

const size = 40;

/** Term → numbers of the documents whose text has it. */
const terms = fc
  .dictionary(
    fc.stringMatching(/^[a-z]{1,8}$/),
    fc.uniqueArray(fc.nat({ max: size - 1 }), { minLength: 1 }).map((numbers) => numbers.sort((a, b) => a - b)),
  )
  .map((dictionary) => new Map(Object.entries(dictionary)));

test("the places of a term, modulo the number of documents, are the documents that have it", () => {
  fc.assert(
    fc.property(terms, (some) => {
      const { version, sheets } = sheetsOf(some, size);
      const words = sheets.map((sheet) => sheet.split(" "));
      for (const [term, documents] of some) {
        const word = indexedWord(term, version);
        const places = words.flatMap((sheet) =>
          sheet.flatMap((other, place) => (other === word ? [place % size] : [])),
        );
        expect(places).toEqual(documents);
      }
    }),
  );
});

test("terms without a common document share a row, and rows share a sheet", () => {
  const apart = sheetsOf(new Map(Array.from({ length: size }, (_, number) => [`term${number}`, [number]])), size);
  expect(apart.sheets.map((sheet) => sheet.split(" ").length)).toEqual([size]);
  const together = sheetsOf(new Map(Array.from({ length: 3 }, (_, number) => [`term${number}`, [0]])), size);
  expect(together.sheets.map((sheet) => sheet.split(" ").length)).toEqual([3 * size]);
});

test("the version depends on the texts only", () => {
  const [one, same, other] = [[0], [0], [1]].map((documents) => sheetsOf(new Map([["ladder", documents]]), size));
  expect(same).toEqual(one);
  expect(other?.version).not.toBe(one?.version);
});
