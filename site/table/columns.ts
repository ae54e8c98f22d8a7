/** Which columns a table has besides those that it always has: a column that no row has anything for is left out. */
export interface Columns<Key> {
  /** The headings of the columns that are there, in their order. */
  headings: string[];
  has: (key: Key) => boolean;
}

/**
 * The columns that any row has something for.
 *
 * @param headings the field of a row that a column shows → its heading
 */
export function columnsOf<Row extends object, Key extends keyof Row & string>(
  rows: readonly Row[],
  headings: Readonly<Record<Key, string>>,
): Columns<Key> {
  const filled = (Object.keys(headings) as Key[]).filter((key) => rows.some((row) => isFilled(row[key])));
  return { headings: filled.map((key) => headings[key]), has: (key) => filled.includes(key) };
}

/** Whether there is anything to show. */
export function isFilled(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== "" && value !== false;
}
