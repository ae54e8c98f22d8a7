import { describe, expect, test } from "vitest";

import { formNamed, formNames } from "../../../schemas/forms.ts";
import { inspect, kindNames, kinds, memorySource, parse } from "../../../schemas/index.ts";
import { rules } from "../../../schemas/rules/index.ts";
import type { FieldModel } from "../../../site/contribute/model/field.ts";
import { fieldsOf } from "../../../site/contribute/model/fields.ts";
import { sectionsOf } from "../../../site/contribute/model/sections.ts";
import { templateOf } from "../../../site/contribute/template.ts";
import { today } from "../../helpers/catalogues.ts";

describe.each(formNames)("the form of a %s", (form) => {
  test("asks for every field of the schema once", () => {
    const questions = sectionsOf(form).flatMap(({ fields }) => fields.map(({ name }) => name));
    expect(questions.toSorted()).toEqual(Object.keys(formNamed(form).schema.shape).toSorted());
  });

  test("has a title for every question, nested ones included", () => {
    for (const { name, title, hint } of everyField(fieldsOf(form))) {
      expect(title, name).not.toBe(name);
      expect(`${title} ${hint ?? ""}`, name).not.toMatch(/in quotes|true|false/);
    }
  });

  test("folds no section with a required field", () => {
    for (const { folded, fields } of sectionsOf(form)) {
      if (folded) expect(fields.filter(({ required }) => required)).toEqual([]);
    }
  });
});

describe.each(kindNames)("the form of a %s", (kind) => {
  test("has a template that fits the schema", () => {
    const template = templateOf(kind);
    expect(parse(template).faults).toEqual([]);
    const file = kind === "authority" ? "camden/authority.yml" : `camden/${kinds[kind].folder}/template.yml`;
    const { problems } = inspect(memorySource({ [file]: template }), today);
    // Each field has an example of its own, so together they may break rules.
    const ofRules = new Set(rules.map(({ id }) => id));
    expect(problems.filter(({ severity, rule }) => severity === "error" && !ofRules.has(rule))).toEqual([]);
  });
});

test.each([
  ["product", "name", { type: "text", min: 3, max: 80, text: "line" }],
  ["product", "description", { type: "markdown", max: 20_000 }],
  ["product", "reviewed", { type: "date", precision: "day" }],
  ["authority", "claimed", { type: "boolean" }],
  ["standard", "publisher", { type: "reference", kind: "authority" }],
] as const)("of a %s, asks for “%s” with the control %o", (kind, name, control) => {
  expect(fieldsOf(kind).find((field) => field.name === name)?.control).toEqual(control);
});

test("offers the meaning of an empty list as a choice", () => {
  expect(fieldsOf("product").find(({ name }) => name === "services")?.control).toMatchObject({ empty: "Any service" });
});

function* everyField(fields: readonly FieldModel[]): Generator<FieldModel> {
  for (const field of fields) {
    yield field;
    const { control } = field;
    if (control.type === "group") yield* everyField(control.fields);
    if (control.type === "list") yield* everyField([control.item]);
  }
}
