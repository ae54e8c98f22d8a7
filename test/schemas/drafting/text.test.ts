import { expect, test } from "vitest";

import { shorten } from "../../../schemas/drafting/text.ts";

test.each([
  ["a short text", 12, "a short text"],
  ["ends at the last space", 16, "ends at the…"],
  ["Llanfairpwllgwyngyll", 10, "Llanf…"],
  ["🏛️🏛️🏛️🏛️", 6, "🏛️…"],
  ["ab🏛🏛🏛🏛", 6, "ab…"],
])(
  "“%s” is shortened to %i code units, at a space if possible, and never inside a character",
  (text, longest, shortened) => {
    expect(shorten(text, longest)).toBe(shortened);
  },
);
