import { expect, test } from "vitest";

import { certaintyOf } from "../../../schemas/statements/certainty.ts";

const today = "2026-11-21";

test.each([
  ["confirmed", "confirmed today", { status: "in-use", confirmed: "2026-11-21" }],
  ["confirmed", "confirmed exactly two years ago", { status: "in-use", confirmed: "2024-11-21" }],
  ["out-of-date", "confirmed a day earlier", { status: "in-use", confirmed: "2024-11-20" }],
  ["confirmed", "that it stopped, at any time", { status: "stopped", confirmed: "2019-01-01" }],
  ["reported", "without a confirmation", { status: "in-use" }],
  ["reported", "that others reported, on any date", { status: "reported", confirmed: "2026-11-21" }],
])("“%s” is the certainty of a statement %s", (certainty, _, statement) => {
  expect(certaintyOf(statement, today)).toBe(certainty);
});
