import { isMapping } from "../../../schemas/yaml/mapping.ts";
import { dateInWords } from "../../format.ts";
import type { FieldModel } from "../model/field.ts";

/** Formats the value of a field in one line, as the form words it: titles of choices, dates in words, without field names. */
export function answerInWords({ control }: FieldModel, value: unknown): string {
  if (control.type === "words") {
    const choice = control.words.find(({ word }) => word === value);
    if (choice) return choice.title;
  }
  if (control.type === "date" && typeof value === "string") return dateInWords(value);
  if (control.type === "list" && Array.isArray(value))
    return joined(value.map((item) => answerInWords(control.item, item)));
  if (control.type === "group" && isMapping(value))
    return joined(control.fields.map((field) => answerInWords(field, value[field.name])));
  return valueInWords(value);
}

/** Formats a value of an entry in one line: its scalars, separated by commas, without field names. */
function valueInWords(value: unknown): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "string" || typeof value === "number") return String(value);
  if (typeof value !== "object" || value === null) return "";
  return joined(Object.values(value).map(valueInWords));
}

function joined(texts: readonly string[]): string {
  return texts.filter((text) => text !== "").join(", ");
}
