import type { FieldModel } from "../model/field.ts";
import { answerInWords } from "../state/words.ts";

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
    .map((field) => ({
      title: field.title,
      now: answerInWords(field, now[field.name]),
      then: answerInWords(field, then[field.name]),
    }))
    .filter((one) => one.now !== "" || one.then !== "");
}
