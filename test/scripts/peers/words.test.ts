import { expect, test } from "vitest";

import { readingLine } from "../../../scripts/peers/words.ts";

test("the line on a refused peer dates the copy that stays in London", () => {
  const file = { bytes: 1, rows: 1, sha256: "" };
  const copy = { fetched: "2026-07-01", made: "2026-06-30T23:30:00Z", model: 1, sha256: "", files: { product: file } };
  const wales = { id: "wales", name: "Wales", manifest: "https://wales.example/api/v1/manifest.json" };
  const sentence = "It did not answer.";
  const lock = { copy, refused: { day: "2026-07-02", sentence } };
  expect(readingLine(wales, { type: "refused", sentence, lock } as never, false)).toBe(
    "“Wales” was not read: It did not answer. The copy of 1 July 2026 stays.",
  );
});
