import { describe, expect, test } from "vitest";

import { type Kind, kindNames, parse } from "../../../schemas/index.ts";
import type { FieldModel } from "../../../site/contribute/model/field.ts";
import { fieldsOf } from "../../../site/contribute/model/fields.ts";
import {
  dateParts,
  figureText,
  lineText,
  longText,
  numberText,
} from "../../../site/contribute/state/control-codecs.ts";
import { pathInForm, toEntry, withItem, withoutItem, withValue } from "../../../site/contribute/state/data.ts";
import { draftOf, newDraft, withText, withFieldValue, withBlankItem } from "../../../site/contribute/state/draft.ts";
import { arbitraryEntry } from "../../helpers/arbitrary-entry.ts";
import { today } from "../../helpers/catalogues.ts";
import fc from "../../helpers/properties.ts";

describe.each(kindNames)("any valid %s", (kind) => {
  const entries = arbitraryEntry(kind);
  const asked = fieldsOf(kind);

  test("comes back from the form and the file as it was", () => {
    fc.assert(
      fc.property(entries, (entry) => {
        const opened = withText(newDraft(kind, today), JSON.stringify(entry));
        expect(toEntry(opened.data)).toEqual(entry);
        const written = withFieldValue(opened, ["reviewed"], entry.reviewed);
        expect(parse(written.text)).toEqual({ value: entry, faults: [] });
        expect(toEntry(draftOf(kind, "slug", "authority", written.text).data)).toEqual(entry);
      }),
      { numRuns: 100 },
    );
  });

  test("can be typed into the empty form, answer by answer", () => {
    fc.assert(
      fc.property(entries, (entry) => {
        let draft = newDraft(kind, today);
        for (const { path, value, field } of answersIn(asked, entry, [])) {
          draft = withFieldValue(draft, path, readAsTyped(field, value));
        }
        expect(parse(draft.text).value).toEqual(entry);
      }),
      { numRuns: 60 },
    );
  });
});

test("a group goes when its last answer is taken back, a list when its last item is removed", () => {
  const one = withValue({}, ["licences", "code"], "MIT");
  expect(one).toEqual({ licences: { code: "MIT" } });
  expect(withValue(one, ["licences", "code"], "")).toEqual({});
  const list = withValue({}, ["tags", 0], "booking");
  expect(withoutItem(list, ["tags"], 0)).toEqual({});
});

test("items that nothing was typed into are in the form and not in the file", () => {
  const data = withItem(withItem({}, ["links"], {}), ["links"], {});
  expect(data).toEqual({ links: [{}, {}] });
  expect(toEntry(data)).toEqual({});
  const second = withValue(data, ["links", 1, "type"], "website");
  expect(toEntry(second)).toEqual({ links: [{ type: "website" }] });
  expect(pathInForm(second, ["links", 0, "type"])).toEqual(["links", 1, "type"]);
});

test("comments and order of a published file stay, whatever is typed into the form", () => {
  const published =
    "# Ours\nname: Open Play # the name\nreviewed: 2026-01-01\n\n# Checked in May\nsummary: Play.\nservices: []\n";
  const draft = withFieldValue(draftOf("product", "open-play", "camden", published), ["stage"], "live");
  expect(draft.text).toContain("# Ours\nname: Open Play # the name\n");
  expect(draft.text).toContain("# Checked in May\nsummary: Play.\n");
  expect(draft.text).toContain("stage: live\n");
});

test("who takes a change back has changed nothing, not even where lines end", () => {
  const published = "name: Open Play\n# By hand.\nsummary: >-\n  What is on\n  for children.\nservices: []\n";
  const begun = draftOf("product", "open-play", "camden", published);
  const changed = withFieldValue(begun, ["summary"], "What is on.");
  expect(changed.text).toContain("summary: What is on.\n");
  expect(withFieldValue(changed, ["summary"], "What is on for children.").text).toBe(published);

  const commented = withText(changed, `# Mine.\n${changed.text}`);
  expect(withFieldValue(commented, ["summary"], "What is on for children.").text).toContain("# Mine.\n");
});

test("a file that cannot be read leaves the form as it was, and what it does not show stays", () => {
  const draft = withFieldValue(newDraft("product", today), ["name"], "Open Play");
  expect(withText(draft, 'name: "Open').data).toEqual(draft.data);
  const odd = withText(draft, "name: Open Play\nlicnce: MIT\nreviewed: 2026-01-01\n");
  expect(withFieldValue(odd, ["stage"], "live").text).toContain("licnce: MIT");
});

test("a new entry’s slug follows its name until somebody writes one", () => {
  const draft = withFieldValue(newDraft("product", today), ["name"], "Café & Play");
  expect(draft.slug).toBe("cafe-play");
  expect(withFieldValue(draft, ["name"], "Children’s Play").slug).toBe("childrens-play");
  expect(withFieldValue(withBlankItem(draft, ["links"], {}), ["name"], "Other").slug).toBe("other");
});

test.each([
  [{ day: "3", month: "4", year: "2026" }, "2026-04-03"],
  [{ day: "", month: "4", year: "2026" }, "2026-04"],
  [{ day: "", month: "", year: "2026" }, "2026"],
  [{ day: "3", month: "", year: "" }, "--03"],
  [{ day: "", month: "", year: "" }, ""],
])("the boxes %o are the date “%s”", (parts, date) => {
  expect(dateParts.read(parts)).toBe(date);
});

test.each([
  ["73000", 73000],
  ["£73,000", 73000],
  ["12.", "12."],
  ["about 5", "about 5"],
])("the amount “%s” is read as %o", (text, value) => {
  expect(numberText.read(text)).toBe(value);
});

test("spaces around what was copied are no part of it", () => {
  expect(lineText.read("  Open Play\u00A0\r\n")).toBe("Open Play");
  expect(figureText.read(" about 40 ")).toBe("about 40");
  expect(figureText.read("40 ")).toBe(40);
});

interface Answer {
  field: FieldModel;
  path: (string | number)[];
  value: unknown;
}

/** The answers that make up an entry, each with the question that it answers. */
function* answersIn(fields: readonly FieldModel[], value: object, path: (string | number)[]): Generator<Answer> {
  for (const field of fields) {
    const answer = (value as Record<string, unknown>)[field.name];
    if (answer !== undefined) yield* answersTo(field, answer, [...path, field.name]);
  }
}

function* answersTo(field: FieldModel, value: unknown, path: (string | number)[]): Generator<Answer> {
  const { control } = field;
  const whole = Object.keys(value as object).length === 0;
  if (control.type === "group" && !whole) yield* answersIn(control.fields, value as object, path);
  else if (control.type === "list" && !control.words && !whole) {
    for (const [index, item] of (value as unknown[]).entries()) yield* answersTo(control.item, item, [...path, index]);
  } else yield { field, path, value };
}

/** A value after it was shown in the control of its field and read from there again. */
function readAsTyped({ control }: FieldModel, value: unknown): unknown {
  switch (control.type) {
    case "text":
      return lineText.read(lineText.show(value));
    case "markdown":
      return longText.read(longText.show(value));
    case "number":
      return numberText.read(numberText.show(value));
    case "figure":
      // A text that is nothing but a number cannot be typed, only written into the file.
      return typeof value === "number" || typeof figureText.read(String(value)) === "number"
        ? value
        : figureText.read(figureText.show(value));
    case "date":
      return dateParts.read(dateParts.show(value));
    default:
      return value;
  }
}

test("every kind has a form", () => {
  expect(kindNames.every((kind: Kind) => fieldsOf(kind).length > 5)).toBe(true);
});
