import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import {
  inspect,
  memorySource,
  type Product,
  readPubliccode,
  type Surroundings,
  toProduct,
  writeEntry,
} from "../../../schemas/index.ts";

const around: Surroundings = {
  today: "2026-11-21",
  productNamed: (name) => (name === "PostGIS" ? "postgis" : undefined),
  authorityNamed: (name) => (name === "Camden" ? "camden" : undefined),
};

const authority =
  "name: Example body\nsummary: A body that is an example.\nservices: []\nclaimed: false\nreviewed: 2026-01-01\n";
const postgis = "name: PostGIS\nsummary: Keeps places and shapes in a database.\nservices: []\nreviewed: 2026-01-01\n";

/** What the validator says of the entry made from a file, beside what the file has not. */
function errorsIn(data: Partial<Product>): string[] {
  const entry = writeEntry("product", { services: [], ...data } as Product);
  const source = memorySource({
    "body/authority.yml": authority,
    "body/products/postgis.yml": postgis,
    "body/products/imported.yml": entry,
  });
  return inspect(source, around.today)
    .problems.filter(({ severity }) => severity === "error")
    .map(({ message }) => message);
}

function imported(text: string): ReturnType<typeof toProduct> {
  const file = readPubliccode(text);
  if ("refusal" in file) throw new Error(file.refusal);
  return toProduct(file.fields, around);
}

const full = `
publiccodeYmlVersion: "0.4"
name: Open Play
url: http://github.com/example/open-play.git
landingURL: https://openplay.example.org
developmentStatus: stable
softwareType: standalone/web
usedBy: [Camden, Gemeente Utrecht]
categories: [Booking & Sport, event management]
description:
  it:
    shortDescription: Prenotazioni
  en-GB:
    shortDescription: Lets families find and book play sessions run by the council.
    longDescription: |
      Families search by **age**. <b>New</b> this year: ![logo](logo.png) a map, see [the guide](http://localhost/guide).
    documentation: https://docs.example.org/
    features: [Search by age, Booking by phone]
legal:
  license: AGPL-3.0-or-later
maintenance:
  type: contract
  contractors:
    - { name: Example Software Ltd, until: 2027-03-31 }
    - { name: Other Software Ltd, until: 2026-03-31 }
  contacts:
    - { name: Jo Bloggs, email: jo@example.org }
localisation:
  localisationReady: true
  availableLanguages: [en, cy_GB]
dependsOn:
  open:
    - name: PostGIS
    - name: Redis
releaseDate: 2024-01-01
`;

describe("importing a publiccode.yml", () => {
  it("maps everything that has a place in an entry", () => {
    expect(imported(full).data).toEqual({
      name: "Open Play",
      summary: "Lets families find and book play sessions run by the council.",
      description: "Families search by **age**. New this year:  a map, see the guide.",
      tags: ["booking-sport", "event-management"],
      type: "application",
      stage: "live",
      licences: { code: "AGPL-3.0-or-later" },
      suppliers: ["Example Software Ltd", "Other Software Ltd"],
      features: ["Search by age", "Booking by phone"],
      dependsOn: ["postgis"],
      maintenance: { type: "contract", contractor: "Example Software Ltd", until: "2027-03-31" },
      inclusion: { languages: ["en", "cy-GB"] },
      links: [
        { type: "repository", url: "https://github.com/example/open-play.git" },
        { type: "website", url: "https://openplay.example.org" },
        { type: "documentation", url: "https://docs.example.org/" },
      ],
      reviewed: "2026-11-21",
    });
    expect(errorsIn(imported(full).data)).toEqual([]);
  });

  it("says what could not be placed, and what to check", () => {
    const { unplaced, notes } = imported(full);
    expect(unplaced).toEqual([
      "It depends on “Redis”, which the catalogue does not have.",
      "“maintenance.contacts” names people. Entries name roles and teams: add a contact with a shared mailbox or a page.",
      "It is used by “Gemeente Utrecht”, says the file. Authorities say so themselves, in their own authority.yml.",
      "“releaseDate” has no place in an entry.",
    ]);
    expect(notes).toEqual([
      "HTML was taken out of the description.",
      "The address “http://github.com/example/open-play.git” was written as https. Check that it opens.",
      "The file says that camden uses it: ask them to record it in camden/authority.yml.",
    ]);
  });

  it.each([
    [
      "a version that YAML reads as a number",
      "publiccodeYmlVersion: 0.4\nname: Open Play\ndescription: {en: {shortDescription: Finds play sessions.}}",
    ],
    [
      "names of fields in capitals",
      "Name: Open Play\nLandingUrl: https://openplay.example.org\nDescription: {en: {shortDescription: Finds play sessions.}}",
    ],
    [
      "an invented status, type and licence",
      "name: Open Play\nsoftwareType: standalone/Api\ndevelopmentStatus: production\nlegal: {license: GPL three}\ndescription: {en: {shortDescription: Finds play sessions.}}",
    ],
    [
      "a description without a language",
      "publiccodeYmlVersion: 0.4\nname: Open Play\ndescription: {shortDescription: Finds play sessions., longDescription: More.}",
    ],
    [
      "a description that is only a text",
      "publiccodeYmlVersion: 0.4\nname: Open Play\ndescription: {it: 'Trova sessioni di gioco. E altro.'}",
    ],
    [
      "a name of two letters",
      "publiccodeYmlVersion: 0.4\nname: pc\napplicationSuite: commonground\ndescription: {en: {shortDescription: Finds play sessions.}}",
    ],
    [
      "lists where there should be texts and texts where there should be lists",
      "publiccodeYmlVersion: 0.4\nname: [Open, Play]\nurl: {a: b}\nusedBy: Camden\ncategories: sport\ndependsOn: [x]\ndescription: {en: {shortDescription: Finds play sessions., features: one feature}, localisedName: 3}\nmaintenance: internal",
    ],
    [
      "an address without https and one that is none",
      "publiccodeYmlVersion: 0.4\nname: Open Play\nurl: openplay.example.org\nlandingURL: TODO\ndescription: {en: {shortDescription: Finds play sessions.}}",
    ],
  ])("gets along with %s", (_, text) => {
    const missing = errorsIn(imported(text).data).filter((message) => !message.includes("is missing"));
    expect(missing).toEqual([]);
  });

  it.each([
    ["Apache 2", "Apache-2.0", "The licence “Apache 2” was read as Apache-2.0."],
    ["unlicensed", "proprietary", "The licence “unlicensed” was read as proprietary."],
    ["EUPL-1.2-or-later", "EUPL-1.2+", "The licence “EUPL-1.2-or-later” was read as EUPL-1.2+."],
  ])("reads the licence %s as %s, and says so", (given, licence, note) => {
    const { data, notes } = imported(`publiccodeYmlVersion: 0.4\nname: Open Play\nlegal: { license: ${given} }`);
    expect(data.licences).toEqual({ code: licence });
    expect(notes).toContain(note);
  });

  it("asks which licence is meant where the name could be several", () => {
    const { data, unplaced } = imported("publiccodeYmlVersion: 0.4\nname: Open Play\nlegal: { license: LGPL }");
    expect(data.licences).toBeUndefined();
    expect(unplaced).toContain(
      "“legal.license” is “LGPL”. It could be “LGPL-3.0-or-later”, “LGPL-3.0-only” or “LGPL-2.1-or-later”. Write the one that the licence file names.",
    );
  });

  it.each([
    [
      "a: [1",
      "The file is not valid YAML. Line 1: A bracket is opened here and not closed. Close it, or write the list with one “- ” line for each item.",
    ],
    ["- a list", "The file holds no fields, so it is not a publiccode.yml."],
    ["swagger: '2.0'", "The file has none of the fields that tell a publiccode.yml (it has “swagger”)."],
    [
      "name: &a x\nurl: *a",
      "The file uses aliases (& and *), which could make a small file huge. Write the values out.",
    ],
  ])("refuses %j in one sentence", (text, refusal) => {
    const file = readPubliccode(text);
    expect("refusal" in file ? file.refusal : "").toBe(refusal);
  });
});

const samples = join(import.meta.dirname, "../../../../shared/samples/publiccode");

describe.runIf(existsSync(samples))("importing real files", () => {
  it("makes at least 95% of the readable ones an entry that lacks only what the file lacks", () => {
    const readable = readdirSync(samples).flatMap((name) => {
      const file = readPubliccode(readFileSync(join(samples, name), "utf8"));
      return "refusal" in file ? [] : [toProduct(file.fields, around).data];
    });
    const good = readable.filter((data) =>
      errorsIn(data).every((message) => /^“(?:summary|name)” is missing/.test(message)),
    );
    expect(readable.length).toBeGreaterThan(70);
    expect(good.length / readable.length).toBeGreaterThanOrEqual(0.95);
  });
});
