/** The optional columns of a table: those in which any row has a value. */
export interface Columns<Key> {
  /** The headings of these columns, in order. */
  headings: string[];
  has: (key: Key) => boolean;
}

/**
 * Finds the optional columns in which any row has a value.
 *
 * @param headings field of a row → heading of its column
 */
export function columnsOf<Row extends object, Key extends keyof Row & string>(
  rows: readonly Row[],
  headings: Readonly<Record<Key, string>>,
): Columns<Key> {
  const filled = (Object.keys(headings) as Key[]).filter((key) => rows.some((row) => isFilled(row[key])));
  return { headings: filled.map((key) => headings[key]), has: (key) => filled.includes(key) };
}

/** Whether a value is not empty. */
export function isFilled(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== "" && value !== false;
}
