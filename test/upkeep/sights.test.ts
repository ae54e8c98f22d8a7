import { expect, test } from "vitest";

import { remember, type Seen } from "../../scripts/upkeep/sights.ts";
import type { Sight } from "../../scripts/upkeep/visit.ts";

const missing: Sight = { is: "missing", why: "it answers 404" };
const ok: Sight = { is: "ok" };
const blocked: Sight = { is: "blocked", why: "it answers 403" };

/** What is known after visits on some days. */
function after(...visits: [day: string, sight: Sight][]): Seen | undefined {
  return visits.reduce<Seen | undefined>((seen, [day, sight]) => remember(seen, sight, day), undefined);
}

test("right, and since when", () => {
  expect(after(["2026-06-01", ok])).toEqual({ result: "ok", good: "2026-06-01", checked: "2026-06-01" });
});

test("gone only after three failures", () => {
  const twice = after(["2026-05-01", ok], ["2026-06-01", missing], ["2026-06-20", missing]);
  expect(twice).toMatchObject({ result: "unreachable", good: "2026-05-01" });
  expect(remember(twice, missing, "2026-06-27")).toMatchObject({ result: "gone", good: "2026-05-01" });
});

test("gone only after seven days", () => {
  const quick = after(
    ["2026-06-01", missing],
    ["2026-06-02", missing],
    ["2026-06-03", missing],
    ["2026-06-07", missing],
  );
  expect(quick).toMatchObject({ result: "unreachable" });
  expect(remember(quick, missing, "2026-06-08")).toMatchObject({ result: "gone" });
});

test("several visits on one day count once", () => {
  expect(after(["2026-06-01", missing], ["2026-06-09", missing], ["2026-06-09", missing])).toMatchObject({
    result: "unreachable",
  });
});

test("once it is there again, counting starts anew", () => {
  const back = after(["2026-06-01", missing], ["2026-06-08", missing], ["2026-06-15", ok], ["2026-06-22", missing]);
  expect(back).toMatchObject({ result: "unreachable", missing: ["2026-06-22"], good: "2026-06-15" });
});

test("a block says nothing about what is behind it", () => {
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

test("moved is right, and says where to", () => {
  expect(after(["2026-06-01", { is: "moved", to: "https://new.example.org/" }])).toEqual({
    result: "moved",
    good: "2026-06-01",
    checked: "2026-06-01",
    to: "https://new.example.org/",
  });
});
