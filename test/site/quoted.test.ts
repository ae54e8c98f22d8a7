import { expect, test } from "vitest";

import { quotedList } from "../../site/quoted.ts";
import { unknownCouncil } from "../../site/scripts/like/unknown.ts";
import { sharedNotices } from "../../site/scripts/shortlist/save-shared.ts";
import { readShared } from "../../site/shortlist/address.ts";

/** Returns the notices about a shared list with this text in its URL. */
function noticesOf(text: string): readonly (string | false)[] {
  return sharedNotices(readShared(`?${new URLSearchParams({ products: text }).toString()}`, ""));
}

test.each([
  ["closes the quotation", "x”. Your list was lost“", "“x'. Your list was lost'”"],
  ["changes the direction of text", "\u202elpxe", "“\ufffdlpxe”"],
  ["is invisible", "a\u200bb", "“a\ufffdb”"],
  ["has several lines", "a\n\nb", "“a b”"],
  ["would be truncated inside a surrogate pair", `${"a".repeat(78)}😀b`, `“${"a".repeat(78)}\ufffd…”`],
])("a text from the URL is quoted safely if it %s", (_, text, shown) => {
  expect(noticesOf(text)[0]).toBe(`The address names what cannot be an entry: ${shown}.`);
  expect(unknownCouncil(text, [])).toEqual([`No council is called ${shown}.`]);
});

test("at most five texts are quoted, and the others counted", () => {
  expect(quotedList(["a", "b", "c", "d", "e", "f", "g"])).toBe("“a”, “b”, “c”, “d”, “e” and 2 more");
});
