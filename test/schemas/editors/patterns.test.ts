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

/** The patterns with the `u` flag, as editors compile them. */
const people = peoplePatterns.map(({ pattern }) => new RegExp(pattern, "u"));
const isMarked = (text: string): boolean => people.some((pattern) => pattern.test(text));

describe("an editor marks no personal details that the rules ignore", () => {
  test.each(addresses.shared)("%s", (address) => {
    expect(isPersonalMailbox(address)).toBe(false);
    expect(isMarked(address)).toBe(false);
  });

  test("in mailboxes of teams", () => {
    const marked = [...teamWords].filter(
      (word) => isMarked(`${word}@camden.gov.uk`) || isMarked(`${word}s@camden.gov.uk`),
    );
    expect(marked).toEqual([]);
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
    expect(isMarked(text)).toBe(false);
  });
});

describe("an editor marks the personal details that a pattern can find", () => {
  test("in 27 or more of the personal mailboxes", () => {
    const marked = addresses.personal.filter(isMarked);

    expect(marked.every(isPersonalMailbox)).toBe(true);
    expect(marked.length).toBeGreaterThanOrEqual(27);
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
    expect(isMarked(text)).toBe(true);
  });
});

describe("an editor", () => {
  test("accepts every licence that the validator accepts, and refuses common errors", () => {
    const pattern = new RegExp(licenceCompletions.pattern, "u");
    const valid = [
      ...licenceIds,
      "proprietary",
      "GPL-2.0+",
      "MIT OR Apache-2.0",
      "(MIT AND BSD-3-Clause) OR GPL-2.0-only WITH Classpath-exception-2.0",
      "LicenseRef-camden",
      "(MIT)",
    ];

    expect(valid.filter((licence) => !isLicence(licence) || !pattern.test(licence))).toEqual([]);
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
  ])("accepts the safe Markdown %j", (text) => {
    expect(describeUnsafeMarkdown(text)).toBeUndefined();
    expect(new RegExp(plainMarkdown, "u").test(text)).toBe(true);
  });

  test.each(["<b>x</b>", "a </b>", "<!-- x -->", "![a](https://www.example.org/a.png)", "A\nB <br/>"])(
    "refuses the unsafe Markdown %j",
    (text) => {
      expect(describeUnsafeMarkdown(text)).toBeDefined();
      expect(new RegExp(plainMarkdown, "u").test(text)).toBe(false);
    },
  );
});
