import { replaceHidden } from "../../schemas/problems/hidden.ts";

/**
 * Text in which nothing can move the cursor, change colours, run backwards or, but for a line feed, end a line. GitHub
 * Actions runs what stands behind `##[` wherever it is in a line, as an older way to write its commands, so a space parts it.
 *
 * @see https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
export function visible(words: string): string {
  return replaceHidden(words, () => "\ufffd")
    .replaceAll("\r", "\ufffd")
    .replaceAll("##[", "## [");
}

/** Text on one line that GitHub Actions does not take for a command, for which it looks in all that is printed. */
export function oneLine(words: string): string {
  return visible(words.replaceAll("\n", "\ufffd")).replace(/^(\s*):(?=:)/, "$1: ");
}
