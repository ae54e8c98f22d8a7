import { expect, test } from "vitest";

import { writeNames } from "../../../../site/search/index/names-file.ts";
import { readNames } from "../../../../site/search/query/read-contents.ts";
import fc from "../../../helpers/properties.ts";

const word = fc.oneof(fc.constantFrom("Open", "Play", "of", "Borough", "'s", "a1", "7", ""), fc.string());
const name = fc.array(word, { maxLength: 14 }).map((words) => words.join(" ").replaceAll(/\s/g, " "));

test("names survive compression, in order and with their other names", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(name, fc.array(name, { maxLength: 3 }))), (pairs) => {
      const all = pairs.map(([own, others]): [string, ...string[]] => [own, ...others]);
      expect(readNames(writeNames(all))).toEqual(all);
    }),
  );
});

test("a tab or a line break in a name becomes a space", () => {
  expect(readNames(writeNames([["Open\tPlay\nGroup"], ["Other"]]))).toEqual([["Open Play Group"], ["Other"]]);
});

test("a shared prefix of neighbours, and words of several names, are stored once", () => {
  expect(writeNames([["Open Play app"], ["Open Play data", "Open Data"], ["Play"], ["Open Play data app"]])).toEqual({
    words: "Open Play",
    lines: "00 1 'app\n2'data\t0 'Data\n01\n00 1 'data 'app",
  });
});
