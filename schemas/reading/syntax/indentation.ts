import { quoted } from "../../problems/quoted.ts";
import { type Cause, columnOf, fieldOn, rowsNear } from "./cause.ts";
import { isFieldName, isStray } from "./names.ts";

/** Tabs in indentation, where YAML allows only spaces. */
export const tabs: Cause = function* ({ lines, row }) {
  const isTabbed = (line: string | undefined): boolean => leadOf(line ?? "").includes("\t");
  const tabbed = [row, row - 1].find((near) => isTabbed(lines[near]));
  if (tabbed === undefined) return;
  let [from, to] = [tabbed, tabbed + 1];
  while (isTabbed(lines[from - 1])) from--;
  while (isTabbed(lines[to])) to++;
  const above = lines.slice(0, from).findLastIndex((line) => line.trim() !== "");
  const start = above < 0 ? from : above;
  const message = /^ *-/.test(lines[tabbed] ?? "")
    ? "There is a tab behind the hyphen. Use a space instead."
    : "This line starts with a tab. Use spaces instead: two for each level.";
  const widths = [...columnsAbove(lines, from)].map(({ column }) => " ".repeat(column));
  const ways: ((indent: string) => string)[] = [
    (indent) => indent.replaceAll("\t", "  "),
    (indent) => indent.replaceAll("\t", "    "),
    ...widths.map((width) => () => width),
  ];
  for (const way of ways) {
    const fixed = lines.slice(start, to).map((line) => {
      if (!isTabbed(line)) return line;
      const [indent = ""] = /^[ \t]*/.exec(line) ?? [];
      const hyphens = leadOf(line).slice(indent.length);
      return (indent === "" ? "" : way(indent)) + hyphens.replace(/[ \t]+/g, " ") + line.slice(leadOf(line).length);
    });
    yield { from: start, to, lines: fixed, at: tabbed, column: 0, message };
  }
};

/** Returns the white space and the hyphens of list items at the start of a line. */
function leadOf(line: string): string {
  return /^[ \t]*(?:-[ \t]+)*/.exec(line)?.[0] ?? "";
}

/** Lines with a different indentation from their siblings. */
export const columns: Cause = function* (scene) {
  const { lines } = scene;
  for (const row of rowsNear(scene)) {
    const line = lines[row] ?? "";
    const column = columnOf(line);
    const name = fieldOn(line)?.name;
    // A line of a text may contain a colon. Moved to the left, it would be read as a field.
    const isOfText = name === undefined && !/^ *-(?: |$)/.test(line);
    for (const { at, column: wanted } of columnsAbove(lines, row)) {
      if (wanted === column || (isOfText && wanted < column)) continue;
      // Nested lines move with their field; lines of a text that are in the right column already stay.
      const goesWith = (one: string): boolean =>
        one.trim() === "" || (columnOf(one) >= column && !(isOfText && columnOf(one) === wanted));
      let to = row + 1;
      while (to < lines.length && goesWith(lines[to] ?? "")) to++;
      while (lines[to - 1]?.trim() === "") to--;
      const moved = lines
        .slice(row, to)
        .map((one) => (one.trim() === "" ? one : " ".repeat(columnOf(one) + wanted - column) + one.trimStart()));
      const subject = name === undefined ? "This line" : quoted(name);
      yield {
        from: at,
        to,
        lines: [...lines.slice(at, row), ...moved],
        at: row,
        message: `${subject} starts in column ${column + 1}, but what it belongs to starts in column ${wanted + 1}. Fields that belong together start in the same column.`,
      };
    }
  }
};

/** Yields the indentation columns of the lines above, and the columns behind hyphens, nearest line first. */
function* columnsAbove(lines: readonly string[], row: number): Generator<{ at: number; column: number }> {
  const seen = new Set<number>();
  for (let at = row - 1; at >= 0 && seen.size < 6; at--) {
    const line = lines[at] ?? "";
    if (line.trim() === "" || line.trimStart().startsWith("#")) continue;
    const [, hyphens = ""] = /^ *((?:- +)*)/.exec(line) ?? [];
    for (const column of [columnOf(line) + hyphens.length, columnOf(line)]) {
      if (seen.has(column)) continue;
      seen.add(column);
      yield { at, column };
    }
  }
}

/** A multi-line plain scalar with a line that contains a colon and a space. */
export const colonBelow: Cause = function* ({ lines, row }) {
  const above = lines.slice(0, row).findLastIndex((line) => (fieldOn(line)?.value ?? "") !== "");
  const field = fieldOn(lines[above] ?? "");
  const name = fieldOn(lines[row] ?? "")?.name;
  if (!field || name === undefined || isFieldName(name)) return;
  const column = columnOf(lines[row] ?? "");
  if (column <= columnOf(lines[above] ?? "")) return;
  yield {
    from: above,
    to: row + 1,
    lines: [
      `${field.indent}${field.name}: |`,
      `${" ".repeat(column)}${field.value}`,
      ...lines.slice(above + 1, row + 1),
    ],
    at: row,
    message: `This text has a colon followed by a space in it, so YAML takes it for another field. Put “|” behind ${quoted(field.name)}, and the text on the lines below.`,
  };
};

/** A text below a field without a value, which YAML takes for something else because of a colon or a hyphen in it. */
export const textBelow: Cause = function* ({ lines, row }) {
  const from = lines.slice(0, row + 1).findLastIndex((line) => fieldOn(line)?.value === "");
  const field = fieldOn(lines[from] ?? "");
  const first = lines[from + 1] ?? "";
  if (
    !field ||
    columnOf(first) <= columnOf(field.indent) ||
    isFieldName(fieldOn(first)?.name ?? "") ||
    first.trim().startsWith("- ")
  )
    return;
  let to = from + 1;
  while (to < lines.length && (lines[to]?.trim() === "" || columnOf(lines[to] ?? "") >= columnOf(first))) to++;
  while (lines[to - 1]?.trim() === "") to--;
  yield {
    from,
    to,
    lines: [`${field.indent}${field.name}: |`, ...lines.slice(from + 1, to)],
    message: `This text has a colon or a hyphen that YAML takes for a field or a list. Put “|” behind ${quoted(`${field.name}:`)}.`,
  };
};

/** An unindented line without a field name that continues the text above it. */
export const strayText: Cause = function* ({ lines, row }) {
  const from = lines.findIndex((line, index) => index > 0 && index <= row && isStray(line));
  const above = lines.slice(0, Math.max(from, 0)).findLastIndex((line) => fieldOn(line) && columnOf(line) === 0);
  const name = fieldOn(lines[above] ?? "")?.name;
  if (from < 0 || name === undefined) return;
  let to = from;
  while (to < lines.length && (lines[to]?.trim() === "" || isStray(lines[to] ?? ""))) to++;
  while (lines[to - 1]?.trim() === "") to--;
  const indented = lines.slice(from, to).map((line) => (line.trim() === "" ? line : `  ${line}`));
  yield {
    from: above,
    to,
    lines: [...lines.slice(above, from), ...indented],
    at: from,
    message: `This line has no name of a field. If it goes on with ${quoted(name)}, put two spaces before it.`,
  };
};
