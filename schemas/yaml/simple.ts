import { plainScalarValue } from "./values.ts";

/** The maximum indentation. It keeps nesting below the limit of the full parser. */
const maxIndent = 12;

/** LF and visible characters: Latin letters, symbols and punctuation. */
const visible = /^[\n -~\u00a1-\u00ac\u00ae-\u024f\u2010-\u2027\u2030-\u205e\u20a0-\u27bf]*$/;

/** A key with its colon and spaces. Keys that YAML resolves to null or a boolean do not match. */
const name = /(?!(?:null|true|false):)[a-z][\w-]*:(?: +|(?=\n))/iy;

/** The dash before an item of a list. */
const dash = /- +/y;

/** A flow sequence of simple words. */
const list = /^\[\w[\w./-]*(?:,? \w[\w./-]*)*\]$/;

/**
 * Fast path: parses the YAML subset of nearly all entries in less than half the time of a full parser. The subset has
 * block mappings and sequences, scalars on one line, and block scalars, without hidden characters. Returns undefined for
 * any other text, which then needs the full parser.
 */
export function simpleValue(text: string): Record<string, unknown> | undefined {
  if (!text.endsWith("\n") || !visible.test(text)) return undefined;
  return new SimpleReader(text).readFields(0);
}

/** A recursive-descent parser. Undefined, which no YAML value has, means outside the subset. */
class SimpleReader {
  readonly #text: string;
  /** Offset of the next key, dash or value. */
  #at = 0;
  /** Column of the next key or dash; -1 at the end of the text. */
  #indent = 0;

  constructor(text: string) {
    this.#text = text;
    this.#goToLine(0);
  }

  readFields(indent: number): Record<string, unknown> | undefined {
    const fields: Record<string, unknown> = {};
    let count = 0;
    while (this.#indent === indent) {
      const start = this.#at;
      if (!this.#skip(name)) return undefined;
      const value = this.#readValue(indent);
      if (value === undefined) return undefined;
      fields[this.#text.slice(start, this.#text.indexOf(":", start))] = value;
      count++;
    }
    // Fewer fields than keys: a duplicate.
    return count > 0 && this.#indent < indent && Object.keys(fields).length === count ? fields : undefined;
  }

  #readItems(indent: number): unknown[] | undefined {
    const items: unknown[] = [];
    while (this.#indent === indent) {
      const start = this.#at;
      if (!this.#skip(dash)) return undefined;
      this.#indent += this.#at - start;
      const item = this.#isAt(name) ? this.readFields(this.#indent) : this.#readValue(indent);
      if (item === undefined) return undefined;
      items.push(item);
    }
    return items;
  }

  /** Reads the value after a key or a dash, which has the indentation `outer`. */
  #readValue(outer: number): unknown {
    const end = this.#text.indexOf("\n", this.#at);
    const line = this.#text.slice(this.#at, end);
    if (/^[|>]-?$/.test(line)) return this.#readText(line, end + 1, outer);
    this.#goToLine(end + 1);
    if (line !== "") return valueOf(line);
    if (this.#indent <= outer || this.#indent > maxIndent) return undefined;
    return this.#text.startsWith("-", this.#at) ? this.#readItems(this.#indent) : this.readFields(this.#indent);
  }

  /** Reads a block scalar, whose first line starts at an offset and sets the indentation. */
  #readText(mark: string, first: number, outer: number): string | undefined {
    const indent = this.#spacesAt(first);
    if (indent <= outer || this.#text.startsWith("\n", first + indent)) return undefined;
    const margin = " ".repeat(indent);
    const lines: string[] = [];
    let at = first;
    while (this.#text.startsWith("\n", at) || this.#text.startsWith(margin, at)) {
      const end = this.#text.indexOf("\n", at);
      lines.push(this.#text.slice(at + indent, end));
      at = end + 1;
    }
    // A blank line with less indentation still belongs to the block scalar.
    if (this.#text.startsWith("\n", at + this.#spacesAt(at))) return undefined;
    this.#goToLine(at);
    while (lines.at(-1) === "") lines.pop();
    const isFolded = mark.startsWith(">");
    // Folding has special rules for blank and more-indented lines.
    if (isFolded && lines.some((line) => line === "" || line.startsWith(" "))) return undefined;
    return lines.join(isFolded ? " " : "\n") + (mark.endsWith("-") ? "" : "\n");
  }

  /** Moves to the first line from an offset on that is neither blank nor a comment. */
  #goToLine(offset: number): void {
    let start = offset;
    let indent = this.#spacesAt(start);
    while (/[#\n]/.test(this.#text.charAt(start + indent))) {
      start = this.#text.indexOf("\n", start + indent) + 1;
      indent = this.#spacesAt(start);
    }
    this.#at = start + indent;
    this.#indent = this.#at === this.#text.length ? -1 : indent;
  }

  #spacesAt(offset: number): number {
    let at = offset;
    while (this.#text.charCodeAt(at) === 0x20) at++;
    return at - offset;
  }

  #isAt(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at;
    return pattern.test(this.#text);
  }

  /** Consumes a pattern’s match at the current offset, and returns whether there was one. */
  #skip(pattern: RegExp): boolean {
    const isHere = this.#isAt(pattern);
    if (isHere) this.#at = pattern.lastIndex;
    return isHere;
  }
}

/** Parses a scalar or flow sequence on one line; undefined outside the subset. */
function valueOf(line: string): unknown {
  if (line === "[]") return [];
  if (list.test(line)) return line.slice(1, -1).split(", ").map(plainScalarValue);
  if (/^"[^"\\]*"$|^'[^']*'$/.test(line)) return line.slice(1, -1);
  const isPlain = !/^[-?,[\]{}#&*!|>'"%@`]/.test(line) && !/:(?: |$)| (?:#|$)/.test(line);
  return isPlain ? plainScalarValue(line) : undefined;
}
