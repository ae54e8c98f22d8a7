import { YAMLException } from "js-yaml";

import { type Fault, maxCorrectionLines } from "../fault.ts";
import type { Cause, Remedy } from "./cause.ts";
import { hashes } from "./hashes.ts";
import { colonBelow, columns, strayText, tabs, textBelow } from "./indentation.ts";
import { brackets, hyphenBehindName, hyphenMissing, listMarks } from "./lists.ts";
import { fences, names, splitNames, splitTable } from "./names.ts";
import { colonInside, firstCharacter, quotedLines, quotes } from "./quotes.ts";

/** The possible causes of a syntax error, in the order in which they are tried. */
const causes: readonly Cause[] = [
  tabs,
  hashes,
  fences,
  quotedLines,
  quotes,
  listMarks,
  brackets,
  hyphenBehindName,
  firstCharacter,
  names,
  colonInside,
  textBelow,
  hyphenMissing,
  strayText,
  colonBelow,
  columns,
];

/** The longest text for which remedies are tried, in UTF-16 code units: each try parses the text again. */
const maxLength = 8192;

/**
 * Explains a YAML syntax error in plain English. A remedy is shown only when the text parses with it, or when the parser
 * at least gets further than before.
 *
 * @param first the first line that the author wrote, from 0; earlier ones are a prefix
 * @param stopIn returns the offset at which parsing a text fails, or undefined when it succeeds
 */
export function explainSyntax(
  text: string,
  error: unknown,
  first: number,
  stopIn: (text: string) => number | undefined,
): Fault {
  const reason = error instanceof YAMLException ? error.reason : String(error);
  const stop = failureOffset(error, text);
  if (reason.includes("maxDepth")) {
    const message =
      "Lists and fields are nested more than 20 deep here. An entry needs far fewer levels; write it flatter.";
    return { id: "too-deep", range: { start: stop, end: Math.min(stop + 1, text.length) }, path: [], message };
  }
  const page = new Page(text);
  const row = page.lastRowWithText(page.rowAt(stop));
  const remedy = text.length > maxLength ? undefined : remedyFor(page, row, first, stopIn);
  if (!remedy) {
    const message =
      "This line cannot be read as YAML. Compare it with the lines around it: each field is a name, a colon, a space and a value.";
    return { id: "yaml-syntax", range: page.range(row), path: [], message };
  }
  const { from, lines, at = from, column, message } = remedy;
  return {
    id: "yaml-syntax",
    range: page.range(at, column),
    path: [],
    message,
    ...shown(lines),
  };
}

/** Returns the corrected lines, where they are few and short enough to be shown. */
export function shown(lines: readonly string[]): Pick<Fault, "correction"> {
  const isShown = lines.length > 0 && lines.length <= maxCorrectionLines && lines.every((line) => line.length <= 200);
  return isShown ? { correction: lines.join("\n") } : {};
}

/**
 * Explains and corrects a text in which no line has a separate field name and value, such as a pasted table; undefined
 * for any other text.
 */
export function explainRunTogether(text: string): Pick<Fault, "message" | "correction"> | undefined {
  if (text.length > maxLength) return undefined;
  const lines = text.trim().split(/\r\n|\r|\n/);
  const split = splitNames(lines) ?? splitTable(lines);
  return split && { message: split.message, ...shown(split.lines) };
}

/** Returns the offset at which the parser failed. */
export function failureOffset(error: unknown, text: string): number {
  return Math.min(error instanceof YAMLException ? (error.mark?.position ?? 0) : 0, text.length);
}

/** Returns the first remedy with which the text parses; else the first with which the parser gets further. */
function remedyFor(
  page: Page,
  row: number,
  first: number,
  stopIn: (text: string) => number | undefined,
): Remedy | undefined {
  let further: Remedy | undefined;
  for (const cause of causes) {
    for (const remedy of cause({ lines: page.lines, row })) {
      if (remedy.from < first) continue;
      const { text, end } = page.with(remedy);
      const stop = stopIn(text);
      if (stop === undefined) return remedy;
      if (stop >= end) further ??= remedy;
    }
  }
  return further;
}

/** A text split into lines. */
class Page {
  readonly lines: readonly string[];
  readonly #text: string;
  readonly #starts: readonly number[];

  constructor(text: string) {
    this.#text = text;
    this.lines = text.split(/\r\n|\r|\n/);
    this.#starts = [0, ...Array.from(text.matchAll(/\r\n|\r|\n/g), ({ index, 0: end }) => index + end.length)];
  }

  rowAt(offset: number): number {
    return Math.max(
      this.#starts.findLastIndex((start) => start <= offset),
      0,
    );
  }

  /** Returns the row, or the last non-blank row before it: parsers report errors at the end on a blank line. */
  lastRowWithText(row: number): number {
    if (this.lines[row]?.trim() !== "") return row;
    return Math.max(
      this.lines.slice(0, row).findLastIndex((line) => line.trim() !== ""),
      0,
    );
  }

  /** Returns the range of a line from a column, by default from its indentation, without trailing space. */
  range(row: number, column?: number): { start: number; end: number } {
    const line = this.lines[row] ?? "";
    const from = this.#starts[row] ?? 0;
    const start = from + (column ?? line.length - line.trimStart().length);
    return { start, end: Math.max(from + line.trimEnd().length, Math.min(start + 1, this.#text.length)) };
  }

  /** Applies a remedy; `end` is the offset at which the replaced lines end. */
  with({ from, to, lines }: Remedy): { text: string; end: number } {
    const [before, after] = [this.lines.slice(0, from), this.lines.slice(to)];
    const fixed = [...before, ...lines].join("\n");
    return { text: [...before, ...lines, ...after].join("\n"), end: fixed.length };
  }
}
