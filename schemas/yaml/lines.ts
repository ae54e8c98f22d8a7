/** Returns the first line end of a text, by default LF; inserted text uses the same. */
export function lineEndOf(text: string): string {
  return /\r\n|\r|\n/.exec(text)?.[0] ?? "\n";
}

/** Returns the start of the line at an offset, after any byte order mark. */
export function lineStart(text: string, offset: number): number {
  const newline = text.lastIndexOf("\n", offset - 1) + 1;
  // The search for CR is limited to the line: most texts have none, so it would scan back to the beginning each time.
  const start = newline + text.slice(newline, Math.max(offset, 1)).lastIndexOf("\r") + 1;
  return start === 0 && text.startsWith("\ufeff") ? 1 : start;
}

/** Returns the end of the line at an offset, before its line end. */
export function lineStop(text: string, offset: number): number {
  const lineEnd = /[\r\n]/g;
  lineEnd.lastIndex = offset;
  return lineEnd.exec(text)?.index ?? text.length;
}

/** Returns the start of the next line after an offset; the end of the text when there is none. */
export function nextLine(text: string, offset: number): number {
  const stop = lineStop(text, offset);
  return stop + (text.startsWith("\r\n", stop) ? 2 : stop < text.length ? 1 : 0);
}

/** Returns the line that starts at an offset, without its line end. */
export function lineAt(text: string, start: number): string {
  return text.slice(start, lineStop(text, start));
}

/** Normalises a text: no byte order mark, LF line ends, and exactly one at the end. */
export function withPlainLineEnds(text: string): string {
  return `${text
    .replace(/^\ufeff/, "")
    .replace(/\r\n?/g, "\n")
    .trimEnd()}\n`;
}
