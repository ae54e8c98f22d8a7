/**
 * Quotes a text as one word of a shell command, for commands that messages offer. Double quotes are the first choice,
 * because the shells of Windows know them too. A text that a POSIX shell would expand inside them gets single quotes.
 *
 * @param text without control characters
 */
export function shellWord(text: string): string {
  if (/^[\w%+,./:@-]+$/.test(text)) return text;
  return /[!"$\\`]/.test(text) ? `'${text.replaceAll("'", `'\\''`)}'` : `"${text}"`;
}
