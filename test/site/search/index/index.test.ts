import { expect, test } from "vitest";

import { deltaEncode, deltaDecode } from "../../../../site/delta-encoding.ts";
import type { SearchDocument } from "../../../../site/search/documents/document.ts";
import { chunkKey } from "../../../../site/search/index/chunk-file.ts";
import type { ContentsFile, Terms } from "../../../../site/search/index/shapes.ts";
import { decodePlaces, encodePlaces, type TermPlaces } from "../../../../site/search/index/term-places.ts";
import { readContents } from "../../../../site/search/query/read-contents.ts";
import { entry } from "../../../helpers/catalogues.ts";
import fc from "../../../helpers/properties.ts";
import { documentsIn, indexed } from "../../../helpers/search.ts";

test("ascending numbers survive delta encoding", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat()), (some) => {
      const numbers = some.sort((a, b) => a - b);
      expect(deltaDecode(deltaEncode(numbers))).toEqual(numbers);
    }),
  );
});

const many = Object.fromEntries(
  Array.from({ length: 2000 }, (_, number) => [
    `camden/products/thing-${number}.yml`,
    entry(`Thing number ${number}`, `description: ${word(number)} ${word(number * 7)} constructor __proto__ 007 1.\n`),
  ]),
);
const files = indexed(documentsIn(many));
const contents = readContents(JSON.parse(String(files.get("contents.json"))) as ContentsFile);

test("each term is in the chunk that the contents name for it", () => {
  expect(contents.chunks.length).toBeGreaterThan(1);
  const terms = contents.chunks.map(([, file]) => Object.keys(JSON.parse(String(files.get(file))) as Terms));
  // Sorted, because keys that look like numbers come first in an object.
  for (const [index, some] of terms.entries()) {
    const [start = "", next] = [contents.chunks[index]?.[0], contents.chunks[index + 1]?.[0]];
    for (const term of some) {
      expect(chunkKey(term) >= start).toBe(true);
      if (next !== undefined) expect(chunkKey(term) < next).toBe(true);
    }
  }
});

/** Documents with fifty words each that no other has, and three that all have. */
function documents(count: number): SearchDocument[] {
  return Array.from({ length: count }, (_, number) => ({
    kind: "product",
    url: `/products/${number}/`,
    name: `Thing ${number}`,
    used: 0,
    retired: false,
    fields: {
      summary: ["Digital services of councils"],
      text: Array.from({ length: 50 }, (__, place) => word(number * 50 + place)),
    },
    filters: {},
  }));
}

test("a short index has at most twelve files of terms beside that of weak words, and a long one has small files", () => {
  const sizes = (count: number): number[] =>
    [...indexed(documents(count))].flatMap(([path, text]) => (path.startsWith("terms/") ? [text.length] : []));
  expect(sizes(250).length).toBeLessThanOrEqual(13);
  expect(Math.max(...sizes(500))).toBeLessThan(5_000);
});

test("a question needs one file of a short index for all its weak words", () => {
  const having = [...indexed(documents(250))].filter(
    ([path, text]) => path.startsWith("terms/") && /"(?:council|digital)/.test(String(text)),
  );
  expect(having).toHaveLength(1);
});

test("stores a slug only if it does not follow from the name", () => {
  const named = contents.names.indexOf("Thing number 7");
  expect(contents.slugs[named]).toBe("thing-7");
  expect(contents.slugs[contents.names.indexOf("Parking")]).toBe("");
});

test("every document has a file for its result", () => {
  expect(files.get("results/products/thing-7.json")).toContain(word(49));
  expect([...files.keys()].filter((path) => path.startsWith("results/"))).toHaveLength(contents.names.length);
});

test("the same documents give the same files", () => {
  expect(indexed(documentsIn(many))).toEqual(files);
});

/** Returns a distinct word of letters for a number. */
function word(number: number): string {
  return Array.from(String(number * 7919), (digit) => "abcdefghij".charAt(Number(digit)))
    .join("")
    .padEnd(5, "k");
}

test("posting lists are the same after they were written and read", () => {
  const places: TermPlaces = [[1, 0, 1, 31, 32, 33, 1023, 1024, 98_765], [1023, 7], [32, 4_000_000], 201];
  expect(decodePlaces(encodePlaces(places))).toEqual(places);
});

test("stores only the number of documents with a term in their text alone if they are many", () => {
  const some = indexed(
    documentsIn({
      ...Object.fromEntries(
        Array.from({ length: 9 }, (_, number) => [
          `camden/products/${number}.yml`,
          entry(`Thing ${number}`, `description: ${number < 8 ? "A telescope in" : "In"} a library of libraries.\n`),
        ]),
      ),
      "camden/products/tagged.yml": entry("Second", "description: Libraries.\ntags: [library]\n"),
    }),
  );
  const { chunks } = readContents(JSON.parse(String(some.get("contents.json"))) as ContentsFile);
  const terms = Object.fromEntries(
    chunks.flatMap(([, file]) => Object.entries(JSON.parse(String(some.get(file))) as Terms)),
  );
  expect(decodePlaces(terms["librari"] ?? "").filter((place) => typeof place === "number")).toEqual([9]);
  const [telescopes] = decodePlaces(terms["telescop"] ?? "");
  expect(typeof telescopes === "object" && telescopes.length - 1).toBe(8);
});
