import { listOf } from "../../../schemas/statements/answer.ts";
import type { FieldModel } from "../model/field.ts";
import { fieldsOf } from "../model/fields.ts";
import type { RecordFields } from "./subject.ts";

/** Returns the fields of a record in an authority’s file, from the schema. */
export function recordFields(): RecordFields {
  return { product: fieldsAbout("product"), standard: fieldsAbout("standard") };
}

function fieldsAbout(kind: keyof RecordFields): readonly FieldModel[] {
  const control = fieldsOf("authority").find(({ name }) => name === listOf[kind])?.control;
  return control?.type === "list" && control.item.control.type === "group" ? control.item.control.fields : [];
}
