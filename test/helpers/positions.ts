import type { Problem } from "../../schemas/index.ts";

/** The offset of a line and column, both counted from 1; NaN if the text has no such position. */
export function offsetOf(text: string, line: number, column: number): number {
  const starts = [0, ...Array.from(text.matchAll(/\r\n|\r|\n/g), (match) => match.index + match[0].length)];
  const start = starts[line - 1] ?? NaN;
  const offset = start + column - 1;
  return column >= 1 && offset <= (starts[line] ?? text.length) ? offset : NaN;
}

/** The text that a problem marks. */
export function pointedAt(text: string, { line, column, endLine, endColumn }: Problem): string {
  return text.slice(offsetOf(text, line, column), offsetOf(text, endLine, endColumn));
}
