import { describe, expect, test } from "vitest";

import { kindNames } from "../../../schemas/index.ts";
import { check } from "../../../site/contribute/checking/check.ts";
import { nothingPublished } from "../../../site/contribute/checking/published.ts";
import { missingAnswer } from "../../../site/contribute/checking/wording.ts";
import { wrongDate } from "../../../site/contribute/checking/wrong-date.ts";
import type { FieldModel } from "../../../site/contribute/model/field.ts";
import { fieldsOf } from "../../../site/contribute/model/fields.ts";
import { newDraft, withText, withFieldValue, withAuthority } from "../../../site/contribute/state/draft.ts";
import { today } from "../../helpers/catalogues.ts";

/** Returns the error messages of the form for a product with these answers. */
function errorsOf(answers: Record<string, unknown>): string[] {
  const blank = withAuthority(newDraft("product", today), "camden");
  const needed = { name: "Play finder", summary: "Finds places to play.", services: [] };
  const draft = Object.entries({ ...needed, ...answers }).reduce(
    (now, [name, value]) => withFieldValue(now, [name], value),
    blank,
  );
  return check(draft, nothingPublished, today)
    .filter(({ severity }) => severity === "error")
    .map(({ wording }) => wording);
}

test("asks for missing answers in the GOV.UK style", () => {
  expect(errorsOf({ name: undefined, summary: undefined, services: undefined, reviewed: undefined })).toEqual([
    "Enter a name",
    "Enter a summary",
    "Select the services it is for",
    "Enter the day of the last review",
  ]);
});

test.each<[Record<string, unknown>, string]>([
  [{ name: "P" }, "Name must be between 3 and 80 characters"],
  [{ summary: "x".repeat(201) }, "Summary must be between 10 and 200 characters"],
  [{ description: "x".repeat(20_001) }, "Description must be 20,000 characters or less"],
  [{ links: [{ type: "website" }] }, "Enter an address"],
  [{ standards: [{ standard: "a-standard" }] }, "Select how far it meets the standard"],
  [{ maintenance: { contractor: "A company" } }, "Select who keeps it going"],
  [{ retired: { date: "2026-01-01" } }, "Enter a reason"],
  [{ reviewed: "26-May-05" }, "Last reviewed: Month must be a number. Year must include 4 numbers"],
  [
    { contacts: [{ role: "Digital team" }] },
    "This contact has neither “Email” nor “Page”, so nobody can reach it. Add one of them.",
  ],
  [
    { replaces: [{ fit: "full" }] },
    "Say what it is: “Product” for what has an entry in the catalogue, “System” with its name for what has none.",
  ],
  [{ features: Array.from({ length: 31 }, (_, index) => `Feature ${index}`) }, "Add 30 features or fewer"],
  [{ security: { tested: "2026-02-31" } }, "Tested must be a real date"],
  [{ security: { tested: "2026-02" } }, "Tested must include a day"],
])("the answers %j have the error message: %s", (answers, wording) => {
  expect(errorsOf(answers)).toEqual([wording]);
});

test("asks for a year as it is typed in a box, without the quotes of the file", () => {
  const draft = withFieldValue(newDraft("case-study", today), ["costs"], [{ item: "Staff", pounds: 900, year: "24" }]);
  const wordings = check(draft, nothingPublished, today).map(({ wording }) => wording);
  expect(wordings).toContain("Year must be a year, such as 2024");
});

test("messages name a field by its title, not by its name in the file", () => {
  const draft = withText(
    newDraft("product", today),
    "name: Play finder\nsummary: Finds places to play.\nservices: []\nreviewed: 2026-01-01\nstage: lvie\ndescription: <b>x</b>\n",
  );
  const wordings = check(draft, nothingPublished, today).map(({ wording }) => wording);
  expect(wordings.join("\n")).toContain("“Stage”");
  expect(wordings.join("\n")).toContain("“Description”");
  expect(wordings.join("\n")).not.toMatch(/“(?:stage|description)”/);
});

describe.each(kindNames)("the message for a missing answer of a %s is grammatical", (kind) => {
  test.each(Array.from(requiredIn(fieldsOf(kind)), (field) => [missingAnswer(field), field.name]))("%s", (message) => {
    expect(message).toMatch(/^(?:Enter|Select|Add) (?:(?:an?|the) |what |who |how )/);
    expect(message).not.toMatch(/ a [aeiou]| an [^aeiou]/i);
  });
});

test.each([
  ["26-May-05", "day", "Opens: Month must be a number. Year must include 4 numbers"],
  ["2026-13-45", "day", "Opens: Day must be between 1 and 31. Month must be between 1 and 12"],
  ["2026-04-31", "day", "Opens must be a real date"],
  ["--05", "day", "Opens must include a month and a year"],
  ["--05", "approximate", "Opens must include a month and a year"],
  ["-05", "approximate", "Opens must include a year"],
  ["1850", "approximate", "Opens must be between 1900 and 2099"],
  ["--1/4/26", "day", "Opens must have its day, month and year in boxes of their own"],
  ["--1 April 2026", "day", "Opens must have its day, month and year in boxes of their own"],
  ["2026-5-5", "day", "Opens must be written as 2026-05-05 in the file"],
] as const)("the date “%s” of precision “%s” has the message: %s", (value, precision, message) => {
  expect(wrongDate("Opens", value, precision)).toBe(message);
});

function* requiredIn(fields: readonly FieldModel[]): Generator<FieldModel> {
  for (const field of fields) {
    const { control } = field;
    if (field.required && field.name !== "") yield field;
    if (control.type === "group") yield* requiredIn(control.fields);
    if (control.type === "list") yield* requiredIn([control.item]);
  }
}
