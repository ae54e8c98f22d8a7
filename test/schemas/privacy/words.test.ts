import { expect, test } from "vitest";

import { givenNames } from "../../../schemas/privacy/given-names.ts";
import { isPersonalMailbox } from "../../../schemas/privacy/mailbox.ts";
import { everydaySurnames, surnames } from "../../../schemas/privacy/surnames.ts";
import { isTeamWord } from "../../../schemas/privacy/team-words.ts";
import { plainWord } from "../../../schemas/privacy/words.ts";

test("no word of a team is a given name", () => {
  expect([...givenNames].filter(isTeamWord)).toEqual([]);
});

test("a surname that is a word of a team as well is noticed behind a given name or an initial", () => {
  const both = [...surnames].filter(isTeamWord);

  expect(both.length).toBeGreaterThan(5);
  expect(both.filter((word) => !isPersonalMailbox(`jane.${word}@camden.gov.uk`))).toEqual([]);
  expect(both.filter((word) => !isPersonalMailbox(`j.${word}@camden.gov.uk`))).toEqual([]);
});

test("every other surname is noticed behind an initial, a given name and a name that no list has", () => {
  const others = [...surnames].filter((word) => !isTeamWord(word));

  expect(others.filter((word) => !isPersonalMailbox(`j.${word}@camden.gov.uk`))).toEqual([]);
  expect(others.filter((word) => !isPersonalMailbox(`jane.${word}@camden.gov.uk`))).toEqual([]);
  expect(others.filter((word) => !isPersonalMailbox(`xanthippe.${word}@camden.gov.uk`))).toEqual([]);
});

test("the everyday surnames are surnames", () => {
  expect([...everydaySurnames].filter((word) => !surnames.has(word))).toEqual([]);
});

test("the lists are in plain letters, as addresses are", () => {
  expect([...givenNames, ...surnames].filter((word) => !/^[a-z]+$/.test(word))).toEqual([]);
});

test.each([
  ["Smith", "smith"],
  ["Siân", "sian"],
  ["Jane’s", "jane"],
  ["O’Brien’s", "obrien"],
  ["D'Souza", "dsouza"],
  ["J.", "j"],
])("%s is in the lists of names as %s", (word, plain) => {
  expect(plainWord(word)).toBe(plain);
});
