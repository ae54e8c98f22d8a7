import { afterEach, expect, test, vi } from "vitest";

import { londonDay } from "../../schemas/london-day.ts";
import { today } from "../../scripts/lib/folder.ts";
import { settingOf } from "../../site/contribute/state/setting.ts";
import { fixture } from "../helpers/fixture.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  vi.resetModules();
});

test.each([
  ["at midnight in summer", "2026-06-01T23:00:00Z", "2026-06-02"],
  ["a second before midnight in summer", "2026-06-01T22:59:59Z", "2026-06-01"],
  ["a second before midnight in winter", "2026-12-31T23:59:59Z", "2026-12-31"],
  ["at New Year", "2027-01-01T00:00:00Z", "2027-01-01"],
  ["in the hour that repeats when the clocks go back", "2026-10-25T00:30:00Z", "2026-10-25"],
])("knows the day in London %s", (_, moment, day) => {
  expect(londonDay(new Date(moment))).toBe(day);
});

test.each(["UTC", "America/Los_Angeles", "Pacific/Kiritimati"])(
  "commands, the site and its form use the same day just after midnight in summer, on a machine in %s",
  async (zone) => {
    vi.stubEnv("TZ", zone);
    vi.stubEnv("CATALOGUE", fixture);
    vi.useFakeTimers({ now: new Date("2026-06-01T23:30:00Z"), toFake: ["Date"] });
    const site = await import("../../site/catalogue/index.ts");
    const form = settingOf({ dataset: {} } as HTMLElement);
    expect([today(), site.today, form.today]).toEqual(["2026-06-02", "2026-06-02", "2026-06-02"]);
  },
);
