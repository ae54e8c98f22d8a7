import { expect, test } from "vitest";

import { certaintyOf } from "../../../schemas/statements/certainty.ts";

const today = "2026-11-21";

test.each([
  ["the council said so today", { status: "in-use", confirmed: "2026-11-21" }, "confirmed"],
  ["two years ago to the day", { status: "in-use", confirmed: "2024-11-21" }, "confirmed"],
  ["a day longer", { status: "in-use", confirmed: "2024-11-20" }, "out-of-date"],
  ["it stopped long ago, which stays so", { status: "stopped", confirmed: "2019-01-01" }, "confirmed"],
  ["nobody has confirmed it", { status: "in-use" }, "reported"],
  ["others report it, whatever date stands there", { status: "reported", confirmed: "2026-11-21" }, "reported"],
])("%s", (_, statement, certainty) => {
  expect(certaintyOf(statement, today)).toBe(certainty);
});
