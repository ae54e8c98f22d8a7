import { replaceHidden } from "../../schemas/problems/hidden.ts";

/** Text in which nothing can move the cursor, change colours, run backwards or, but for a line feed, end a line. */
export function visible(words: string): string {
  return replaceHidden(words, () => "\ufffd").replaceAll("\r", "\ufffd");
}

/** Text on one line that GitHub Actions does not take for a command, for which it looks in all that is printed. */
export function oneLine(words: string): string {
  return visible(words.replaceAll("\n", "\ufffd")).replace(/^(\s*):(?=:)/, "$1: ");
}
