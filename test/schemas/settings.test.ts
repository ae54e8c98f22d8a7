import { expect, test } from "vitest";

import { inspect, memorySource } from "../../schemas/index.ts";
import { base, problemsIn, today } from "../helpers/catalogues.ts";

function messagesAbout(text: string): string[] {
  return problemsIn({ "catalogue.yml": text }).map(({ rule, line, message }) => `${line} ${rule}: ${message}`);
}

test("a catalogue says in a file of its own what it is called and where entries can be sent", () => {
  const text = "name: Play Catalogue\nrepository: https://github.com/owner/play\nmailbox: catalogue@example.gov.uk\n";
  expect(messagesAbout(text)).toEqual([]);
  expect(inspect(memorySource({ ...base, "catalogue.yml": text }), today).settings).toEqual({
    name: "Play Catalogue",
    repository: "https://github.com/owner/play",
    mailbox: "catalogue@example.gov.uk",
  });
});

test("the file is not counted as an entry that is missing", () => {
  const { counts } = inspect(memorySource({ ...base, "catalogue.yml": "name: Play Catalogue\n" }), today);
  expect(counts).toEqual(inspect(memorySource(base), today).counts);
});

test("a catalogue needs no such file", () => {
  expect(inspect(memorySource(base), today)).toMatchObject({ problems: [] });
  expect(inspect(memorySource(base), today).settings).toBeUndefined();
});

test.each([
  ["repository: https://github.com/owner/play\n", "1 missing-field: “name” is missing, and a catalogue needs it."],
  ["name: Play\nmailbx: a@example.org\n", "2 unknown-field: “mailbx” is not a field of a catalogue."],
  ["name: Play\nmailbox: jane.smith@example.gov.uk\n", "2 invalid-value: “jane.smith@example.gov.uk”"],
  ["name: Play\nmailbox: a@b.org?bcc=x@y.org\n", "2 invalid-value: “a@b.org?bcc=x@y.org”"],
  ["name: Play\nrepository: https://example.org/owner/play\n", "2 invalid-value: “https://example.org/owner/play”"],
  ["- name: Play\n", "1 not-an-entry: "],
  ["name: [\n", "1 yaml-syntax: "],
])("what is wrong in it is said in its place: %j", (text, message) => {
  expect(messagesAbout(text)).toEqual([expect.stringContaining(message)]);
  expect(inspect(memorySource({ ...base, "catalogue.yml": text }), today).settings).toBeUndefined();
});

test("the same name in the folder of an authority is no entry", () => {
  expect(problemsIn({ "camden/catalogue.yml": "name: Play\n" }).map(({ rule }) => rule)).toEqual(["unexpected-file"]);
});
