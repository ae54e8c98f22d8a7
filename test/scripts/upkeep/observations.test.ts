import { describe, expect, test } from "vitest";

import { updateHistory, type LinkHistory } from "../../../scripts/upkeep/observations.ts";
import type { Observation } from "../../../scripts/upkeep/visit.ts";

const missing: Observation = { type: "missing", why: "it answers 404" };
const ok: Observation = { type: "ok" };
const blocked: Observation = { type: "blocked", why: "it answers 403" };

/** The history after visits on some days. */
function after(...visits: [day: string, observation: Observation][]): LinkHistory | undefined {
  return visits.reduce<LinkHistory | undefined>(
    (seen, [day, observation]) => updateHistory(seen, observation, day),
    undefined,
  );
}

test("a good address has the day it was last good", () => {
  expect(after(["2026-06-01", ok])).toEqual({ result: "ok", good: "2026-06-01", checked: "2026-06-01" });
});

test("an address is gone only after three failures", () => {
  const twice = after(["2026-05-01", ok], ["2026-06-01", missing], ["2026-06-20", missing]);
  expect(twice).toMatchObject({ result: "unreachable", good: "2026-05-01" });
  expect(updateHistory(twice, missing, "2026-06-27")).toMatchObject({ result: "gone", good: "2026-05-01" });
});

test("an address is gone only after seven days of failures", () => {
  const quick = after(
    ["2026-06-01", missing],
    ["2026-06-02", missing],
    ["2026-06-03", missing],
    ["2026-06-07", missing],
  );
  expect(quick).toMatchObject({ result: "unreachable" });
  expect(updateHistory(quick, missing, "2026-06-08")).toMatchObject({ result: "gone" });
});

test("several visits on one day count once", () => {
  expect(after(["2026-06-01", missing], ["2026-06-09", missing], ["2026-06-09", missing])).toMatchObject({
    result: "unreachable",
  });
});

test("a success resets the failures", () => {
  const back = after(["2026-06-01", missing], ["2026-06-08", missing], ["2026-06-15", ok], ["2026-06-22", missing]);
  expect(back).toMatchObject({ result: "unreachable", missing: ["2026-06-22"], good: "2026-06-15" });
});

test("a blocked visit does not change the failures", () => {
  const seen = after(
    ["2026-06-01", missing],
    ["2026-06-08", missing],
    ["2026-06-15", blocked],
    ["2026-06-22", missing],
  );
  expect(seen).toMatchObject({ result: "gone" });
  expect(after(["2026-06-01", ok], ["2026-06-08", blocked])).toEqual({
    result: "blocked",
    good: "2026-06-01",
    checked: "2026-06-08",
    why: "it answers 403",
  });
});

describe("a permanent redirect is", () => {
  const moved = (to: string): Observation => ({ type: "moved", to: `https://new.example.org/${to}` });

  test.each<[string, [day: string, observation: Observation][], LinkHistory["result"]]>([
    ["fine when seen once", [["2026-06-01", moved("a")]], "ok"],
    [
      "fine when seen twice on one day",
      [
        ["2026-06-01", moved("a")],
        ["2026-06-01", moved("a")],
      ],
      "ok",
    ],
    [
      "a move when its target is the same on two days",
      [
        ["2026-06-01", moved("a")],
        ["2026-06-08", moved("a")],
      ],
      "moved",
    ],
    [
      "fine when its target changes each time",
      [
        ["2026-06-01", moved("a")],
        ["2026-06-08", moved("b")],
        ["2026-06-15", moved("c")],
      ],
      "ok",
    ],
    [
      "still a move when visited again on the second day",
      [
        ["2026-06-01", moved("a")],
        ["2026-06-08", moved("a")],
        ["2026-06-08", moved("a")],
      ],
      "moved",
    ],
    [
      "fine when it was interrupted by a success",
      [
        ["2026-06-01", moved("a")],
        ["2026-06-08", ok],
        ["2026-06-15", moved("a")],
      ],
      "ok",
    ],
  ])("%s", (_, visits, result) => {
    const [last = ""] = visits.at(-1) ?? [];
    const seen = after(...visits);
    expect(seen).toMatchObject({ result, good: last, checked: last });
    expect(seen?.to).toMatch(/^https:\/\/new\.example\.org\/[abc]$/);
  });
});
