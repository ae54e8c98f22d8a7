import { describe, expect, test } from "vitest";

import { licenceCompletions } from "../../../schemas/editors/completions.ts";
import { plainMarkdown } from "../../../schemas/editors/markdown.ts";
import { peoplePatterns } from "../../../schemas/editors/people.ts";
import { isLicence } from "../../../schemas/fields/licence.ts";
import { describeUnsafeMarkdown } from "../../../schemas/fields/markdown.ts";
import { isPersonalMailbox } from "../../../schemas/privacy/mailbox.ts";
import { personIn } from "../../../schemas/privacy/person.ts";
import { teamWords } from "../../../schemas/privacy/team-words.ts";
import { telephoneIn } from "../../../schemas/privacy/telephone.ts";
import { licenceIds } from "../../../schemas/vocabularies/licences.ts";
import { addresses } from "../../helpers/people.ts";

/** Patterns as editors read them: with the flag for Unicode. */
const people = peoplePatterns.map(({ pattern }) => new RegExp(pattern, "u"));
const isNoticed = (text: string): boolean => people.some((pattern) => pattern.test(text));

describe("an editor notices nothing of people that the rules do not", () => {
  test.each(addresses.shared)("%s", (address) => {
    expect(isPersonalMailbox(address)).toBe(false);
    expect(isNoticed(address)).toBe(false);
  });

  test("of the words of teams, any", () => {
    const noticed = [...teamWords].filter(
      (word) => isNoticed(`${word}@camden.gov.uk`) || isNoticed(`${word}s@camden.gov.uk`),
    );
    expect(noticed).toEqual([]);
  });

  test.each([
    "Digital services team",
    "James Team",
    "George Street library",
    "St John Ambulance",
    "Jane led it.",
    "The Jane Featherstone collection is open to all.",
    "Will Park and Ride take on June Street?",
    "0800 123 456 and 0300 123 1234",
    "09:00 to 17:00",
    "2026-01-01T07:30:00",
    "UPRN 010023336956",
    "E09000007",
    "version 0.5.0",
  ])("%s", (text) => {
    expect([personIn(text), telephoneIn(text)]).toEqual([undefined, undefined]);
    expect(isNoticed(text)).toBe(false);
  });
});

describe("an editor notices what a pattern can tell", () => {
  test("of the addresses of people, nearly half", () => {
    const noticed = addresses.personal.filter(isNoticed);

    expect(noticed.every(isPersonalMailbox)).toBe(true);
    expect(noticed.length).toBeGreaterThanOrEqual(27);
  });

  test.each([
    "Jane Smith",
    "Led by Jane Smith of the web team.",
    "(Jane Smith)",
    "Write to jane.smith@camden.gov.uk.",
    "Ring 020 7946 0000 in the morning.",
    "07700 900123",
    "+44 20 7946 0000",
    "call 0161 496 0000.",
  ])("%s", (text) => {
    expect(isNoticed(text)).toBe(true);
  });
});

describe("an editor refuses nothing that the validator takes", () => {
  test("of licences, and little else", () => {
    const pattern = new RegExp(licenceCompletions.pattern, "u");
    const right = [
      ...licenceIds,
      "proprietary",
      "GPL-2.0+",
      "MIT OR Apache-2.0",
      "(MIT AND BSD-3-Clause) OR GPL-2.0-only WITH Classpath-exception-2.0",
      "LicenseRef-camden",
      "(MIT)",
    ];

    expect(right.filter((licence) => !isLicence(licence) || !pattern.test(licence))).toEqual([]);
    expect(["GPL", "mit", "Apache 2", "MIT, Apache-2.0", "MIT/Apache", ""].filter((one) => pattern.test(one))).toEqual(
      [],
    );
  });

  test.each([
    "**Bold**, a [link](https://www.example.org/) and <https://www.example.org/>!",
    "3 < 4 and <3",
    "`<b>` and `![a](b)`",
    "~~~\n<b>\n~~~",
    "A\n\n    <b>",
    "Hello! [a](https://www.example.org/)",
  ])("of Markdown: %j", (text) => {
    expect(describeUnsafeMarkdown(text)).toBeUndefined();
    expect(new RegExp(plainMarkdown, "u").test(text)).toBe(true);
  });

  test.each(["<b>x</b>", "a </b>", "<!-- x -->", "![a](https://www.example.org/a.png)", "A\nB <br/>"])(
    "but it does refuse %j",
    (text) => {
      expect(describeUnsafeMarkdown(text)).toBeDefined();
      expect(new RegExp(plainMarkdown, "u").test(text)).toBe(false);
    },
  );
});
