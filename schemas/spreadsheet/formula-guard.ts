/** What a spreadsheet runs as a formula, after any apostrophes that escape it. */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/;

/**
 * Escapes a text that a spreadsheet would run as a formula with an apostrophe.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function withGuard(value: string): string {
  return formula.test(value) ? `'${value}` : value;
}

/** Strips the apostrophe of `withGuard`. Spreadsheet programs keep it when they save a CSV file as a workbook. */
export function withoutGuard(value: string): string {
  return value.startsWith("'") && formula.test(value) ? value.slice(1) : value;
}
