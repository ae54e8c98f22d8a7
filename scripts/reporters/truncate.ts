/** Truncates a text to a number of characters, without splitting a surrogate pair. */
export function truncate(text: string, most: number): string {
  return (text.length > most ? `${text.slice(0, most - 1)}…` : text).toWellFormed();
}
