import { expect, test } from "vitest";

import { quotedList } from "../../site/quoted.ts";
import { unknownCouncil } from "../../site/scripts/like/unknown.ts";
import { sharedNotices } from "../../site/scripts/shortlist/save-shared.ts";
import { readShared } from "../../site/shortlist/address.ts";

/** What somebody put into an address for others to open. */
function noticesOf(text: string): readonly (string | false)[] {
  return sharedNotices(readShared(`?${new URLSearchParams({ products: text }).toString()}`, ""));
}

test.each([
  ["ends the quotation itself", "x”. Your list was lost“", "“x'. Your list was lost'”"],
  ["turns the text around it", "\u202elpxe", "“\ufffdlpxe”"],
  ["cannot be seen", "a\u200bb", "“a\ufffdb”"],
  ["is on several lines", "a\n\nb", "“a b”"],
  ["is half a letter where it is cut", `${"a".repeat(78)}😀b`, `“${"a".repeat(78)}\ufffd…”`],
])("what an address says is quoted as nothing but text, though it %s", (_, text, shown) => {
  expect(noticesOf(text)[0]).toBe(`The address names what cannot be an entry: ${shown}.`);
  expect(unknownCouncil(text, [])).toEqual([`No council is called ${shown}.`]);
});

test("of many texts five are named", () => {
  expect(quotedList(["a", "b", "c", "d", "e", "f", "g"])).toBe("“a”, “b”, “c”, “d”, “e” and 2 more");
});
