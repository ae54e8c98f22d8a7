import { printable } from "../reporters/visible.ts";

/** Prints a sentence to standard error. Prevents injection of terminal escape sequences from others’ files. */
export function printNotice(sentence: string): void {
  process.stderr.write(`${printable(sentence)}\n`);
}
