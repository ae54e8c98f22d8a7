/** A text of no more than so many characters, well-formed. */
export function truncate(text: string, most: number): string {
  return (text.length > most ? `${text.slice(0, most - 1)}…` : text).toWellFormed();
}
