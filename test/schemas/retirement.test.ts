import { expect, test } from "vitest";

import { isRetired } from "../../schemas/index.ts";
import { stageOf } from "../../site/kinds/opportunity/stage.ts";

const today = "2026-11-21";

test.each([
  ["was retired", { retired: { date: "2026-11-20" } }, true],
  ["is retired from today", { retired: { date: today } }, true],
  ["will be retired", { retired: { date: "2026-11-22" } }, false],
  ["was retired on a day that cannot be read", { retired: {} }, true],
  ["is not retired", {}, false],
])("what %s", (_, data, expected) => {
  expect(isRetired(data, today)).toBe(expected);
});

test("an opportunity that will be retired is still open", () => {
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
