import { expect, test } from "vitest";

import { truncate } from "../../../scripts/reporters/truncate.ts";

test("a truncated text is valid Unicode, even where half a character was left out", () => {
  expect(truncate("Bins 🗑️ and parks", 7)).toBe("Bins �…");
  expect(truncate("Bins \ud83d", 20)).toBe("Bins �");
  expect(truncate("Bins", 4)).toBe("Bins");
});
