import { YAMLException } from "js-yaml";

import { type Fault, mostShown } from "../fault.ts";
import type { Cause, Remedy } from "./cause.ts";
import { hashes } from "./hashes.ts";
import { colonBelow, columns, strayText, tabs } from "./indentation.ts";
import { brackets, hyphenMissing, listMarks } from "./lists.ts";
import { fences, names, withPartedNames } from "./names.ts";
import { colonInside, firstCharacter, quotes } from "./quotes.ts";

/** What may be wrong, in the order in which it is looked for. */
const causes: readonly Cause[] = [
  tabs,
  hashes,
  fences,
  quotes,
  listMarks,
  brackets,
  firstCharacter,
  names,
  colonInside,
  hyphenMissing,
  strayText,
  colonBelow,
  columns,
];

/** Longer texts are not read again and again to see whether a remedy helps. */
const longest = 8192;

/**
 * Says in plain English why a text is not YAML. A remedy is shown only when the text can be read with it, or at least
 * further than before.
 *
 * @param first the first line that is somebody’s, from 0
 * @param stopIn where reading a text as YAML stops, or undefined when it can be read
 */
export function explainSyntax(
  text: string,
  error: unknown,
  first: number,
  stopIn: (text: string) => number | undefined,
): Fault {
  const reason = error instanceof YAMLException ? error.reason : String(error);
  const stop = stopOf(error, text);
  if (reason.includes("maxDepth")) {
    const message =
      "Lists and fields are nested more than 20 deep here. An entry needs far fewer levels; write it flatter.";
    return { id: "too-deep", range: { start: stop, end: Math.min(stop + 1, text.length) }, path: [], message };
  }
  const page = new Page(text);
  const row = page.lastRowWithText(page.rowAt(stop));
  const remedy = text.length > longest ? undefined : remedyFor(page, row, first, stopIn);
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

function shown(lines: readonly string[]): Pick<Fault, "correction"> {
  const isShown = lines.length > 0 && lines.length <= mostShown && lines.every((line) => line.length <= 200);
  return isShown ? { correction: lines.join("\n") } : {};
}

/** What is wrong with a text none of whose lines YAML takes for a field, and how they read put right; undefined for any other text. */
export function explainRunTogether(text: string): Pick<Fault, "message" | "correction"> | undefined {
  if (text.length > longest) return undefined;
  const parted = withPartedNames(text.trim().split(/\r\n|\r|\n/));
  return parted && { message: parted.message, ...shown(parted.lines) };
}

/** Where reading stopped, as an offset into the text. */
export function stopOf(error: unknown, text: string): number {
  return Math.min(error instanceof YAMLException ? (error.mark?.position ?? 0) : 0, text.length);
}

/** The first remedy after which the text can be read; else the first after which it can be read further. */
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

/** A text by its lines. */
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

  /** What is noticed at the end of a text is wrong with the last line that has something on it. */
  lastRowWithText(row: number): number {
    if (this.lines[row]?.trim() !== "") return row;
    return Math.max(
      this.lines.slice(0, row).findLastIndex((line) => line.trim() !== ""),
      0,
    );
  }

  /** A line from a column on, or without its indentation, and without the space at its end. */
  range(row: number, column?: number): { start: number; end: number } {
    const line = this.lines[row] ?? "";
    const from = this.#starts[row] ?? 0;
    const start = from + (column ?? line.length - line.trimStart().length);
    return { start, end: Math.max(from + line.trimEnd().length, Math.min(start + 1, this.#text.length)) };
  }

  /** The text with a remedy, and where the lines that it put right end. */
  with({ from, to, lines }: Remedy): { text: string; end: number } {
    const [before, after] = [this.lines.slice(0, from), this.lines.slice(to)];
    const fixed = [...before, ...lines].join("\n");
    return { text: [...before, ...lines, ...after].join("\n"), end: fixed.length };
  }
}
