/** Text in which nothing can move the cursor, change colours, run backwards or, but for a line feed, end a line. */
export function visible(words: string): string {
  return words.replace(/[[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]--[\t\n]]/gv, "\ufffd");
}

/** Text on one line that GitHub Actions does not take for a command, for which it looks in all that is printed. */
export function oneLine(words: string): string {
  return visible(words.replaceAll("\n", "\ufffd")).replace(/^(\s*):(?=:)/, "$1: ");
}
