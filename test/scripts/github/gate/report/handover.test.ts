import { createHash, randomBytes } from "node:crypto";
import { deflateRawSync } from "node:zlib";

import { expect, test } from "vitest";

import { packReports, unpackReports } from "../../../../../scripts/github/gate/report/handover.ts";
import type { GateReport } from "../../../../../scripts/github/gate/report/report.ts";
import { maxEncodedLength, encodePayload } from "../../../../../scripts/github/kit/payload.ts";

const noise = (length: number): string => randomBytes(length).toString("hex").slice(0, length);

const report: GateReport = {
  number: 12,
  head: "a".repeat(40),
  base: "b".repeat(40),
  state: "examined",
  files: 1,
  paths: ["catalogue/camden/products/open-play.yml"],
  touched: ["camden"],
  reviewReasons: [],
  addsEntry: false,
  stale: [],
  counts: { error: 0, review: 0, hint: 0 },
  problems: [],
};
const place = { line: 1, column: 1, endLine: 1, endColumn: 1 };
const problem = { rule: "unknown-field", severity: "error" as const, file: noise(400), ...place, message: noise(700) };

/** A report that holds so many characters of noise, the same each time. */
function reportOf(characters: number): GateReport {
  const all = createHash("shake256", { outputLength: 120_000 }).digest("base64").slice(0, characters);
  const from = (start: number, length: number): string => all.slice(start, start + length);
  return {
    ...report,
    paths: Array.from({ length: 200 }, (_, n) => from(400 * n, 400)),
    reviewReasons: Array.from({ length: 400 }, (_, n) => ({
      reason: "outside",
      subject: from(80_000 + 200 * n, 200),
    })),
  };
}

/** The word of the first such report whose word is no shorter than may be. */
function longest(): { report: GateReport; word: string } {
  let [low, high] = [0, 160_000];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (encodePayload([reportOf(middle)]).length < maxEncodedLength) low = middle + 1;
    else high = middle;
  }
  return { report: reportOf(low), word: encodePayload([reportOf(low)]) };
}

test("there and back", () => {
  expect(unpackReports(packReports([report]))).toEqual([report]);
});

test("as many characters as may be are handed over as they are", () => {
  const { report: large, word } = longest();
  expect(word).toHaveLength(maxEncodedLength);
  expect(packReports([large])).toBe(word);
  expect(unpackReports(word)).toEqual([large]);
});

test("the longest that a pull request can bring about still fits, without its problems if need be", () => {
  const worst: GateReport = {
    ...report,
    files: 100,
    paths: Array.from({ length: 100 }, () => noise(400)),
    reviewReasons: Array.from({ length: 100 }, () => ({ reason: "outside", subject: noise(200) })),
    problems: Array.from({ length: 100 }, () => ({ ...problem, message: noise(700), example: noise(700) })),
  };
  const word = packReports([worst]);
  expect(word.length).toBeLessThan(128 * 1024);
  expect(unpackReports(word)).toMatchObject([{ number: 12, paths: worst.paths, reviewReasons: worst.reviewReasons }]);
});

test("of several that do not fit even without their problems, the last are left for the next run", () => {
  const large = {
    ...report,
    reviewReasons: Array.from({ length: 400 }, () => ({ reason: "outside" as const, subject: noise(200) })),
  };
  const many = [12, 13, 14].map((number) => ({ ...large, number, problems: [problem] }));
  expect(unpackReports(packReports(many)).map(({ number, problems }) => [number, problems.length])).toEqual([
    [12, 0],
    [13, 0],
  ]);
});

test("what never fits is at least said to be unsure", () => {
  const names = Array.from({ length: 200 }, () =>
    String.fromCodePoint(...randomBytes(390).map((byte) => byte)).replace(/./gsu, (letter) =>
      String.fromCodePoint(0x4e00 + (letter.codePointAt(0) ?? 0) * 77),
    ),
  );
  const word = packReports([{ ...report, files: 100, paths: names }]);
  expect(unpackReports(word)).toMatchObject([
    { number: 12, head: report.head, state: "inconsistent", files: 100, paths: [] },
  ]);
});

test.each([
  ["another character", `${packReports([report])}\n`],
  ["far too long", "a".repeat(200_000)],
  ["longer than may be, though it is a report", encodePayload([reportOf(160_000)])],
  ["no compressed text", "abc"],
  ["something that unfolds into far too much", deflateRawSync(`[${" ".repeat(50_000_000)}]`).toString("base64url")],
  ["another shape", deflateRawSync(JSON.stringify([{ ...report, merge: true }])).toString("base64url")],
  [
    "another reason",
    deflateRawSync(JSON.stringify([{ ...report, reviewReasons: [{ reason: "x", subject: "" }] }])).toString(
      "base64url",
    ),
  ],
  ["a short commit", deflateRawSync(JSON.stringify([{ ...report, head: "abc" }])).toString("base64url")],
])("is refused: %s", (_, word) => {
  expect(() => unpackReports(word)).toThrow(
    /^What the job before this one has handed over .* Run all jobs of the workflow again\.$/,
  );
});
