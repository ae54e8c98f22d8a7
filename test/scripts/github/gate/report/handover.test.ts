import { createHash, randomBytes } from "node:crypto";
import { deflateRawSync } from "node:zlib";

import { expect, test } from "vitest";

import { packReports, unpackReports } from "../../../../../scripts/github/gate/report/handover.ts";
import type { GateProblem, GateReport } from "../../../../../scripts/github/gate/report/report.ts";
import { maxEncodedLength, encodePayload } from "../../../../../scripts/github/kit/payload.ts";
import { blankReport, error } from "../blank-report.ts";

const noise = (length: number): string => randomBytes(length).toString("hex").slice(0, length);

const report: GateReport = {
  ...blankReport,
  paths: ["catalogue/camden/products/open-play.yml"],
  touched: ["camden"],
};
const reason: GateReport["reviewReasons"][number] = { reason: "outside", subject: "README.md" };
const problem: GateProblem = { ...error, file: noise(400), message: noise(700) };

/** Returns a report with this many characters that do not compress, the same each time. */
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

/** Returns the shortest such report whose encoding has at least the maximum length, and the encoding. */
function longest(): { report: GateReport; word: string } {
  let [low, high] = [0, 160_000];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (encodePayload([reportOf(middle)]).length < maxEncodedLength) low = middle + 1;
    else high = middle;
  }
  return { report: reportOf(low), word: encodePayload([reportOf(low)]) };
}

test("unpacks what it packed", () => {
  expect(unpackReports(packReports([report]))).toEqual([report]);
});

test("packs a report of exactly the maximum length unchanged", () => {
  const { report: large, word } = longest();
  expect(word).toHaveLength(maxEncodedLength);
  expect(packReports([large])).toBe(word);
  expect(unpackReports(word)).toEqual([large]);
});

test("packs the longest report that a pull request can cause, if necessary without its problems", () => {
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

test("leaves the last reports for the next run when several do not fit without their problems", () => {
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

test("packs a report that never fits as inconsistent", () => {
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
  ["a line break", `${packReports([report])}\n`],
  ["200,000 characters", "a".repeat(200_000)],
  ["a valid report of more than the maximum length", encodePayload([reportOf(160_000)])],
  ["text that is not compressed", "abc"],
  ["a decompression bomb", deflateRawSync(`[${" ".repeat(50_000_000)}]`).toString("base64url")],
  ["more than 100 reports", encodePayload(Array.from({ length: 101 }, () => report))],
  ["a problem on line 0", encodePayload([{ ...report, problems: [{ ...problem, line: 0 }] }])],
  ["a problem on line 100,001", encodePayload([{ ...report, problems: [{ ...problem, endLine: 100_001 }] }])],
  ["an unknown field", deflateRawSync(JSON.stringify([{ ...report, merge: true }])).toString("base64url")],
  [
    "an unknown reason",
    deflateRawSync(JSON.stringify([{ ...report, reviewReasons: [{ reason: "x", subject: "" }] }])).toString(
      "base64url",
    ),
  ],
  ["an abbreviated commit hash of the head", encodePayload([{ ...report, head: "a".repeat(39) }])],
  ["an abbreviated commit hash of the base", encodePayload([{ ...report, base: "a".repeat(39) }])],
  ["a path of 401 characters", encodePayload([{ ...report, paths: ["a".repeat(401)] }])],
  ["a stale path of 401 characters", encodePayload([{ ...report, stale: ["a".repeat(401)] }])],
  ["201 paths", encodePayload([{ ...report, paths: Array.from({ length: 201 }, String) }])],
  ["201 stale paths", encodePayload([{ ...report, stale: Array.from({ length: 201 }, String) }])],
  ["201 authorities", encodePayload([{ ...report, touched: Array.from({ length: 201 }, (_, n) => `a-${n}`) }])],
  ["an authority that is no slug", encodePayload([{ ...report, touched: ["../camden"] }])],
  ["401 reasons for review", encodePayload([{ ...report, reviewReasons: Array.from({ length: 401 }, () => reason) }])],
  [
    "a subject of 201 characters",
    encodePayload([{ ...report, reviewReasons: [{ ...reason, subject: "a".repeat(201) }] }]),
  ],
  ["101 problems", encodePayload([{ ...report, problems: Array.from({ length: 101 }, () => error) }])],
  [
    "a problem with a text of 701 characters",
    encodePayload([{ ...report, problems: [{ ...error, message: noise(701) }] }]),
  ],
])("refuses %s", (_, word) => {
  expect(() => unpackReports(word)).toThrow(
    /^What the job before this one has handed over .* Run all jobs of the workflow again\.$/,
  );
});
