import { expect, test } from "vitest";

import { formatEntry, inspect, memorySource } from "../../schemas/index.ts";
import { writeFields } from "../../schemas/writing/entry.ts";
import { base, problemsIn, today } from "../helpers/catalogues.ts";

/** Returns the problems of a settings file, except a missing repository. */
function messagesAbout(text: string): string[] {
  return problemsIn({ "catalogue.yml": text })
    .filter(({ rule }) => rule !== "missing-repository")
    .map(({ rule, line, message }) => `${line} ${rule}: ${message}`);
}

test("the settings name the catalogue, its repository and its mailbox", () => {
  const text = "name: Play Catalogue\nrepository: https://github.com/owner/play\nmailbox: catalogue@example.gov.uk\n";
  expect(messagesAbout(text)).toEqual([]);
  expect(inspect(memorySource({ ...base, "catalogue.yml": text }), today).settings).toEqual({
    name: "Play Catalogue",
    repository: "https://github.com/owner/play",
    mailbox: "catalogue@example.gov.uk",
  });
});

test("the settings name the members of a sector and their types", () => {
  const settings = (types: string): string =>
    `name: NHS Catalogue\nscope: health\nmembers: { one: NHS trust, many: NHS trusts, types: [${types}] }\n`;
  expect(messagesAbout(settings("health-body"))).toEqual([]);
  expect(messagesAbout(settings("hospital"))).toEqual([
    expect.stringContaining("“hospital” is not a valid value for item 1 of “types” in “members”.") as string,
  ]);
});

test("the settings are formatted like entries and keep comments", () => {
  const muddled = "languages: [cy, en]\n# Ours.\nname:  Play Catalogue\nscope: GB-WLS\n";
  const tidy = "# Ours.\nname: Play Catalogue\nscope: GB-WLS\nlanguages: [cy, en]\n";
  expect(formatEntry("catalogue", muddled)).toEqual({ text: tidy });
  expect(writeFields("catalogue", { scope: "health", name: "Play Catalogue" })).toBe(
    "# yaml-language-server: $schema=../schemas/json/catalogue.json\nname: Play Catalogue\nscope: health\n",
  );
});

test("a repeated peer has a fix that deletes it", () => {
  const wales =
    "  - id: wales\n    name: Wales Catalogue\n    manifest: https://wales.example.org/api/v1/manifest.json\n";
  const text = `name: Play Catalogue\npeers:\n${wales}${wales}`;
  const problem = problemsIn({ "catalogue.yml": text }).find(({ rule }) => rule === "repeated-item");
  expect(problem).toMatchObject({
    file: "catalogue.yml",
    line: 6,
    message: expect.stringContaining("Delete it here.") as string,
  });
  expect(text.slice(0, problem?.fix?.start) + text.slice(problem?.fix?.end)).toBe(
    `name: Play Catalogue\npeers:\n${wales}`,
  );
});

test("reports personal details in the settings as in entries", () => {
  const text =
    "name: Play Catalogue\nsummary: Ask Jane Smith in the digital team about it.\nrepository: https://github.com/owner/play\n";
  expect(problemsIn({ "catalogue.yml": text }).map(({ rule, line }) => `${line} ${rule}`)).toEqual([
    "2 personal-details",
  ]);
});

test("the settings are not counted as a file or an entry", () => {
  const { counts } = inspect(memorySource({ ...base, "catalogue.yml": "name: Play Catalogue\n" }), today);
  expect(counts).toEqual(inspect(memorySource(base), today).counts);
});

test("a catalogue is valid without settings", () => {
  expect(inspect(memorySource(base), today)).toMatchObject({ problems: [] });
  expect(inspect(memorySource(base), today).settings).toBeUndefined();
});

test.each([
  ["repository: https://github.com/owner/play\n", "1 missing-field: “name” is missing, and a catalogue needs it."],
  ["name: Play\nmailbx: a@example.org\n", "2 unknown-field: “mailbx” is not a field of a catalogue."],
  ["name: Play\nmailbox: jane.smith@example.gov.uk\n", "2 invalid-value: “jane.smith@example.gov.uk”"],
  ["name: Play\nmailbox: a@b.org?bcc=x@y.org\n", "2 invalid-value: “a@b.org?bcc=x@y.org”"],
  ["name: Play\nrepository: https://example.org/owner/play\n", "2 invalid-value: “https://example.org/owner/play”"],
  ["name: Play\nhomepage: https://play.example.org\n", "2 invalid-value: “https://play.example.org” cannot"],
  ["name: Play\nhomepage: https://play.example.org/?a=/\n", "2 invalid-value: “https://play.example.org/?a=/”"],
  [
    "name: Play\nhomepage: https://play.example.org/chwarae-â/\n",
    "2 invalid-value: “https://play.example.org/chwarae-â/”",
  ],
  ["name: Play\nhomepage: https://play.example.org/a%20b/\n", "2 invalid-value: “https://play.example.org/a%20b/”"],
  ["name: Play\nhomepage: https://play.example.org/a//\n", "2 invalid-value: “https://play.example.org/a//”"],
  ["name: Play\nhomepage: http://localhost/\n", "2 invalid-value: “http://localhost/”"],
  [
    "name: Play\nscope: UK\n",
    "2 invalid-value: “UK” cannot be used for “scope”. It must be an ISO 3166 code, such as GB",
  ],
  ["name: Play\nscope: healthy\n", "2 invalid-value: “healthy”"],
  ["name: Play\nlanguages: [english]\n", "2 invalid-value: “english” cannot be used"],
  [
    "name: Play\npeers: [{ id: Wales, name: Wales, manifest: https://w.example.org/api/v1/manifest.json }]\n",
    "2 invalid-value: “Wales”",
  ],
  [
    "name: Play\npeers: [{ id: aux, name: Wales, manifest: https://w.example.org/api/v1/manifest.json }]\n",
    "2 invalid-value: “aux”",
  ],
  [
    "name: Play\npeers: [{ id: wales, name: Wales, manifest: https://w.example.org/ }]\n",
    "2 invalid-value: “https://w.example.org/”",
  ],
  [
    "name: Play\npeers: [{ id: wales, name: Wales, manifest: https://10.0.0.1/api/v1/manifest.json }]\n",
    "2 invalid-value: “https://10.0.0.1",
  ],
  ["- name: Play\n", "1 not-an-entry: "],
  ["name: [\n", "1 yaml-syntax: "],
])("refuses the settings %j", (text, message) => {
  expect(messagesAbout(text)).toEqual([expect.stringContaining(message)]);
  expect(inspect(memorySource({ ...base, "catalogue.yml": text }), today).settings).toBeUndefined();
});

test("asks maintainers for a missing repository, without an error", () => {
  const [problem, ...others] = problemsIn({ "catalogue.yml": "name: Play\n" });
  expect(problem).toMatchObject({ rule: "missing-repository", severity: "review", line: 1 });
  expect(problem?.message).toContain("links to its files lead to no page. Add “repository” with its address.");
  expect(others).toEqual([]);

  const misspelt = problemsIn({ "catalogue.yml": "name: Play\nrepository: owner/play\n" });
  expect(misspelt.map(({ rule }) => rule)).toEqual(["invalid-value"]);
});

test("a file with the settings’ name in an authority’s folder is unexpected", () => {
  expect(problemsIn({ "camden/catalogue.yml": "name: Play\n" }).map(({ rule }) => rule)).toEqual(["unexpected-file"]);
});
