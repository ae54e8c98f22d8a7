import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";

import { linesOf } from "../../../schemas/landscape/lines.ts";
import { readList } from "../../../schemas/landscape/list.ts";
import { peopleLeftOut, thingsToCheck } from "../../../schemas/landscape/notes.ts";
import { noPersonal, withoutPeople } from "../../../schemas/landscape/personal.ts";
import fc from "../../helpers/properties.ts";

test.each([
  ["Bob <bob@newtown.gov.uk>", ""],
  ['"Smith, Jane" <jane.smith@newtown.gov.uk>', ""],
  ["tel: 01632 960123", ""],
  ["Tel. 01632 960 123 ext 45", ""],
  ["T: 07700 900123, M: 07700 900124; E: jo@newtown.gov.uk", ""],
  ["Tel: 01632 960123 07700 900123", ""],
  ["Contact Jane Smith on 01632 960123 or jane@newtown.gov.uk", ""],
  ["Dr Jane Smith", ""],
  ["Dr. Jane  Smith", ""],
  ["Jane\u00a0Smith", ""],
  ["Jane Mary Smith", ""],
  ["Uniform (contact Jane Smith 01632 960 123)", "Uniform"],
  ["iTrent, contract manager: Jane Smith", "iTrent"],
  ["Jadu - contact Bob Xyzzy <b.xyzzy@newtown.gov.uk> or jane.smith@newtown.gov.uk", "Jadu"],
  ["Idox Support <support@idox.example.com>", "Idox Support"],
  ["Capita One – c/o Jane Smith, IT", "Capita One, IT"],
  ["Mosaic – Jane Smith’s", "Mosaic"],
  ["Civica - contact Pat O'Neil", "Civica"],
  ["Civica, Pat McXyzzy", "Civica"],
  ["jo@newtown.gov.uk..Jane <jane@newtown.gov.uk>", ""],
  ["Register of system owners", "Register of system owners"],
  ["Telephony by Mobile Tel Ltd", "Telephony by Mobile Tel Ltd"],
])("removes the person from “%s”", (text, rest) => {
  expect(withoutPeople(text, noPersonal())).toBe(rest);
});

test("removes every person with the brackets and labels around", () => {
  const person = fc.constantFrom("Jane Smith", "jane.smith@newtown.gov.uk", "Bob <bob@newtown.gov.uk>", "07700 900123");
  const before = fc.constantFrom("contact: ", "Tel: ", "(", "[", "<", "email ", "owner – ", "c/o ", "");
  const after = fc.constantFrom(")", "]", ">", ", ", "; ", " and ", "");
  fc.assert(
    fc.property(fc.array(fc.tuple(before, person, after), { minLength: 1, maxLength: 4 }), (parts) => {
      const rest = withoutPeople(`Uniform ${parts.map((part) => part.join("")).join(" ")}`, noPersonal());
      expect(rest).not.toMatch(/@|\d{4}|smith|bob|[([<]\s*[)\]>]|(?:tel|contact|email|owner)\W*$/i);
      expect(rest).toContain("Uniform");
    }),
  );
});

test("truncates a cell of 200,000 characters before it looks for people", () => {
  const long = "Jane Smith jane.smith@newtown.gov.uk 07700 900123 ".repeat(4000);
  const list = readList(strToU8(`Application,Supplier\n"${"x".repeat(200_000)}",${long}\nJadu,Jadu\n`));
  const read = linesOf(list);
  expect(read.lines.map(({ name }) => name.length)).toEqual([201, 4]);
  expect(thingsToCheck(list, read)).toEqual([expect.stringContaining("Longer than a record takes, and cut: “xxx")]);
});

describe("a column", () => {
  const notesOn = (headings: string, ...rows: string[]) => {
    const list = readList(strToU8(`${[headings, ...rows].join("\n")}\n`));
    return peopleLeftOut(list, list.columns, linesOf(list));
  };

  test.each([
    "Contact officer",
    "Supplier contact email",
    "Updated by",
    "E-mail",
    "Business lead",
    "Manager’s name",
    "System Owner (name)",
  ])("called “%s” is left out with a note, because it names people", (heading) => {
    expect(notesOn(`Application,${heading}`, "Jadu,Somebody")[0]).toBe(
      `The column “${heading}” was left out, because it names people or says how to reach them.`,
    );
  });

  test("with names of people is left out, whatever its heading", () => {
    expect(notesOn("Application,Who", "Jadu,Jane Smith", "iTrent,John Brown")).toEqual([
      "The column “Who” was left out, because it names people or says how to reach them.",
      "Left out, because the catalogue is public and kept for ever: 2 names of people.",
    ]);
  });

  test.each(["Contract end date", "Supplier", "Department", "Contract title", "Notice by"])(
    "called “%s” is not left out",
    (heading) => {
      expect(notesOn(`Application,${heading}`, "Jadu,x")).toEqual([]);
    },
  );

  test("of applications loses the rows that name only a person, with a note", () => {
    const list = readList(strToU8("Application\nJadu\nJane Smith\niTrent\ntel: 01632 960123\n"));
    expect(thingsToCheck(list, linesOf(list))).toEqual([
      "Left out, because there is no name, or none but that of a person: rows 3, 5.",
    ]);
  });
});

describe("reads a text in linear time", () => {
  const many = 300_000;
  const mailbox = "jane.smith@newtown.gov.uk";

  test.each([
    ["one long word", "Ab".repeat(many)],
    ["one word of many hyphens", "a-".repeat(many)],
    ["spaces between two words", `Jadu${" ".repeat(many)}live`],
    ["unclosed brackets", "(".repeat(many)],
    ["a local part without a domain", "a.".repeat(many)],
  ])("with %s", (_, text) => {
    expect(withoutPeople(text, noPersonal())).toBe(text);
  });

  test.each([
    ["capital letters", `${mailbox} ${"A".repeat(many)}`, "A".repeat(many)],
    ["unclosed brackets with spaces", `${mailbox} Jadu ${"( ".repeat(500)}live`, `Jadu ${"( ".repeat(500)}live`],
    ["spaces after a label", `${mailbox} Jadu, tel${" ".repeat(many)}live`, "Jadu, tel live"],
    ["spaces after an extension", `${mailbox} x${" ".repeat(many)}live`, "x live"],
  ])("with a mailbox and %s", (_, text, rest) => {
    expect(withoutPeople(text, noPersonal())).toBe(rest);
  });
});
