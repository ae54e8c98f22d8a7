import { describe, expect, test } from "vitest";

import { correctionsOfProduct } from "../../../helpers/catalogues.ts";

describe("reports a straight quotation mark at the end of a text", () => {
  test.each(['features:\n  - Booking by phone"\n', 'features:\n  - >-\n    Booking by\n    phone"\n'])(
    "%j",
    (lines) => {
      expect(correctionsOfProduct(lines)).toEqual([["quoted-text", "- Booking by phone"]]);
    },
  );

  test.each(['features:\n  - Works on screens of 24"\n', 'features:\n  - Known as "Play"\n', 'features: ["Fast"]\n'])(
    "but not %j",
    (lines) => {
      expect(correctionsOfProduct(lines)).toEqual([]);
    },
  );
});
