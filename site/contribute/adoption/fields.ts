import type { FieldModel } from "../model/field.ts";
import { fieldsOf } from "../model/fields.ts";
import { listOf, type RecordFields, type Subject } from "./subject.ts";

/** The fields of a record in the file of an authority. */
export function recordFields(): RecordFields {
  return { product: fieldsAbout("product"), standard: fieldsAbout("standard") };
}

function fieldsAbout(kind: Subject["kind"]): readonly FieldModel[] {
  const control = fieldsOf("authority").find(({ name }) => name === listOf[kind])?.control;
  return control?.type === "list" && control.item.control.type === "group" ? control.item.control.fields : [];
}
