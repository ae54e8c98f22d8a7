/** The lines of a text with a syntax error, without line ends, and the row where the parser failed, from 0. */
export interface BrokenText {
  lines: readonly string[];
  row: number;
}

/** A candidate fix: replaces the lines from `from` up to, not including, `to`. */
export interface Remedy {
  from: number;
  to: number;
  lines: readonly string[];
  message: string;
  /** The row that the message is about, by default `from`. */
  at?: number;
  /** The column at which the fault starts, from 0, if known. */
  column?: number;
}

/** Proposes remedies for one kind of syntax error, the likeliest first. */
export type Cause = (scene: BrokenText) => Iterable<Remedy>;

/** A line split into the name of a field and its value. */
export interface Field {
  /** Indentation, and the hyphens of list items. */
  indent: string;
  name: string;
  /** The text between name and value: the colon with spaces. */
  colon: string;
  value: string;
}

/** Parses a line as a field, more leniently than YAML does; undefined for any other line. */
export function fieldOn(line: string): Field | undefined {
  const [all = "", indent = "", name, colon = "", value = ""] =
    /^([ \t]*(?:- +)*)("[^"]*"|'[^']*'|[\w$-]+)(\s*:(?:\s+|$))(.*)/.exec(line) ?? [];
  return name === undefined || !isWhole(line, all) ? undefined : { indent, name, colon, value: value.trimEnd() };
}

/** Parses a line as a list item with a value. */
function itemOn(line: string): Omit<Field, "name" | "colon"> | undefined {
  const [all = "", indent = "", said = ""] = /^([ \t]*(?:- +)+)(.*)/.exec(line) ?? [];
  const value = said.trimEnd();
  return value === "" || !isWhole(line, all) ? undefined : { indent, value };
}

/** Whether only white space follows a match: `.` stops at U+2028, which YAML does not treat as a line end. */
function isWhole(line: string, beginning: string): boolean {
  return line.slice(beginning.length).trim() === "";
}

/** Splits the line of a field or an item before its value. */
export function valueOn(line: string): { before: string; value: string } | undefined {
  const field = fieldOn(line);
  if (field) return { before: field.indent + field.name + field.colon, value: field.value };
  const item = itemOn(line);
  return item && { before: item.indent, value: item.value };
}

/** Returns the indentation of a line in spaces. */
export function columnOf(line: string): number {
  return /^ */.exec(line)?.[0].length ?? 0;
}

/** Returns a remedy that replaces one line. */
export function oneLine(row: number, line: string, message: string, column?: number): Remedy {
  return { from: row, to: row + 1, lines: [line], message, ...(column === undefined ? {} : { column }) };
}

/** Returns the rows that may hold the error: the one where the parser failed, and the last non-blank one before it. */
export function rowsNear({ lines, row }: BrokenText): number[] {
  let before = row - 1;
  while (before >= 0 && lines[before]?.trim() === "") before--;
  return before >= 0 ? [row, before] : [row];
}
