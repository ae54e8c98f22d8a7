import { expect, test } from "vitest";

import { isRetired } from "../../schemas/index.ts";
import { stageOf } from "../../site/kinds/opportunity/stage.ts";

const today = "2026-11-21";

test.each([
  ["with a past date", "retired", { retired: { date: "2026-11-20" } }],
  ["with today’s date", "retired", { retired: { date: today } }],
  ["with a future date", "not retired", { retired: { date: "2026-11-22" } }],
  ["with an invalid date", "retired", { retired: {} }],
  ["without a retirement", "not retired", {}],
])("an entry %s is %s", (_, state, data) => {
  expect(isRetired(data, today)).toBe(state === "retired");
});

test("an opportunity is open until the day of its retirement", () => {
  const club = {
    name: "A club",
    summary: "A thing that is here to be looked at.",
    services: [],
    reviewed: today,
    stage: "open" as const,
  };

  expect(stageOf({ ...club, retired: { date: "2027-01-01", reason: "It is going to end." } }, today)).toBe("open");
  expect(stageOf({ ...club, retired: { date: "2026-01-01", reason: "It has ended." } }, today)).toBe("closed");
});
