/** A quoted text, in which a line may end, or anything else up to the end of the line. */
const record = /(?:"[^"]*"|[^"\r])+\r\n/g;

/**
 * The part of a table, as `csvOf` writes it, whose rows begin with one of the keys. Rows follow the order of the keys, and
 * each stays as it is written.
 *
 * @param keys values of the first column, which need no quotes
 */
export function partOfCsv(csv: string, keys: readonly string[]): string {
  const [header = "", ...rows] = csv.match(record) ?? [];
  const byKey = new Map(rows.map((row) => [row.slice(0, row.indexOf(",")), row]));
  return header + keys.map((key) => byKey.get(key) ?? "").join("");
}
