import { type FieldsOf, type Kind, kinds } from "../kinds/index.ts";
import { toYaml } from "../yaml/dump.ts";
import { inOrder } from "../yaml/in-order.ts";

/**
 * The text of a new file for an entry: the line by which editors find the schema, then the fields in their canonical
 * order. Reading it gives the same fields again.
 */
export function writeEntry<K extends Kind>(kind: K, data: FieldsOf[K]): string {
  return writeFields(kind, data);
}

/** The same for fields of whatever shape. */
export function writeFields(kind: Kind, fields: Readonly<Record<string, unknown>>): string {
  return `${schemaLine(kind)}\n${toYaml(inOrder(kinds[kind].schema, fields))}\n`;
}

/** The first line of an entry, relative to its place in the catalogue, so that it works without a network. */
export function schemaLine(kind: Kind): string {
  const up = kind === "authority" ? "../../" : "../../../";
  return `# yaml-language-server: $schema=${up}schemas/json/${kind}.json`;
}
