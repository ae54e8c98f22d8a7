/** Truncates a text to a number of UTF-16 code units; replaces lone surrogates by U+FFFD. */
export function truncate(text: string, most: number): string {
  return (text.length > most ? `${text.slice(0, most - 1)}…` : text).toWellFormed();
}
