import { expect, test } from "vitest";

import { proofPlacesOf } from "../../schemas/claim-proofs.ts";
import { identityOf, inMemberWords, isForUk } from "../../schemas/identity.ts";

const settings = {
  name: "Wales Standards Catalogue",
  shortName: "Wales",
  homepage: "https://catalogue.example.wales/",
  repository: "https://github.com/example/wales",
  languages: ["cy", "en"],
};

test("a catalogue’s identity comes from its settings", () => {
  expect(identityOf(settings, { folder: "catalogue", repository: "somebody/else" })).toEqual({
    ...settings,
    id: "wales-standards-catalogue",
  });
});

test("without settings, the name is the folder’s and the homepage is the repository’s GitHub Pages", () => {
  expect(identityOf(undefined, { folder: "wales", repository: "example/standards" })).toEqual({
    id: "wales",
    name: "wales",
    shortName: "wales",
    homepage: "https://example.github.io/standards/",
    repository: "https://github.com/example/standards",
    languages: ["en"],
  });
  expect(identityOf({ name: "Wales" }, { folder: "x", repository: "example/example.github.io" })).toMatchObject({
    name: "Wales",
    homepage: "https://example.github.io/",
  });
});

test("a clone URL becomes the repository’s URL", () => {
  const cloned = { ...settings, repository: `${settings.repository}.git` };
  expect(identityOf(cloned, { folder: "catalogue" }).repository).toBe("https://github.com/example/wales");
});

test("without a repository, the homepage is localhost", () => {
  expect(identityOf(undefined, { folder: "wales" }).homepage).toBe("http://localhost/");
});

test.each([
  ["Catàleg d’estàndards", "cataleg-d-estandards"],
  ["目录", "catalogue"],
  [`The ${"very ".repeat(14)}long name`, `the-${"very-".repeat(11)}ver`],
])("the id of “%s” fits in a domain name", (name, id) => {
  expect(identityOf({ name }, { folder: "x" }).id).toBe(id);
  expect(proofPlacesOf(id).record.length).toBeLessThanOrEqual(63);
});

test.each([
  [{}, true],
  [{ scope: "GB" }, true],
  [{ scope: "GB-WLS" }, true],
  [{ scope: "health" }, true],
  [{ scope: "IE" }, false],
  [{ scope: "ES-CT" }, false],
  [{ scope: "GB", members: { one: "trust", many: "trusts", types: ["health-body" as const] } }, false],
])("whether a catalogue with the settings %j covers UK councils: %s", (settings, covers) => {
  expect(isForUk(settings)).toBe(covers);
});

const trusts = { one: "NHS trust", many: "NHS trusts", types: ["health-body" as const] };

test.each([
  ["A council or other body", "An NHS trust or other body"],
  ["that a council runs", "that an NHS trust runs"],
  ["Contacting the council", "Contacting the NHS trust"],
  ["Councils’ digital work", "NHS trusts’ digital work"],
  ["The council services it is for.", "The NHS trust services it is for."],
  ["Four councils look for others.", "Four NHS trusts look for others."],
])("a text about councils is about the members of a catalogue of a sector: “%s” → “%s”", (text, about) => {
  expect(inMemberWords(text, { members: trusts })).toBe(about);
  expect(inMemberWords(text, {})).toBe(text);
});

test.each([
  "Council tax and business rates",
  "Two more district councils",
  "County council",
  "Councillors, meetings, voting and elections.",
  "The council of the London Borough of Camden.",
  "octo-council",
  "council-tax-business-rates",
  "https://example.org/council/councils.json",
])("“%s” is about councils in every catalogue", (text) => {
  expect(inMemberWords(text, { members: trusts })).toBe(text);
});

test("texts in lists and objects are rewritten, and keys and patterns are not", () => {
  const pattern = /council/;
  expect(inMemberWords({ council: ["a council", 1, null], pattern }, { members: trusts })).toEqual({
    council: ["an NHS trust", 1, null],
    pattern,
  });
});
