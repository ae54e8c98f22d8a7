import { describe, expect, test } from "vitest";

import type { CheckRun } from "../../../../../scripts/github/gate/facts/checks.ts";
import { externalOf, gateCheck, passedSince, isOverdue } from "../../../../../scripts/github/gate/facts/gate-check.ts";
import { gateName } from "../../../../../scripts/github/kit/limits.ts";
import { play } from "../../scenario.ts";

const { facts } = play({ is: "", expect: { verdict: "", merges: false } });
const { pull } = facts;

/** Returns the time at minutes and seconds after noon. */
const at = (minutes: number, seconds = 0): string => new Date(Date.UTC(2026, 5, 1, 12, minutes, seconds)).toISOString();

function check(minutes: number, more: Partial<CheckRun> = {}): CheckRun {
  const external = externalOf({ ...pull, base: "b".repeat(40) });
  return {
    id: minutes,
    name: gateName,
    app: "github-actions",
    external,
    conclusion: "success",
    completed: at(minutes),
    ...more,
  };
}

describe("a commit has passed the gate", () => {
  test.each<[string, CheckRun[], string | undefined, string | undefined]>([
    ["never", [], undefined, undefined],
    ["since the first of consecutive passes", [check(1), check(5)], undefined, at(1)],
    ["also with changes of more than entries", [check(1, { conclusion: "neutral" })], undefined, at(1)],
    ["not after a failure", [check(1), check(5, { conclusion: "failure" })], undefined, undefined],
    [
      "since the first pass after a failure",
      [check(1), check(3, { conclusion: "failure" }), check(5)],
      undefined,
      at(5),
    ],
    ["since the first pass after a reset", [check(1), check(5)], at(3), at(5)],
    ["not by a verdict of the same second as a reset", [check(3)], at(3), undefined],
    ["not by a check of another name", [check(1, { name: "Check" })], undefined, undefined],
    ["not by a check of another app", [check(1, { app: "another-app" })], undefined, undefined],
    [
      "not by a verdict on another pull request",
      [check(1, { external: "catalogue-gate/2/1/x/y" })],
      undefined,
      undefined,
    ],
  ])("%s", (_, checks, resetAt, since) => {
    expect(passedSince({ pull, checks, ...(resetAt === undefined ? {} : { resetAt }) })).toBe(since);
  });
});

test("the newest verdict is the last in the list that is the gate’s", () => {
  expect(gateCheck({ pull, checks: [check(1), check(5), check(7, { name: "Check" })] })?.id).toBe(5);
});

describe("a new verdict is overdue", () => {
  test.each<[string, boolean, string | undefined, CheckRun[], string]>([
    ["not without a reset", false, undefined, [], at(59)],
    ["not within 15 minutes of a reset", false, at(0), [], at(15)],
    ["later than 15 minutes after a reset", true, at(0), [], at(15, 1)],
    ["not when there is one from after the reset", false, at(0), [check(1)], at(59)],
    ["when the last one is from before the reset", true, at(5), [check(1)], at(59)],
    ["when the last one is from the same second as the reset", true, at(5), [check(5)], at(59)],
  ])("%s", (_, overdue, resetAt, checks, now) => {
    expect(isOverdue({ ...facts, now, checks, ...(resetAt === undefined ? {} : { resetAt }) })).toBe(overdue);
  });
});
