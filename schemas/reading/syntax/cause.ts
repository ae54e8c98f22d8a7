/** The lines of a text that cannot be read, without their line ends, and the one where reading stopped, from 0. */
export interface Scene {
  lines: readonly string[];
  row: number;
}

/** Lines put right: those from `from` up to, not including, `to` are replaced. */
export interface Remedy {
  from: number;
  to: number;
  lines: readonly string[];
  message: string;
  /** The line that the message is about, where that is not the first. */
  at?: number;
  /** Where on that line the fault starts, from 0, when that is known. */
  column?: number;
}

/** What may be wrong with some lines, as the ways of putting them right that are worth a try, the likeliest first. */
export type Cause = (scene: Scene) => Iterable<Remedy>;

/** A line as the name of a field and its value; undefined for lines of another form. */
export interface Field {
  /** Indentation, and the hyphens of list items. */
  indent: string;
  name: string;
  /** From behind the name to the value: the colon with spaces. */
  colon: string;
  value: string;
}

/** Reads a line as a field, even one that YAML does not take for one. */
export function fieldOn(line: string): Field | undefined {
  const [all = "", indent = "", name, colon = "", value = ""] =
    /^([ \t]*(?:- +)*)("[^"]*"|'[^']*'|[\w$-]+)(\s*:(?:\s+|$))(.*)/.exec(line) ?? [];
  return name === undefined || !isWhole(line, all) ? undefined : { indent, name, colon, value: value.trimEnd() };
}

/** A line as an item of a list with a value. */
function itemOn(line: string): Omit<Field, "name" | "colon"> | undefined {
  const [all = "", indent = "", said = ""] = /^([ \t]*(?:- +)+)(.*)/.exec(line) ?? [];
  const value = said.trimEnd();
  return value === "" || !isWhole(line, all) ? undefined : { indent, value };
}

/** Whether nothing but space stands behind the beginning of a line; a pattern reads as far as a break that YAML does not know. */
function isWhole(line: string, beginning: string): boolean {
  return line.slice(beginning.length).trim() === "";
}

/** What a line has before its value, and the value: of a field, or of an item. */
export function valueOn(line: string): { before: string; value: string } | undefined {
  const field = fieldOn(line);
  if (field) return { before: field.indent + field.name + field.colon, value: field.value };
  const item = itemOn(line);
  return item && { before: item.indent, value: item.value };
}

/** How far the content of a line is indented, and whether it starts with hyphens of list items. */
export function columnOf(line: string): number {
  return /^ */.exec(line)?.[0].length ?? 0;
}

/** One line put right, from a column on. */
export function oneLine(row: number, line: string, message: string, column?: number): Remedy {
  return { from: row, to: row + 1, lines: [line], message, ...(column === undefined ? {} : { column }) };
}

/** The rows that a reader may have stumbled over: where it stopped, and the last line with something on it before. */
export function rowsNear({ lines, row }: Scene): number[] {
  let before = row - 1;
  while (before >= 0 && lines[before]?.trim() === "") before--;
  return before >= 0 ? [row, before] : [row];
}
