import { describe, expect, it } from "vitest";

import type { ImportLookups } from "../../../schemas/drafting/drafting.ts";
import { inspect, memorySource, writeEntry } from "../../../schemas/index.ts";
import { Product } from "../../../schemas/kinds/product.ts";
import { readPubliccode } from "../../../schemas/publiccode/read.ts";
import { toProduct } from "../../../schemas/publiccode/to-product.ts";
import fc from "../../helpers/properties.ts";

const lookups: ImportLookups = {
  today: "2026-11-21",
  productNamed: (name) => (name === "PostGIS" ? "postgis" : undefined),
  authorityNamed: (name) => (name === "Camden" ? "camden" : undefined),
  standardAt: () => undefined,
};

const authority =
  "name: Example body\nsummary: A body that is an example.\nservices: []\nclaimed: false\nreviewed: 2026-01-01\n";
const postgis = "name: PostGIS\nsummary: Keeps places and shapes in a database.\nservices: []\nreviewed: 2026-01-01\n";

/** Returns the validator’s errors in the entry of an import. */
function errorsIn(data: Partial<Product>): string[] {
  const entry = writeEntry("product", { services: [], ...data } as Product);
  const source = memorySource({
    "body/authority.yml": authority,
    "body/products/postgis.yml": postgis,
    "body/products/imported.yml": entry,
  });
  return inspect(source, lookups.today)
    .problems.filter(({ severity }) => severity === "error")
    .map(({ message }) => message);
}

function imported(content: string | Uint8Array): ReturnType<typeof toProduct> {
  const file = readPubliccode(content);
  if ("refusal" in file) throw new Error(file.refusal);
  return toProduct(file, lookups);
}

/** Imports a minimal publiccode.yml with more fields. Returns the entry’s data and all remarks about the file. */
function importFields(fields: string): { data: Partial<Product>; remarks: string[] } {
  const { data, notes, unplaced } = imported(
    `publiccodeYmlVersion: "0.4"\nname: Open Play\ndescription: { en: { shortDescription: Finds play sessions for families. } }\n${fields}`,
  );
  return { data, remarks: [...notes, ...unplaced] };
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
  it("maps every field that an entry has", () => {
    expect(imported(full).data).toEqual({
      name: "Open Play",
      summary: "Lets families find and book play sessions run by the council.",
      description: "Families search by **age**. **New** this year:  a map, see the guide.",
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

  it.each([
    ["localisationReady: yes, availableLanguages: [en]", { languages: ["en"], multilingual: true }, ""],
    ["localisationReady: false, availableLanguages: [en]", { languages: ["en"] }, ""],
    ["localisationReady: true", { multilingual: true }, ""],
    ["localisationReady: constructor", undefined, "is “constructor”. It must be true or false."],
  ])("reads from %s whether the product is multilingual", (localisation, inclusion, fault) => {
    const { data, remarks } = importFields(`localisation: { ${localisation} }`);

    expect(data.inclusion).toEqual(inclusion);
    expect(remarks.join(" ")).toContain(fault);
  });

  it("gives a link whose text is an address of another site its own address as text", () => {
    const { data, notes } = imported(`publiccodeYmlVersion: "0.4"
name: Open Play
description:
  en:
    shortDescription: Finds play sessions for families.
    longDescription: See [www.camden.gov.uk](https://other.example.org/), families.
`);
    expect(data.description).toBe("See <https://other.example.org/>, families.");
    expect(notes).toContain(
      "A text of a link that leads to another site was left out of “longDescription”: “www.camden.gov.uk”.",
    );
  });

  it("names what an entry has no place for, and what to check", () => {
    const { unplaced, notes } = imported(full);
    expect(unplaced).toEqual([
      "The texts in “it” were left out, as an entry has one language.",
      "It depends on “Redis”, which the catalogue does not have.",
      "“maintenance.contacts” was left out, because it may name people. Add a team with a shared mailbox or a page.",
      "It is used by “Gemeente Utrecht”, says the file. Authorities say so themselves, in their own authority.yml.",
      "An entry has no place for “releaseDate”.",
    ]);
    expect(notes).toEqual([
      "HTML in “longDescription” was turned into Markdown. Compare it with the file.",
      "A picture was left out of “longDescription”: “logo.png”.",
      "A link that not everybody can open safely was left out of “longDescription”: “http://localhost/guide”.",
      "The file names several contractors. “maintenance” has “Example Software Ltd”; the others are “Other Software Ltd, until 2026-03-31”.",
      "The address “http://github.com/example/open-play.git” was written as https://github.com/example/open-play.git. Check that it opens.",
      "“landingURL” is “https://openplay.example.org”, which looks like a placeholder. Check it.",
      "“documentation” is “https://docs.example.org/”, which looks like a placeholder. Check it.",
      "The file says that camden uses it: ask them to record it in camden/authority.yml.",
    ]);
  });

  it("takes over contacts that are teams, with a note", () => {
    const { data, notes, unplaced } = imported(
      full.replace(
        "{ name: Jo Bloggs, email: jo@example.org }",
        "{ name: Open Play support, email: support@example.org }",
      ),
    );
    expect(data.contacts).toEqual([{ role: "Open Play support", email: "support@example.org" }]);
    expect(notes).toContain(
      "Contacts were taken from “maintenance.contacts”: “Open Play support”. Check that they are teams with shared mailboxes.",
    );
    expect(unplaced.join(" ")).not.toContain("may name people");
  });

  it.each([
    ["an unlisted name", "{ name: Ruben Törnqvist, email: support@example.org }"],
    ["a name beside a word for a team", "{ name: Ruben Törnqvist (support team), email: support@example.org }"],
    ["a personal mailbox", "{ name: Support team, email: jane.smith@example.org }"],
    ["a private mailbox", "{ name: Support team, email: support.team@gmail.com }"],
    ["no mailbox", "{ name: Support team, phone: 020 7946 0000 }"],
    ["no name", "{ email: support@example.org }"],
  ])("leaves out a contact with %s", (_, contact) => {
    const { data, unplaced } = imported(full.replace("{ name: Jo Bloggs, email: jo@example.org }", contact));
    expect(data).not.toHaveProperty("contacts");
    expect(unplaced).toContain(
      "“maintenance.contacts” was left out, because it may name people. Add a team with a shared mailbox or a page.",
    );
  });

  it.each([
    [
      "a version that is a number",
      "publiccodeYmlVersion: 0.4\nname: Open Play\ndescription: {en: {shortDescription: Finds play sessions.}}",
    ],
    [
      "capitalised field names",
      "Name: Open Play\nLandingUrl: https://openplay.example.org\nDescription: {en: {shortDescription: Finds play sessions.}}",
    ],
    [
      "an unknown status, type and licence",
      "name: Open Play\nsoftwareType: standalone/Api\ndevelopmentStatus: production\nlegal: {license: GPL three}\ndescription: {en: {shortDescription: Finds play sessions.}}",
    ],
    [
      "a description without a language",
      "publiccodeYmlVersion: 0.4\nname: Open Play\ndescription: {shortDescription: Finds play sessions., longDescription: More.}",
    ],
    [
      "a description that is a text",
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
  ])("makes a valid entry from a file with %s", (_, text) => {
    const errors = errorsIn(imported(text).data).filter((message) => !message.includes("is missing"));
    expect(errors).toEqual([]);
  });

  it.each([
    ["Apache 2", "Apache-2.0", "The licence “Apache 2” was read as Apache-2.0."],
    ["unlicensed", "proprietary", "The licence “unlicensed” was read as proprietary."],
    ["EUPL-1.2-or-later", "EUPL-1.2+", "The licence “EUPL-1.2-or-later” was read as EUPL-1.2+."],
  ])("reads the licence %s as %s, with a note", (given, licence, note) => {
    const { data, notes } = imported(`publiccodeYmlVersion: 0.4\nname: Open Play\nlegal: { license: ${given} }`);
    expect(data.licences).toEqual({ code: licence });
    expect(notes).toContain(note);
  });

  it.each([
    ["play.camden.gov.uk/book", "https://play.camden.gov.uk/book"],
    ["www.camden.gov.uk", "https://www.camden.gov.uk"],
    ["github.com/camden/play", "https://github.com/camden/play"],
  ])("takes the address %s, which lacks its https://, with a note", (given, url) => {
    const { data, notes } = imported(`publiccodeYmlVersion: 0.4\nname: Open Play\nlandingURL: ${given}`);
    expect(data.links).toEqual([{ type: "website", url }]);
    expect(notes).toContain(`The address “${given}” was written as ${url}. Check that it opens.`);
  });

  it.each(["docs.example.md", "roadmap", "camden"])("takes no file or word for an address: %s", (given) => {
    const { data, unplaced } = imported(`publiccodeYmlVersion: 0.4\nname: Open Play\nlandingURL: ${given}`);
    expect(data).not.toHaveProperty("links");
    expect(unplaced).toContain(`“landingURL” is “${given}”, which is not a link that everybody can open safely.`);
  });

  it("asks which licence an ambiguous name means", () => {
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
  ])("refuses %j in one sentence", (text, refusal) => {
    const file = readPubliccode(text);
    expect("refusal" in file ? file.refusal : "").toBe(refusal);
  });
});

describe("an import that cannot take over everything", () => {
  it("takes the contractor with the latest date, and names the others", () => {
    const { data, remarks } = importFields(`maintenance:
  type: contract
  contractors:
    - { name: A Ltd, until: 2025-01-01, website: "https://a.example.uk" }
    - { name: B Ltd, until: 2028-01-01 }
    - { name: C Ltd, until: soon }
`);
    expect(data.maintenance).toEqual({ type: "contract", contractor: "B Ltd", until: "2028-01-01" });
    expect(data.suppliers).toEqual(["A Ltd", "B Ltd", "C Ltd"]);
    expect(remarks).toEqual([
      "The file names several contractors. “maintenance” has “B Ltd”; the others are “A Ltd, until 2025-01-01” and “C Ltd”.",
      "“maintenance.contractors.until” is “soon”, which is no date such as 2027-03-31.",
      "An entry has no place for “website” of “maintenance.contractors”.",
    ]);
  });

  it.each([
    ["31/12/2028", "2028-12-31", "was read as 2028-12-31."],
    ["31 December 2028", "2028-12-31", "was read as 2028-12-31."],
    ["01/02/2028", undefined, "may be 1 February 2028 or 2 January 2028. Check it."],
    ["soon", undefined, "is no date such as 2027-03-31."],
  ])("reads the end of a contract, “%s”, if it can be one day only", (given, until, answer) => {
    const { data, remarks } = importFields(
      `maintenance: { type: contract, contractors: [{ name: Play Ltd, until: "${given}" }] }`,
    );
    expect(data.maintenance).toEqual({ type: "contract", contractor: "Play Ltd", ...(until && { until }) });
    expect(remarks).toContain(`“maintenance.contractors.until” is “${given}”, which ${answer}`);
  });

  it("makes contractors suppliers where the maintenance is “none”, and asks which is right", () => {
    const { data, remarks } = importFields(
      "maintenance: { type: none, contractors: [{ name: A Ltd, until: 2025-01-01 }] }",
    );
    expect(data.maintenance).toEqual({ type: "none" });
    expect(data.suppliers).toEqual(["A Ltd"]);
    expect(remarks).toEqual([
      "The file names contractors, but says that the maintenance is “none”: “A Ltd, until 2025-01-01”. Check which is right.",
    ]);
  });

  it("says that some contacts were left out where others were taken", () => {
    const { data, remarks } = importFields(
      "maintenance: { type: internal, contacts: [{ name: Digital team, email: digital@camden.gov.uk }, { name: Jane Smith, email: jane.smith@camden.gov.uk }] }",
    );
    expect(data.contacts).toEqual([{ role: "Digital team", email: "digital@camden.gov.uk" }]);
    expect(remarks).toEqual([
      expect.stringContaining("Contacts were taken from “maintenance.contacts”: “Digital team”."),
      "The other contacts of “maintenance.contacts” were left out, because they may name people.",
    ]);
  });

  it("says once that an address was changed that two fields have", () => {
    const { remarks } = importFields("url: www.camden.gov.uk/play\nlandingURL: www.camden.gov.uk/play\n");
    expect(remarks).toEqual([
      "The address “www.camden.gov.uk/play” was written as https://www.camden.gov.uk/play. Check that it opens.",
    ]);
  });

  it.each(["{ until: 2027-03-31 }", "{ name: A }"])("reports a contractor without a name: %s", (contractor) => {
    const { data, remarks } = importFields(`maintenance: { type: contract, contractors: [${contractor}] }`);
    expect(data.suppliers ?? []).toEqual([]);
    expect(remarks).toEqual(["“maintenance.contractors” has one whose name could not be taken from the file."]);
  });

  it("converts HTML into Markdown and plain text", () => {
    const { data, notes } = imported(`publiccodeYmlVersion: "0.4"
name: Food &amp; Drink
legal: { license: MIT }
description:
  en:
    shortDescription: A <b>tool</b> that helps &amp; assists people with <Name> tags
    longDescription: |
      <p>Medusa sends letters to residents &amp; firms.</p>

        <ul>
          <li>by post</li>

          <li>by <a href="https://email.gov.uk/">email</a></li>
        </ul>
      <script>alert(1)</script>
      <table><tr><th>Post</th><th>1 day</th></tr><tr><td>Email</td><td>1 minute</td></tr></table>
    features: ["<i>Letters</i>"]
`);
    expect(data).toMatchObject({
      name: "Food & Drink",
      summary: "A tool that helps & assists people with tags",
      description:
        "Medusa sends letters to residents & firms.\n\n- by post\n- by [email](https://email.gov.uk/)\n\n* Post – 1 day\n* Email – 1 minute",
      features: ["Letters"],
    });
    expect(notes).toEqual([
      "HTML in “longDescription” was turned into Markdown. Compare it with the file.",
      "HTML was taken out of “shortDescription”. Compare the summary with the file.",
    ]);
    expect(errorsIn(data)).toEqual([]);
  });

  it("writes the spaces and soft hyphens of HTML as ordinary text", () => {
    const { data } = imported(`publiccodeYmlVersion: "0.4"
name: Open Play
legal: { license: MIT }
description:
  en:
    shortDescription: Finds play sessions.
    longDescription: "<p>From&nbsp;5&nbsp;years: play&shy;grounds,&#8239;parks&#8203; and more.</p>"
`);
    expect(data.description).toBe("From 5 years: playgrounds, parks and more.");
    expect(errorsIn(data)).toEqual([]);
  });

  it("removes pictures and badges, with the headings, links and items that become empty", () => {
    const { data, notes } = imported(`publiccodeYmlVersion: "0.4"
name: Open Play
description:
  en:
    shortDescription: Finds play sessions for families.
    longDescription: |
      # ![Open Play](logo.png)

      [![Build](https://ci.example.net/b.svg)](https://ci.example.net/) ![Tests](t.svg)

      ![Screen](screen.png) Families look for sessions.

      - ![one](one.png)
`);
    expect(data.description).toBe("Families look for sessions.");
    expect(notes).toEqual([
      "A picture was left out of “longDescription”: “logo.png”, and 4 more like it.",
      "A link without words was left out of “longDescription”: “https://ci.example.net/”.",
    ]);
  });

  it.each([
    [
      '""',
      "Finds play sessions.",
      "No “shortDescription” could be taken from the file, so the first sentence of “longDescription” is in the summary. Check it.",
    ],
    [
      "Play.",
      "Play. Finds play sessions.",
      "“shortDescription” is “Play.” alone, so the first sentence of “longDescription” is in the summary. Check it.",
    ],
  ])("takes the summary from the long description where the short one is too short: %s", (short, summary, note) => {
    const { data, unplaced, notes } = imported(`publiccodeYmlVersion: "0.4"
name: Open Play
description:
  en:
    shortDescription: ${short}
    longDescription: |
      # About it

      **Finds** [play](https://openplay.org.uk/) sessions. More follows.
`);
    expect(data.summary).toBe(summary);
    expect(unplaced).toEqual([]);
    expect(notes).toEqual([note]);
  });

  it("makes no summary from a long description of one word", () => {
    const { data, unplaced, notes } = imported(
      'publiccodeYmlVersion: "0.4"\nname: Open Play\ndescription: { en: { longDescription: Play. } }',
    );
    expect(data.summary).toBeUndefined();
    expect(unplaced).toEqual([]);
    expect(notes).toEqual(["No “shortDescription” could be taken from the file, so a summary is still missing."]);
  });

  it("reports a line with several aliases once", () => {
    const { unplaced } = imported(
      'publiccodeYmlVersion: "0.4"\nname: Open Play\nfeatures: &all [Finds play sessions]\nextra: [*all, *all]\n',
    );
    expect(unplaced.filter((one) => one.startsWith("Line 4"))).toHaveLength(1);
  });

  it("refuses a file that is not UTF-8", () => {
    const file = readPubliccode(Buffer.from("publiccodeYmlVersion: 0.4\nname: Caf\u00e9", "latin1"));
    expect(file).toEqual({
      refusal: "Line 2: This file is not UTF-8 text from here on. Save it again with the encoding UTF-8.",
    });
  });

  it("leaves out a field that is given twice, also in another case", () => {
    const text =
      "publiccodeYmlVersion: 0.4\r\nname: First\r\nurl: https://github.com/a/b\r\nname: Second\r\ndescription: { en: { features: [Letters], features: [Post] } }\r\nURL: https://github.com/c/d\r\n";
    const { data, unplaced, notes } = imported(text);
    expect(data).toEqual({ links: [{ type: "repository", url: "https://github.com/a/b" }], reviewed: "2026-11-21" });
    expect(unplaced).toEqual([
      "Line 4: “name” is given more than once, so it was left out.",
      "Line 5: “features” is given more than once, so it was left out.",
      "An entry has no place for “URL”.",
    ]);
    expect(notes).toEqual([
      "No “name” could be taken from the file. Give the entry one.",
      "No “shortDescription” could be taken from the file, so a summary is still missing.",
    ]);
  });

  it.each([
    ["legal: {}\nname: One\nname: Two"],
    ["name: Open Play\ndescription: { en: { shortDescription: Finds play., shortDescription: Finds sessions. } }"],
    [
      "name: Open Play\ndescription: { en: { summary: One }, de: { shortDescription: Findet Spiele. }, en: { summary: Two } }",
    ],
    ["name: Open Play\nmaintenance: { type: contract, type: internal, contractors: [{ name: Acme }, { name: Best }] }"],
    ["name: Open Play\nmaintenance: { type: contract, contractors: [{ name: Acme, name: Best, until: 2027-03-31 }] }"],
  ])("does not say that a field is missing which is given twice: %s", (fields) => {
    const { unplaced, notes } = imported(`publiccodeYmlVersion: "0.4"\n${fields}\n`);
    expect(unplaced).toContainEqual(expect.stringContaining("is given more than once, so it was left out."));
    expect([...unplaced, ...notes].join("\n")).not.toMatch(/has no(?:ne)? |without a|does not say/);
  });

  it("leaves out aliases, invisible characters and further documents", () => {
    const { data, unplaced } = imported("legal: &l { license: MIT }\nname: Open\u200e Play\nroadmap: *l\n---\nname: b");
    expect(data).toMatchObject({ name: "Open Play", licences: { code: "MIT" } });
    expect(unplaced).toEqual([
      "Characters that cannot be seen were left out.",
      "Line 4: What follows “---” was left out, as a file holds one product.",
      "Line 3: “*” at the start of a value refers to an anchor, which is not allowed. Write the value out, or in quotes.",
    ]);
  });

  it("leaves out a field that cannot be parsed, and takes over the others", () => {
    const { data, unplaced } = imported(
      "publiccodeYmlVersion: 0.4\nname: Open Play\nurl: https://github.com/a/b\nroadmap: [a\nsoftwareType: library\n",
    );
    expect(data).toMatchObject({ name: "Open Play", type: "library" });
    expect(unplaced).toHaveLength(1);
    expect(unplaced[0]).toMatch(/^Line 4: A bracket is opened here/);
  });

  it("asks how several licences combine", () => {
    expect(importFields("legal: { license: [MIT, Apache-2.0], authorsFile: AUTHORS }")).toMatchObject({
      remarks: [
        "“legal.license” is “MIT, Apache-2.0”. It could be “MIT OR Apache-2.0” or “MIT AND Apache-2.0”. Write the one that the licence file names.",
        "An entry has no place for “authorsFile” of “legal”.",
      ],
    });
    expect(importFields("legal: { license: [MIT] }").data.licences).toEqual({ code: "MIT" });
  });

  it("truncates what is longer than an entry allows, and names what it left out", () => {
    const features = Array.from({ length: 33 }, (_, index) => `Feature ${index + 1}`);
    const tags = Array.from({ length: 21 }, (_, index) => `tag-${index + 1}`);
    const paragraph = "Play. ".repeat(1500).trim();
    const { data, unplaced, notes } = imported(
      JSON.stringify({
        ...{ publiccodeYmlVersion: "0.4", name: "N".repeat(81), categories: [...tags, "図書館"] },
        description: {
          shortDescription: "Finds play sessions. ".repeat(12).trim(),
          longDescription: `${paragraph}\n\n${paragraph}\n\nThe end. ${paragraph}`,
          features: [...features, "ab", "F".repeat(161)],
        },
      }),
    );
    expect(data.features).toHaveLength(30);
    expect(data.tags).toHaveLength(20);
    expect(data.description).toHaveLength(2 * paragraph.length + 2);
    expect(errorsIn(data)).toEqual([]);
    expect(unplaced).toEqual([
      "“longDescription” has more than 20,000 characters. It was left out from “The end. Play. Play. Play. Play. Play. Play. Play. Play. Play. Play. Play. Play…” on.",
      "“features” has “ab”, which is too short to be of use.",
      `“features” has 34 texts, and an entry at most 30. Left out: “Feature 31”, “Feature 32”, “Feature 33” and “${"F".repeat(79)}…”.`,
      "“categories” has “図書館”, which cannot be written as a tag.",
      "“categories” has 21 texts, and an entry at most 20. Left out: “tag-21”.",
    ]);
    expect(notes).toEqual([
      `“name” has more than 80 characters and was cut: “${"N".repeat(79)}…”.`,
      "“shortDescription” has more than 200 characters and was cut. Shorten the summary yourself.",
      `“features” has texts of more than 160 characters, which were cut: “${"F".repeat(79)}…”.`,
    ]);
  });

  it("names the authorities that use it in one sentence", () => {
    const file = readPubliccode('publiccodeYmlVersion: "0.4"\nname: Open Play\nusedBy: [Camden, Leeds, Hull]\n');
    if ("refusal" in file) throw new Error(file.refusal);
    const { notes } = toProduct(file, { ...lookups, authorityNamed: (name) => name.toLowerCase() });
    expect(notes).toContain(
      "The file says that camden, leeds and hull use it: ask them to record it, each in the authority.yml of its folder.",
    );
  });

  it("names the fields that an entry does not have in one sentence, grouped by parent", () => {
    const { unplaced } = imported(`publiccodeYmlVersion: "0.4"
name: Open Play
legal: { license: MIT, mainCopyrightOwner: Camden, repoOwner: Camden }
maintenance:
  type: contract
  contractors: [{ name: A Ltd, website: "https://a.example.uk" }]
description:
  en:
    shortDescription: Finds play sessions for families.
    genericName: Booking
    screenshots: [a.png, b.png]
    videos: ["https://youtube.example.uk/1"]
    awards: []
  it: { shortDescription: Trova }
  fr: { shortDescription: Trouve }
dependsOn: { open: [{ name: PostGIS, versionMin: "3" }, { name: PostGIS, versionMin: "4" }] }
intendedAudience: { countries: [gb] }
it: { riuso: { codiceIPA: x } }
`);
    expect(unplaced).toEqual([
      "The texts in “it” and “fr” were left out, as an entry has one language.",
      "An entry has no place for “intendedAudience” and “it”; for “mainCopyrightOwner” and “repoOwner” of “legal”; for “website” of “maintenance.contractors”; for “genericName”, “screenshots” and “videos” of “description.en”; for “versionMin” of “dependsOn.open”.",
    ]);
  });

  it.each([
    [
      "softwareType: web",
      "“softwareType” is “web”, which publiccode.yml does not have. Its words are standalone/mobile, standalone/iot, standalone/desktop, standalone/web, standalone/backend, standalone/other, addon, library, configurationFiles. Choose the “type” of the entry yourself.",
    ],
    [
      "developmentStatus: production",
      "“developmentStatus” is “production”, which publiccode.yml does not have. Its words are concept, development, beta, stable, obsolete. Choose the “stage” of the entry yourself.",
    ],
    [
      "maintenance: { type: commercial }",
      "“maintenance.type” is “commercial”. It must be one of internal, contract, community, none.",
    ],
    [
      "localisation: { availableLanguages: [en, sr-lat] }",
      "“localisation.availableLanguages” has “sr-lat”. A language is written as a code such as en, cy or pa-Guru.",
    ],
    [
      "url: https://example.com/your-org/repo",
      "“url” is “https://example.com/your-org/repo”, which looks like a placeholder. Check it.",
    ],
    ["landingURL: []", "“landingURL” is a list where one text is expected, so it was left out."],
    ["url: { web: a }", "“url” is a set of fields where one text is expected, so it was left out."],
    ["dependsOn: [PostGIS]", "“dependsOn” is a list where fields are expected, so it was left out."],
    ["localisation: English", "“localisation” is “English” where fields are expected, so it was left out."],
    ["usedBy: { a: Camden }", "“usedBy” is a set of fields where a list is expected, so it was left out."],
    ["categories: [{ a: b }]", "“categories” is a set of fields in a list of texts, so it was left out."],
    [
      "maintenance: { type: contract, contractors: [[A Ltd]] }",
      "“maintenance.contractors” is a list where fields are expected, so it was left out.",
    ],
  ])("explains an invalid value in the terms of publiccode.yml: %s", (fields, sentence) => {
    expect(importFields(fields).remarks).toEqual([sentence]);
  });
});

describe("importing platforms, standards and addresses", () => {
  it("takes over known platforms in any case, and names the others", () => {
    const { data, remarks } = importFields("platforms: [Web, IOS, amiga]\n");
    expect(data.platforms).toEqual(["web", "ios"]);
    expect(remarks).toEqual([expect.stringMatching(/^“platforms” has “amiga”\. An entry can have web, /)]);
  });

  it("names the standards that the product supports, and those that the catalogue does not have", () => {
    const file = readPubliccode(
      "publiccodeYmlVersion: 0.7\nname: Open Play\nsupports: [{ id: uprn }, { id: oidc }, { id: ogc }, { id: uprn }, { id: '' }]\n",
    );
    if ("refusal" in file) throw new Error(file.refusal);
    const { notes, unplaced } = toProduct(file, {
      ...lookups,
      standardAt: (id) => (id === "uprn" ? "uprn" : undefined),
    });
    expect(notes.filter((note) => note.includes("supports"))).toEqual([
      "The file says that it supports the standard uprn: add that to “standards” and say how far.",
    ]);
    expect(unplaced).toEqual(["It supports “oidc” and “ogc”, which the catalogue does not have."]);
  });

  it("does not take a domain name that ends in “example.com” for a placeholder", () => {
    expect(importFields("landingURL: https://goodexample.com/").remarks).toEqual([]);
  });
});

describe("importing careless files", () => {
  it("accepts words in any case, languages with scripts, and texts in place of mappings", () => {
    const { data, remarks } = importFields(
      "softwareType: Standalone/Web\ndevelopmentStatus: Stable\nlocalisation: { availableLanguages: [eng, cy_GB, zh-hans, Polish] }\nmaintenance: Internal\nlegal: MIT\n",
    );
    expect(data).toMatchObject({
      ...{ type: "application", stage: "live", maintenance: { type: "internal" }, licences: { code: "MIT" } },
      inclusion: { languages: ["en", "cy-GB", "zh-Hans", "pl"] },
    });
    expect(remarks).toEqual([]);
  });

  it.each([
    ["en-GB, before all others", { en: "First", "en-GB": "Right", fr: "Second" }],
    ["en_GB, before all others", { "en-US": "First", en_GB: "Right" }],
    ["en, before that of another country", { "en-US": "First", en: "Right" }],
    ["that of another country", { fr: "First", "EN-us": "Right" }],
  ])("takes the texts in English: %s", (_, texts) => {
    const description = Object.entries(texts).map(([code, text]) => `  ${code}: { shortDescription: ${text} of all. }`);
    const { data } = imported(`publiccodeYmlVersion: "0.4"\nname: Open Play\ndescription:\n${description.join("\n")}`);
    expect(data.summary).toBe("Right of all.");
  });

  it.each(["shortDescription", "summary", "genericName"])("reads a top-level %s", (name) => {
    const text = `publiccodeYmlVersion: "0.4"\nname: Open Play\n${name}: Finds play sessions for families.\nlongDescription: More.`;
    const { data, unplaced } = imported(text);
    expect(data).toMatchObject({ summary: "Finds play sessions for families.", description: "More." });
    expect(unplaced).toEqual([]);
  });

  it("never throws, and makes only valid fields, from any values", () => {
    const names = ["name", "en", "type", "until", "license", "features", "shortDescription", "longDescription", "open"];
    const key = fc.constantFrom(...names, "contractors", "availableLanguages", "__proto__");
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: "small" },
        fc.constantFrom("MIT", "contract", "<b>x</b> &amp; <", "2027-03-31", "[a](b) ![c](d)", 0.4, true, null, ""),
        fc.string(),
        fc.array(tie("value"), { maxLength: 3 }),
        fc.dictionary(key, tie("value"), { maxKeys: 4 }),
      ),
    }));
    const top = ["url", "description", "legal", "maintenance", "localisation", "dependsOn", "usedBy", "softwareType"];
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...top, "name", "organisation"), value), (fields) => {
        const { data } = toProduct({ fields, unread: [] }, lookups);
        expect(Product.partial().safeParse(data).error).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });
});

describe("a text that YAML reads as a comment", () => {
  it("is reported as left out", () => {
    const { remarks } = importFields(
      "longDescription: It closes issue #42 of the list\nreleaseDate: 2026-01-01 # checked",
    );

    expect(remarks.filter((sentence) => sentence.includes("comment"))).toEqual([
      expect.stringMatching(/^Line \d+: “#42 of the list” is a comment, so it was left out\.$/),
    ]);
  });
});

describe("a table in Markdown", () => {
  it("becomes a list", () => {
    const table = "Costs:\\n\\n| Council | Cost |\\n|---|---|\\n| Camden | £900 |";
    const { data, notes } = imported(
      `publiccodeYmlVersion: "0.4"\nname: Open Play\ndescription: { en: { longDescription: "${table}" } }\n`,
    );

    expect(data.description).toBe("Costs:\n\n- Council: Camden; Cost: £900");
    expect(notes).toContainEqual(expect.stringMatching(/^A table in “.*longDescription.*” was turned into a list\. /));
  });
});

describe("a very long language code", () => {
  it("is read in linear time", () => {
    const name = `en${"_a-a".repeat(100)}!`;
    const { data } = imported(
      `publiccodeYmlVersion: "0.4"\nname: Open Play\ndescription: { ${name}: {}, en: { longDescription: About plays. } }\n`,
    );

    expect(data.description).toBe("About plays.");
  });
});

describe("a long description", () => {
  const described = (longDescription: string): string | undefined =>
    toProduct({ fields: { name: "Open Play", description: { en: { longDescription } } }, unread: [] }, lookups).data
      .description;

  it.each([
    ["a million spaces", `a${" ".repeat(1_000_000)}b`, "a…"],
    ["unclosed tags", `a ${"<p/d".repeat(125_000)}`, undefined],
  ])("of %s is read in linear time", (_, text, description) => {
    expect(described(text)).toBe(description);
  });
});

it("a number that a comma splits in brackets is reported", () => {
  expect(importFields("features: [Takes 10,000 bookings]").remarks).toContainEqual(
    expect.stringMatching(
      /^Line \d+: A comma ends an item in square brackets, so “Takes 10” and “000 bookings” are two/,
    ),
  );
});

it("a file in which every line loses a part gets at most 200 sentences and one on the rest", () => {
  const { remarks } = importFields(Array.from({ length: 400 }, (_, at) => `field${at}: see issue #${at}`).join("\n"));
  const onLines = remarks.filter((sentence) => sentence.startsWith("Line "));
  expect(onLines).toHaveLength(200);
  expect(remarks[remarks.indexOf(onLines.at(-1) ?? "") + 1]).toBe("More of the file was left out than is listed here.");
});

it.each(["1. ", "> ", "- > "])("a description nested by thousands of “%s” is imported without them", (mark) => {
  const text = `${mark.repeat(7000)}Books pitches.`;
  const { data, notes } = imported(`publiccodeYmlVersion: "0.4"\ndescription: {en: {longDescription: "${text}"}}`);
  expect(data.description).toBe("Books pitches.");
  expect(notes).toContain("The layout of “longDescription” could not be kept.");
});
