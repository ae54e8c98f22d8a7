import { type FormName, formNamed, schemaLine } from "../forms.ts";
import type { FieldsOf, Kind } from "../kinds/index.ts";
import { toYaml } from "../yaml/dump.ts";
import { inFieldOrder } from "../yaml/in-order.ts";

/**
 * Serialises an entry for a new file: the line by which editors find the schema, then the fields in canonical order. The
 * text parses as the same fields.
 */
export function writeEntry<K extends Kind>(kind: K, data: FieldsOf[K]): string {
  return writeFields(kind, data);
}

/** Serialises the fields of any form, unchecked, as {@link writeEntry} does. */
export function writeFields(name: FormName, fields: Readonly<Record<string, unknown>>): string {
  return `${schemaLine(name)}\n${toYaml(inFieldOrder(formNamed(name).schema, fields))}\n`;
}
