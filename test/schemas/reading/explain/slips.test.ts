import { expect, test } from "vitest";

import { problemsOfProduct } from "../../../helpers/catalogues.ts";

/** What is said of a product with more fields: the message, the correction, and whether it is certain. */
function said(more: string): unknown[][] {
  return problemsOfProduct(more).map(({ message, correction, fix }) => [message, correction, fix !== undefined]);
}

test("fields of the last item of a list that are not indented are one problem, with the lines put right", () => {
  expect(said("contacts:\n- role: Team\nemail: digital@camden.gov.uk\nurl: https://www.example.org/\n")).toEqual([
    [
      "“email” and “url” belong to item 1 of “contacts” but are not indented. Put as many spaces before each line as “role” has.",
      "- role: Team\n  email: digital@camden.gov.uk\n  url: https://www.example.org/",
      true,
    ],
  ]);
});

test.each([
  [
    "two addresses",
    "security: { policy: https://a.example.org/ and https://b.example.org/ }\n",
    "Write one address.",
    undefined,
  ],
  ["a word inside others", "accessibility: { wcag: WCAG 2.2 AA }\n", "Did you mean “2.2”?", undefined],
  ["a tag with other letters", "tags: [Über Uns]\n", "lower-case letters", "- uber-uns"],
  [
    "a space in a mailbox",
    "contacts: [{ role: Team, email: web @camden.gov.uk }]\n",
    "an email address",
    "email: web@camden.gov.uk",
  ],
])("%s: what was probably meant is shown, and not put in its place", (_, more, message, correction) => {
  expect(said(more)).toEqual([[expect.stringContaining(message), correction, false]]);
});

test("languages by their names become codes", () => {
  expect(said("inclusion: { languages: [English, welsh, Klingon] }\n")).toEqual([
    [expect.stringContaining("Write “en”."), "- en", true],
    [expect.stringContaining("Write “cy”."), "- cy", true],
    [expect.stringContaining("It must be a language code"), undefined, false],
  ]);
});

test("a mark for another entry behind which there is none", () => {
  expect(said("stage: live\n---\n")).toEqual([
    ["“---” starts another entry, and none follows. Delete this line.", undefined, false],
  ]);
});
