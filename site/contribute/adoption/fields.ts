import type { FieldModel } from "../model/field.ts";
import { fieldsOf } from "../model/fields.ts";
import { listOf, type RecordFields, type Subject } from "./subject.ts";

/** The fields of a record in the file of an authority, with the words that an authority can say of itself. */
export function recordFields(): RecordFields {
  return { product: fieldsAbout("product"), standard: fieldsAbout("standard") };
}

function fieldsAbout(kind: Subject["kind"]): readonly FieldModel[] {
  const control = fieldsOf("authority").find(({ name }) => name === listOf[kind])?.control;
  const fields = control?.type === "list" && control.item.control.type === "group" ? control.item.control.fields : [];
  return fields.map(withOwnWords);
}

function withOwnWords(field: FieldModel): FieldModel {
  const { control } = field;
  if (control.type !== "words") return field;
  return { ...field, control: { ...control, words: control.words.filter(({ byOthers }) => byOthers !== true) } };
}
