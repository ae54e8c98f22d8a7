import * as z from "zod";

import { isRequired, schemaAt, unwrap } from "../../../schemas/fields/describe.ts";
import { nounOf } from "../../../schemas/fields/noun.ts";
import { type FormName, formNamed } from "../../../schemas/forms.ts";
import type { Path } from "../../../schemas/problems/problem.ts";
import { metaOf } from "../../field-meta.ts";
import type { Choice, Control, FieldModel } from "./field.ts";

/** Returns the fields of a form, in the order of the schema. */
export function fieldsOf(form: FormName): readonly FieldModel[] {
  return fieldsIn(formNamed(form).schema);
}

/** Returns the field at a path of a form; undefined if there is none. */
export function fieldAt(form: FormName, path: Path): FieldModel | undefined {
  const schema = schemaAt(formNamed(form).schema, path);
  return schema && path.length > 0 ? fieldOf(String(path.at(-1)), schema) : undefined;
}

/**
 * Returns field name → title for the fields that a message about a path may name: those at each level of the path, and
 * those of a group at its end.
 */
export function titlesOf(form: FormName, path: Path): ReadonlyMap<string, string> {
  const { schema } = formNamed(form);
  const around = path.map((_, index) => schemaAt(schema, path.slice(0, index + 1)));
  const fields = [schema, ...around].flatMap((one) => {
    const bare = one && unwrap(one);
    return bare instanceof z.ZodObject ? Object.entries(bare.shape) : [];
  });
  return new Map(fields.map(([name, field]) => [name, metaOf(field as z.core.$ZodType).title ?? name]));
}

function fieldOf(name: string, schema: z.core.$ZodType): FieldModel {
  const { title = name, noun, description, expects, examples = [] } = metaOf(schema);
  const example: unknown = examples[0];
  return {
    name,
    title,
    noun: nounOf(title, noun),
    required: isRequired(schema),
    control: controlOf(schema),
    ...(description === undefined ? {} : { hint: description }),
    ...(expects === undefined ? {} : { expects }),
    ...(typeof example === "string" || typeof example === "number" ? { example: String(example) } : {}),
  };
}

function fieldsIn(object: z.ZodObject): FieldModel[] {
  return Object.entries(object.shape).map(([name, field]) => fieldOf(name, field as z.core.$ZodType));
}

function controlOf(schema: z.core.$ZodType): Control {
  const bare = unwrap(schema);
  const { text, date, references, words } = metaOf(schema);
  if (references) return { type: "reference", kind: references };
  if (words) return { type: "words", words: choicesIn(words) };
  if (bare instanceof z.ZodObject) return { type: "group", fields: fieldsIn(bare) };
  if (bare instanceof z.ZodArray) return listOf(schema, bare);
  if (bare instanceof z.ZodBoolean) return { type: "boolean" };
  if (bare instanceof z.ZodNumber) return { type: "number" };
  if (bare instanceof z.ZodUnion) return { type: "figure" };
  if (date === "day" || date === "approximate") return { type: "date", precision: date };
  if (text === "licence") return { type: "licence" };
  const { minLength, maxLength } = bare instanceof z.ZodString ? bare : { minLength: null, maxLength: null };
  const max = maxLength ?? Infinity;
  if (text === "markdown") return { type: "markdown", max };
  return { type: "text", min: minLength ?? 0, max, text: text ?? (date === "year" ? "year" : "line") };
}

function listOf(schema: z.core.$ZodType, list: z.ZodArray): Control {
  const item = fieldOf("", list.def.element);
  const { empty } = metaOf(schema);
  return {
    type: "list",
    item: { ...item, required: true },
    max: mostItems(list),
    ...(item.control.type === "words" ? { words: item.control.words } : {}),
    ...(empty === undefined ? {} : { empty }),
  };
}

function mostItems({ def: { checks = [] } }: z.ZodArray): number {
  const limits = checks.map(({ _zod: { def } }) => ("maximum" in def ? Number(def.maximum) : Infinity));
  return Math.min(...limits);
}

function choicesIn(words: NonNullable<z.GlobalMeta["words"]>): Choice[] {
  return Object.entries(words).map(([word, meaning]) => ({ word, ...meaning }));
}
