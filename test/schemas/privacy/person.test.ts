import { describe, expect, test } from "vitest";

import { personIn, personInRole } from "../../../schemas/privacy/person.ts";

describe("a role", () => {
  test.each([
    ["Jane Smith", "Jane Smith"],
    ["jane smith", "jane smith"],
    ["JANE SMITH", "JANE SMITH"],
    ["Smith, Jane", "Smith, Jane"],
    ["Jane", "Jane"],
    [" Jane ", " Jane "],
    ["Jane S", "Jane S"],
    ["Digital team (Jane S.)", "Jane S"],
    ["J. Smith", "J. Smith"],
    ["Jane Smith, digital lead", "Jane Smith"],
    ["Digital team (Priyanka Raghunathan)", "Priyanka Raghunathan"],
    ["Contact: Siân Evans", "Siân Evans"],
    ["Sarah O’Brien", "Sarah O’Brien"],
    ["Sarah O'Xyzzy", "Sarah O'Xyzzy"],
    ["Team of Éric Brown", "Éric Brown"],
    ["Mr Featherstonehaugh", "Mr Featherstonehaugh"],
    ["Cllr Patel", "Cllr Patel"],
  ])("%s names a person", (role, person) => {
    expect(personInRole(role)).toBe(person);
  });

  test.each([
    "Digital services team",
    "Chief digital officer",
    "Cabinet member for digital",
    "Councillor Services",
    "James Team",
    "George Street library",
    "Albert Hall bookings",
    "Charlotte Square Museum",
    "St John Ambulance",
    "Royal Borough of Kensington",
    "LocalGov Drupal team",
  ])("%s names no person", (role) => {
    expect(personInRole(role)).toBeUndefined();
  });
});

describe("a text", () => {
  test.each([
    ["Led by Jane Smith of the web team.", "Jane Smith"],
    ["It was the idea of Cllr Patel.", "Cllr Patel"],
    ["Ask Dr Featherstonehaugh.", "Dr Featherstonehaugh"],
    ["Charlie Hill Ltd sent Jane Smith.", "Jane Smith"],
    ["Jane Smith Service Manager", "Jane Smith"],
    ["Jane Smith Road Safety Officer", "Jane Smith"],
    ["Jane Smith Hospital Discharge Lead", "Jane Smith"],
    ["Jane Smith & John Brown led it.", "Jane Smith"],
    ["Sarah O’Xyzzy and Ann McXyzzy led it.", "Sarah O’Xyzzy"],
    ["Ann McXyzzy led it.", "Ann McXyzzy"],
    ["It was Jane Smith’s idea.", "Jane Smith’s"],
  ])("%s names a person", (text, person) => {
    expect(personIn(text)).toBe(person);
  });

  test.each([
    "Jane led it.",
    "The Jane Featherstone collection is open to all.",
    "In George Street, Camden Council repaired the pavement.",
    "Open Play. James Team is its owner.",
    "Charlie Hill Ltd and Jane Smith & Sons supply it.",
    "James Cook University Hospital uses it.",
    "The council was right to help Mr A, the ombudsman found.",
  ])("%s does not certainly name a person", (text) => {
    expect(personIn(text)).toBeUndefined();
  });
});

test("a text of half a million hyphenated letters is read in linear time", () => {
  expect(personIn("A-".repeat(500_000))).toBeUndefined();
  expect(personIn(`${"A-".repeat(500_000)} Dr Smith`)).toBe("Dr Smith");
});
