import { dateInWords } from "../../format.ts";
import type { FieldModel } from "../model/field.ts";
import { valueInWords } from "../state/words.ts";

type Fields = Readonly<Record<string, unknown>>;

/** A field of a record, in words: its published value and its value with the answers. Empty where it has none. */
export interface ComparedField {
  title: string;
  now: string;
  then: string;
}

/** Names of the fields that the comparison shows. */
const shown = ["status", "since", "until", "reason", "version", "evidence", "confirmed"];

/** Compares a published record with the changed one, field by field; omits fields that neither has. */
export function comparedFields(fields: readonly FieldModel[], now: Fields, then: Fields): ComparedField[] {
  return fields
    .filter(({ name }) => shown.includes(name))
    .map((field) => ({ title: field.title, now: inWords(field, now), then: inWords(field, then) }))
    .filter((one) => one.now !== "" || one.then !== "");
}

function inWords({ name, control }: FieldModel, record: Fields): string {
  const value = record[name];
  if (control.type === "words") return control.words.find(({ word }) => word === value)?.title ?? valueInWords(value);
  return control.type === "date" && typeof value === "string" ? dateInWords(value) : valueInWords(value);
}
