/** Line and column of an offset, both counted from 1; columns in UTF-16 code units. */
interface LineColumn {
  line: number;
  column: number;
}

const longestLine = 160;
const mostLines = 6;

/** The lines of a text, which end with LF, CR LF or CR, as in YAML. */
export class Lines {
  readonly #lines: readonly string[];
  /** The offset at which each line starts. */
  readonly #starts: readonly number[];

  constructor(text: string) {
    this.#lines = text.split(/\r\n|\r|\n/);
    this.#starts = [0, ...Array.from(text.matchAll(/\r\n|\r|\n/g), (match) => match.index + match[0].length)];
  }

  /** Where an offset stands. */
  at(offset: number): LineColumn {
    let low = 0;
    for (let high = this.#starts.length; high - low > 1;) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1 };
  }

  /** The lines from one before `first` to one after `last`, for showing a problem where it stands. */
  excerpt(first: number, last: number): { line: number; text: string } {
    const line = Math.max(first - 1, 1);
    const lines = this.#lines.slice(line - 1, Math.min(last + 1, line - 1 + mostLines));
    const cut = lines.map((one) =>
      one.length > longestLine ? `${one.slice(0, longestLine - 1).toWellFormed()}…` : one,
    );
    return { line, text: cut.join("\n") };
  }
}
