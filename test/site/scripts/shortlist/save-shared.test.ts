import { expect, test, vi } from "vitest";

import { saveShared, notSaved } from "../../../../site/scripts/shortlist/save-shared.ts";

test("a shared list stays at its address if the browser cannot store it", () => {
  vi.stubGlobal("location", { search: "?products=open-play", hash: "" });
  vi.stubGlobal("localStorage", {
    getItem: () => null,
    setItem() {
      throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
    },
  });
  expect(saveShared()).toEqual({ isWhole: false, notices: [notSaved] });
});
