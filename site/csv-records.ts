/* oxlint-disable regexp/no-super-linear-move -- `csvOf` ends each record, field and quotation that it writes */

/** A quoted text, in which a line may end, or anything else up to the end of the line. */
const record = /(?<![^\n])(?:"[^"]*"|[^"\r])+\r\n/g;

/** A field of a record, with the comma or the end of the line behind it. */
const field = /(?<![^,\n])((?:"[^"]*")+|[^",\r]*)(?:,|\r\n)/g;

/**
 * The part of a table, as `csvOf` writes it, whose rows have one of the keys. Rows follow the order of the keys, and each
 * stays as it is written.
 *
 * @param column the name of the column that has the keys, which are unique and need no quotes
 */
export function partOfCsv(csv: string, column: string, keys: readonly string[]): string {
  const [header = "", ...rows] = csv.match(record) ?? [];
  const place = fieldsOf(header).indexOf(column);
  const byKey = new Map(rows.map((row) => [fieldsOf(row, place + 1)[place], row]));
  return header + keys.map((key) => byKey.get(key) ?? "").join("");
}

/** The first fields of a record, as they are written. */
function fieldsOf(row: string, most = Infinity): string[] {
  const fields: string[] = [];
  for (const [, text = ""] of row.matchAll(field)) {
    if (fields.push(text) >= most) break;
  }
  return fields;
}
