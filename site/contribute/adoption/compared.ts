import { dateInWords } from "../../format.ts";
import type { FieldModel } from "../model/field.ts";
import { valueInWords } from "../state/words.ts";

type Fields = Readonly<Record<string, unknown>>;

/** A field of what an authority says of something: as its record has it now, and as it will with the answers. */
export interface ComparedField {
  title: string;
  now: string;
  then: string;
}

/** Fields that somebody who answers for an authority looks at. */
const shown = ["status", "since", "until", "reason", "version", "evidence", "confirmed"];

/** What a record says now beside what it will say, in words; fields that neither has are left out. */
export function compared(fields: readonly FieldModel[], now: Fields, then: Fields): ComparedField[] {
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
