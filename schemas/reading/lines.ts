/** A 1-based line and column; columns count UTF-16 code units. */
interface LineColumn {
  line: number;
  column: number;
}

const maxLineLength = 160;
const maxLines = 6;

/** Converts offsets to lines and columns. Lines end with LF, CRLF or CR, as in YAML. */
export class Lines {
  readonly #lines: readonly string[];
  /** The offset at which each line starts. */
  readonly #starts: readonly number[];

  constructor(text: string) {
    this.#lines = text.split(/\r\n|\r|\n/);
    this.#starts = [0, ...Array.from(text.matchAll(/\r\n|\r|\n/g), (match) => match.index + match[0].length)];
  }

  /** Returns the line and column of an offset, by binary search. */
  at(offset: number): LineColumn {
    let low = 0;
    for (let high = this.#starts.length; high - low > 1;) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1 };
  }

  /** Returns lines `first` to `last` with one line of context on either side, at most six in all. Long lines are truncated. */
  excerpt(first: number, last: number): { line: number; text: string } {
    const line = Math.max(first - 1, 1);
    const lines = this.#lines.slice(line - 1, Math.min(last + 1, line - 1 + maxLines));
    const truncated = lines.map((one) =>
      one.length > maxLineLength ? `${one.slice(0, maxLineLength - 1).toWellFormed()}…` : one,
    );
    return { line, text: truncated.join("\n") };
  }
}
