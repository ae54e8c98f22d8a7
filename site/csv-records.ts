/* oxlint-disable regexp/no-super-linear-move -- `csvOf` ends each record, field and quotation that it writes */

/** Matches a record: quoted fields, which may contain line breaks, and unquoted text up to CRLF. */
const record = /(?<![^\n])(?:"[^"]*"|[^"\r])+\r\n/g;

/** Matches a field of a record with the comma or line break after it. */
const field = /(?<![^,\n])((?:"[^"]*")+|[^",\r]*)(?:,|\r\n)/g;

/**
 * Filters a CSV table written by `csvOf` to the rows with one of the keys. Rows follow the order of the keys and are
 * copied unchanged; keys without a row are skipped.
 *
 * @param column the name of the key column, whose values are unique and unquoted
 */
export function filterCsv(csv: string, column: string, keys: readonly string[]): string {
  const [header = "", ...rows] = csv.match(record) ?? [];
  const columnIndex = fieldsOf(header).indexOf(column);
  const byKey = new Map(rows.map((row) => [fieldsOf(row, columnIndex + 1)[columnIndex], row]));
  return header + keys.map((key) => byKey.get(key) ?? "").join("");
}

/** Returns the first `limit` fields of a record, still quoted. */
function fieldsOf(row: string, limit = Infinity): string[] {
  const fields: string[] = [];
  for (const [, text = ""] of row.matchAll(field)) {
    if (fields.push(text) >= limit) break;
  }
  return fields;
}
