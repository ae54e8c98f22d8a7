import { replaceHidden } from "../../schemas/problems/hidden.ts";

/**
 * Returns a text without characters that move the cursor, change colours or the direction of writing or, except for line
 * feeds, end a line. GitHub Actions runs commands in the older form `##[…]` anywhere in a line, so a space separates it.
 *
 * @see https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
export function printable(words: string): string {
  return replaceHidden(words, () => "\ufffd")
    .replaceAll("\r", "\ufffd")
    .replaceAll("##[", "## [");
}

/** Returns a text on one line that GitHub Actions, which reads all output, does not run as a workflow command. */
export function printableLine(words: string): string {
  return printable(words.replaceAll("\n", "\ufffd")).replace(/^(\s*):(?=:)/, "$1: ");
}
