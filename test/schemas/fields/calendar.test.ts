import { expect, test } from "vitest";

import { dayAfter, daysBetween, monthsBefore } from "../../../schemas/fields/calendar.ts";

test.each([
  ["2026-11-21", 12, "2025-11-21"],
  ["2026-11-21", 24, "2024-11-21"],
  ["2026-03-31", 1, "2026-02-28"],
  ["2024-03-31", 1, "2024-02-29"],
  ["2024-02-29", 12, "2023-02-28"],
  ["2026-01-15", 1, "2025-12-15"],
  ["2026-12-31", 6, "2026-06-30"],
  ["2026-05-01", 0, "2026-05-01"],
])("%s less %i months is %s", (day, months, before) => {
  expect(monthsBefore(day, months)).toBe(before);
});

test.each([
  ["2026-11-21", "2026-11-22"],
  ["2024-02-28", "2024-02-29"],
  ["2026-02-28", "2026-03-01"],
  ["2026-12-31", "2027-01-01"],
])("the day after %s is %s", (day, next) => {
  expect(dayAfter(day)).toBe(next);
});

test.each([
  ["2026-11-21", "2026-11-21", 0],
  ["2026-11-21", "2026-11-20", -1],
  ["2024-02-28", "2024-03-01", 2],
  // The clocks change in March and October.
  ["2026-03-01", "2026-11-01", 245],
])("from %s to %s are %i days", (from, to, days) => {
  expect(daysBetween(from, to)).toBe(days);
});
