import { expect, test } from "vitest";

import { givenNames } from "../../../schemas/privacy/given-names.ts";
import { isPersonalMailbox } from "../../../schemas/privacy/mailbox.ts";
import { everydaySurnames, surnames } from "../../../schemas/privacy/surnames.ts";
import { isTeamWord } from "../../../schemas/privacy/team-words.ts";
import { plainWord } from "../../../schemas/privacy/words.ts";

test("no word for a team is a given name", () => {
  expect([...givenNames].filter(isTeamWord)).toEqual([]);
});

test("a surname that is also a word for a team is personal after a given name or an initial", () => {
  const ambiguous = [...surnames].filter(isTeamWord);

  expect(ambiguous.length).toBeGreaterThan(5);
  expect(ambiguous.filter((word) => !isPersonalMailbox(`jane.${word}@camden.gov.uk`))).toEqual([]);
  expect(ambiguous.filter((word) => !isPersonalMailbox(`j.${word}@camden.gov.uk`))).toEqual([]);
});

test("every other surname is personal after an initial, a given name or an unlisted name", () => {
  const others = [...surnames].filter((word) => !isTeamWord(word));

  expect(others.filter((word) => !isPersonalMailbox(`j.${word}@camden.gov.uk`))).toEqual([]);
  expect(others.filter((word) => !isPersonalMailbox(`jane.${word}@camden.gov.uk`))).toEqual([]);
  expect(others.filter((word) => !isPersonalMailbox(`xanthippe.${word}@camden.gov.uk`))).toEqual([]);
});

test("every everyday surname is a surname", () => {
  expect([...everydaySurnames].filter((word) => !surnames.has(word))).toEqual([]);
});

test("the lists contain only the plain letters of addresses", () => {
  expect([...givenNames, ...surnames].filter((word) => !/^[a-z]+$/.test(word))).toEqual([]);
});

test.each([
  ["Smith", "smith"],
  ["Siân", "sian"],
  ["Jane’s", "jane"],
  ["O’Brien’s", "obrien"],
  ["D'Souza", "dsouza"],
  ["J.", "j"],
])("%s is normalised to %s for the lists of names", (word, plain) => {
  expect(plainWord(word)).toBe(plain);
});
