import { describe, expect, test } from "vitest";

import {
  askedFields,
  isRecorded,
  needsReason,
  recordPath,
  type StatementSubject,
  withAnswer,
} from "../../../schemas/statements/answer.ts";
import { today } from "../../helpers/catalogues.ts";

const openPlay: StatementSubject = { kind: "product", slug: "open-play" };
const kerbDesk: StatementSubject = { kind: "system", slug: "Kerb Desk" };
const uprn: StatementSubject = { kind: "standard", slug: "uprn" };

const record = {
  name: "London Borough of Camden",
  uses: [
    { product: "forms", status: "in-use" },
    { product: "open-play", status: "piloting", since: "2025", evidence: "https://www.camden.gov.uk/play" },
    { system: { name: "KERB-desk" }, services: ["parking"], status: "in-use" },
  ],
};

describe("an authority’s record", () => {
  test.each([
    ["a product", openPlay, ["uses", 1]],
    ["a system in any spelling", kerbDesk, ["uses", 2]],
  ])("has the statement about %s", (_, subject, path) => {
    expect(recordPath(record, subject)).toEqual(path);
    expect(isRecorded(record, subject)).toBe(true);
  });

  test.each<[string, StatementSubject, ReturnType<typeof recordPath>]>([
    ["another product", { kind: "product", slug: "maps" }, ["uses", 3]],
    ["a product with the name of a system", { kind: "product", slug: "Kerb Desk" }, ["uses", 3]],
    ["a system with the slug of a product", { kind: "system", slug: "open-play" }, ["uses", 3]],
    ["a standard", uprn, ["adopts", 0]],
  ])("has no statement about %s, which goes to the end of its list", (_, subject, path) => {
    expect(recordPath(record, subject)).toEqual(path);
    expect(isRecorded(record, subject)).toBe(false);
  });

  test("has no statements in a field that is not a list", () => {
    expect(isRecorded({ uses: { product: "open-play" } }, openPlay)).toBe(false);
    expect(recordPath({ uses: [7, null] }, openPlay)).toEqual(["uses", 2]);
  });
});

describe("an answer", () => {
  test("changes only its statement, keeps its other fields, and confirms it today", () => {
    expect(withAnswer(record, openPlay, { status: "in-use", since: "2026" }, today)).toEqual({
      ...record,
      uses: record.uses.with(1, {
        product: "open-play",
        status: "in-use",
        since: "2026",
        evidence: "https://www.camden.gov.uk/play",
        confirmed: today,
      } as (typeof record.uses)[number]),
    });
  });

  test.each([
    [openPlay, { product: "open-play", status: "in-use", confirmed: today }],
    [kerbDesk, { system: { name: "Kerb Desk" }, status: "in-use", confirmed: today }],
  ])("adds a statement about %j", (subject, statement) => {
    expect(withAnswer({ name: "Camden" }, subject, { status: "in-use" }, today)).toEqual({
      name: "Camden",
      uses: [statement],
    });
  });

  test("removes a statement that was never true, and a list that becomes empty", () => {
    expect(withAnswer(record, openPlay, { status: "untrue" }, today)["uses"]).toEqual([record.uses[0], record.uses[2]]);
    expect(withAnswer({ adopts: [{ standard: "uprn" }] }, uprn, { status: "untrue" }, today)).toEqual({});
  });

  test("removes the end and the reason of a use that goes on", () => {
    const stopped = { uses: [{ product: "open-play", status: "stopped", until: "2025", reason: "It was dear." }] };
    expect(withAnswer(stopped, openPlay, { status: "in-use" }, today)["uses"]).toEqual([
      { product: "open-play", status: "in-use", confirmed: today },
    ]);
    expect(withAnswer(stopped, openPlay, { status: "stopped" }, today)["uses"]).toEqual([
      { ...stopped.uses[0], confirmed: today },
    ]);
  });
});

test.each([
  ["product", "in-use", ["status", "since", "evidence"], false],
  ["product", "stopped", ["status", "until", "reason"], true],
  ["standard", "stopped", ["status", "evidence"], false],
  ["standard", "untrue", ["status", "reason", "evidence"], true],
] as const)("asks about a %s that is %s for %j", (kind, status, fields, isReasonAsked) => {
  expect(askedFields(kind, status)).toEqual(fields);
  expect(needsReason(kind, status)).toBe(isReasonAsked);
});
