import { describe, expect, test } from "vitest";

import { kindNames, parse } from "../../../schemas/index.ts";
import type { FieldModel } from "../../../site/contribute/model/field.ts";
import { fieldsOf } from "../../../site/contribute/model/fields.ts";
import {
  dateParts,
  figureText,
  lineText,
  longText,
  numberText,
  wholeDate,
} from "../../../site/contribute/state/control-codecs.ts";
import { pathInForm, toEntry, withItem, withoutItem, withValue } from "../../../site/contribute/state/data.ts";
import {
  draftOf,
  newDraft,
  withText,
  withFieldValue,
  withBlankItem,
  withOwnSlug,
} from "../../../site/contribute/state/draft.ts";
import { arbitraryEntry } from "../../helpers/arbitrary-entry.ts";
import { today } from "../../helpers/catalogues.ts";
import fc from "../../helpers/properties.ts";

describe.each(kindNames)("any valid %s", (kind) => {
  const entries = arbitraryEntry(kind);
  const questions = fieldsOf(kind);

  test("comes back unchanged from the form and the file", () => {
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
        for (const { path, value, field } of answersIn(questions, entry, [])) {
          draft = withFieldValue(draft, path, readAsTyped(field, value));
        }
        expect(parse(draft.text).value).toEqual(entry);
      }),
      { numRuns: 60 },
    );
  });
});

test("a group disappears with its last answer, and a list with its last item", () => {
  const one = withValue({}, ["licences", "code"], "MIT");
  expect(one).toEqual({ licences: { code: "MIT" } });
  expect(withValue(one, ["licences", "code"], "")).toEqual({});
  const list = withValue({}, ["tags", 0], "booking");
  expect(withoutItem(list, ["tags"], 0)).toEqual({});
});

test("blank items are in the form and not in the file", () => {
  const data = withItem(withItem({}, ["links"], {}), ["links"], {});
  expect(data).toEqual({ links: [{}, {}] });
  expect(toEntry(data)).toEqual({});
  const second = withValue(data, ["links", 1, "type"], "website");
  expect(toEntry(second)).toEqual({ links: [{ type: "website" }] });
  expect(pathInForm(second, ["links", 0, "type"])).toEqual(["links", 1, "type"]);
});

test("a change in the form keeps comments and order of a published file", () => {
  const published =
    "# Ours\nname: Open Play # the name\nreviewed: 2026-01-01\n\n# Checked in May\nsummary: Play.\nservices: []\n";
  const draft = withFieldValue(draftOf("product", "open-play", "camden", published), ["stage"], "live");
  expect(draft.text).toContain("# Ours\nname: Open Play # the name\n");
  expect(draft.text).toContain("# Checked in May\nsummary: Play.\n");
  expect(draft.text).toContain("stage: live\n");
});

test("a change that is undone restores the published file, line breaks included", () => {
  const published = "name: Open Play\n# By hand.\nsummary: >-\n  What is on\n  for children.\nservices: []\n";
  const begun = draftOf("product", "open-play", "camden", published);
  const changed = withFieldValue(begun, ["summary"], "What is on.");
  expect(changed.text).toContain("summary: What is on.\n");
  expect(withFieldValue(changed, ["summary"], "What is on for children.").text).toBe(published);

  const commented = withText(changed, `# Mine.\n${changed.text}`);
  expect(withFieldValue(commented, ["summary"], "What is on for children.").text).toContain("# Mine.\n");
});

test("invalid YAML leaves the form unchanged, and unknown fields stay in the file", () => {
  const draft = withFieldValue(newDraft("product", today), ["name"], "Open Play");
  expect(withText(draft, 'name: "Open').data).toEqual(draft.data);
  const odd = withText(draft, "name: Open Play\nlicnce: MIT\nreviewed: 2026-01-01\n");
  expect(withFieldValue(odd, ["stage"], "live").text).toContain("licnce: MIT");
});

test("a new entry’s slug follows its name until somebody types one", () => {
  const draft = withFieldValue(newDraft("product", today), ["name"], "Café & Play");
  expect(draft.slug).toBe("cafe-play");
  expect(withFieldValue(draft, ["name"], "Children’s Play").slug).toBe("childrens-play");
  expect(withFieldValue(withBlankItem(draft, ["links"], {}), ["name"], "Other").slug).toBe("other");
  expect(withFieldValue(withOwnSlug(draft, "play"), ["name"], "Other").slug).toBe("play");
});

test.each([
  [{ day: "3", month: "4", year: "2026" }, "2026-04-03"],
  [{ day: "", month: "4", year: "2026" }, "2026-04"],
  [{ day: "", month: "", year: "2026" }, "2026"],
  [{ day: "3", month: "", year: "" }, "--03"],
  [{ day: "", month: "", year: "" }, ""],
  [{ day: "005", month: "05", year: "2026" }, "2026-05-05"],
  [{ day: "1", month: "May", year: "2026" }, "2026-05-01"],
  [{ day: "", month: "sept", year: "2026" }, "2026-09"],
  [{ day: "3", month: "Spring", year: "2026" }, "2026-Spring-03"],
  [{ day: "3", month: "Ma", year: "2026" }, "2026-Ma-03"],
])("the boxes %o give the date “%s”", (parts, date) => {
  expect(dateParts.read(parts)).toBe(date);
});

test.each(["12/05/2026", "12.5.2026", "12 May 2026", "12-May-2026", "12-MAY-2026"])(
  "the whole date “%s”, typed or pasted into one box, fills all boxes",
  (text) => {
    const parts = wholeDate(text);
    expect(parts && dateParts.read(parts)).toBe("2026-05-12");
  },
);

test.each(["2026", "12", "May", "May 2026", "1/4/26", "2025/26", "2026-05-1", "sometime in May 2026"])(
  "the text “%s” in one box of a date stays there",
  (text) => {
    expect(wholeDate(text)).toBeUndefined();
  },
);

test.each([
  ["73000", 73000],
  ["£73,000", 73000],
  ["12.", "12."],
  ["about 5", "about 5"],
])("the amount “%s” is read as %o", (text, value) => {
  expect(numberText.read(text)).toBe(value);
});

test("trims spaces around pasted text", () => {
  expect(lineText.read("  Open Play\u00A0\r\n")).toBe("Open Play");
  expect(lineText.read("Open\tPlay")).toBe("Open Play");
  expect(figureText.read(" about 40 ")).toBe("about 40");
  expect(figureText.read("40 ")).toBe(40);
});

interface Answer {
  field: FieldModel;
  path: (string | number)[];
  value: unknown;
}

/** Yields the answers that make up an entry, each with its question. */
function* answersIn(fields: readonly FieldModel[], value: object, path: (string | number)[]): Generator<Answer> {
  for (const field of fields) {
    const answer = (value as Record<string, unknown>)[field.name];
    if (answer !== undefined) yield* answersTo(field, answer, [...path, field.name]);
  }
}

function* answersTo(field: FieldModel, value: unknown, path: (string | number)[]): Generator<Answer> {
  const { control } = field;
  const isEmpty = Object.keys(value as object).length === 0;
  if (control.type === "group" && !isEmpty) yield* answersIn(control.fields, value as object, path);
  else if (control.type === "list" && !control.words && !isEmpty) {
    for (const [index, item] of (value as unknown[]).entries()) yield* answersTo(control.item, item, [...path, index]);
  } else yield { field, path, value };
}

/** Returns a value after its control has shown it and read it again. */
function readAsTyped({ control }: FieldModel, value: unknown): unknown {
  switch (control.type) {
    case "text":
      return lineText.read(lineText.show(value));
    case "markdown":
      return longText.read(longText.show(value));
    case "number":
      return numberText.read(numberText.show(value));
    case "figure":
      // Text that is only a number cannot be typed, only written into the file.
      return typeof value === "number" || typeof figureText.read(String(value)) === "number"
        ? value
        : figureText.read(figureText.show(value));
    case "date":
      return dateParts.read(dateParts.show(value));
    default:
      return value;
  }
}
