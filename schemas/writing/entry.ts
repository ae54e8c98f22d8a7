import { type FormName, formNamed, schemaLine } from "../forms.ts";
import type { FieldsOf, Kind } from "../kinds/index.ts";
import { toYaml } from "../yaml/dump.ts";
import { inOrder } from "../yaml/in-order.ts";

/**
 * The text of a new file for an entry: the line by which editors find the schema, then the fields in their canonical
 * order. Reading it gives the same fields again.
 */
export function writeEntry<K extends Kind>(kind: K, data: FieldsOf[K]): string {
  return writeFields(kind, data);
}

/** The same for the fields of any form, of whatever shape. */
export function writeFields(name: FormName, fields: Readonly<Record<string, unknown>>): string {
  return `${schemaLine(name)}\n${toYaml(inOrder(formNamed(name).schema, fields))}\n`;
}
