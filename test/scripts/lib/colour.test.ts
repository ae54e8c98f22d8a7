import { expect, test, vi } from "vitest";

import { wantsColour } from "../../../scripts/lib/colour.ts";

test.each([
  ["", "", true, true],
  ["", "", false, false],
  ["", "1", false, true],
  ["", "0", true, false],
  ["", "false", true, false],
  ["1", "1", true, false],
])("NO_COLOR=%s and FORCE_COLOR=%s, on a terminal %s: colour %s", (none, forced, isTTY, wanted) => {
  vi.stubEnv("NO_COLOR", none);
  vi.stubEnv("FORCE_COLOR", forced);
  expect(wantsColour({ isTTY } as NodeJS.WriteStream)).toBe(wanted);
});
