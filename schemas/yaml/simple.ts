import { plainScalarValue } from "./values.ts";

/** The deepest indentation that is read. It keeps values less deep than the parser of all YAML allows. */
const deepest = 12;

/** Line ends, and the Latin letters, signs and punctuation marks that can be seen. */
const visible = /^[\n -~\u00a1-\u00ac\u00ae-\u024f\u2010-\u2027\u2030-\u205e\u20a0-\u27bf]*$/;

/** The name of a field, up to its value. Words that YAML reads as something else than text are no names. */
const name = /(?!(?:null|true|false):)[a-z][\w-]*:(?: +|(?=\n))/iy;

/** The dash before an item of a list. */
const dash = /- +/y;

/** A list in brackets, of words and what is made of them. */
const list = /^\[\w[\w./-]*(?:,? \w[\w./-]*)*\]$/;

/**
 * Reads the YAML that nearly all entries are written in, in less than half the time of a parser of all YAML: fields and
 * lists by indentation, values on one line, and texts behind “|” or “>”, with no character that cannot be seen. Undefined
 * for every other text: the parser says whether that is YAML.
 */
export function simpleValue(text: string): Record<string, unknown> | undefined {
  if (!text.endsWith("\n") || !visible.test(text)) return undefined;
  return new SimpleReader(text).readFields(0);
}

/** Reads one value after the other; undefined, which no YAML means, for what is not simple. */
class SimpleReader {
  readonly #text: string;
  /** Where the next name, dash or value starts. */
  #at = 0;
  /** How far the next name or dash is from the start of its line; -1 at the end of the text. */
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
    // Fewer fields than names: one is repeated.
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

  /** Reads what is behind a name or a dash that is indented so far. */
  #readValue(outer: number): unknown {
    const end = this.#text.indexOf("\n", this.#at);
    const line = this.#text.slice(this.#at, end);
    if (/^[|>]-?$/.test(line)) return this.#readText(line, end + 1, outer);
    this.#goToLine(end + 1);
    if (line !== "") return valueOf(line);
    if (this.#indent <= outer || this.#indent > deepest) return undefined;
    return this.#text.startsWith("-", this.#at) ? this.#readItems(this.#indent) : this.readFields(this.#indent);
  }

  /** Reads a text of several lines, which starts at an offset. Its first line decides where all of them start. */
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
    // A line of fewer spaces alone is blank, and the text goes on.
    if (this.#text.startsWith("\n", at + this.#spacesAt(at))) return undefined;
    this.#goToLine(at);
    while (lines.at(-1) === "") lines.pop();
    const isFolded = mark.startsWith(">");
    // Folded, blank lines and those that are indented further have rules of their own.
    if (isFolded && lines.some((line) => line === "" || line.startsWith(" "))) return undefined;
    return lines.join(isFolded ? " " : "\n") + (mark.endsWith("-") ? "" : "\n");
  }

  /** Goes to the first line from an offset on that is more than a comment. */
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

  /** Passes over what a pattern matches here. */
  #skip(pattern: RegExp): boolean {
    const isHere = this.#isAt(pattern);
    if (isHere) this.#at = pattern.lastIndex;
    return isHere;
  }
}

/** The value on one line. */
function valueOf(line: string): unknown {
  if (line === "[]") return [];
  if (list.test(line)) return line.slice(1, -1).split(", ").map(plainScalarValue);
  if (/^"[^"\\]*"$|^'[^']*'$/.test(line)) return line.slice(1, -1);
  const isPlain = !/^[-?,[\]{}#&*!|>'"%@`]/.test(line) && !/:(?: |$)| (?:#|$)/.test(line);
  return isPlain ? plainScalarValue(line) : undefined;
}
