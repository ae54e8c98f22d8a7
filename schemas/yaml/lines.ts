/** The line end of a text, which what is added to it has as well. */
export function lineEndOf(text: string): string {
  return /\r\n|\r|\n/.exec(text)?.[0] ?? "\n";
}

/** Where the line of an offset starts, behind a byte order mark. */
export function lineStart(text: string, offset: number): number {
  const newline = text.lastIndexOf("\n", offset - 1) + 1;
  // Most texts have no other line end, and would be searched to their beginning each time.
  const start = newline + text.slice(newline, Math.max(offset, 1)).lastIndexOf("\r") + 1;
  return start === 0 && text.startsWith("\ufeff") ? 1 : start;
}

/** Where the line of an offset ends, its line end not included. */
export function lineStop(text: string, offset: number): number {
  const lineEnd = /[\r\n]/g;
  lineEnd.lastIndex = offset;
  return lineEnd.exec(text)?.index ?? text.length;
}

/** Where the line after that of an offset starts; the end of the text when there is none. */
export function nextLine(text: string, offset: number): number {
  const stop = lineStop(text, offset);
  return stop + (text.startsWith("\r\n", stop) ? 2 : stop < text.length ? 1 : 0);
}

/** The line that starts at an offset, without its line end. */
export function lineAt(text: string, start: number): string {
  return text.slice(start, lineStop(text, start));
}

/** A text as an entry is kept: without a byte order mark, with `\n` as line end, and one at the end. */
export function withPlainLineEnds(text: string): string {
  return `${text
    .replace(/^\ufeff/, "")
    .replace(/\r\n?/g, "\n")
    .trimEnd()}\n`;
}
