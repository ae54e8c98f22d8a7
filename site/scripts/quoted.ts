/** What somebody typed, as part of a sentence and no longer than can be read. */
export function quoted(text: string): string {
  return `“${text.length > 80 ? `${text.slice(0, 80)}…` : text}”`;
}
