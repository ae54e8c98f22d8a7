import * as z from "zod";

import { childOf, metaOf, unwrap } from "../../fields/describe.ts";
import { quoted } from "../../problems/quoted.ts";
import { type Cause, columnOf, fieldOn, oneLine, rowsNear } from "./cause.ts";
import { markOf } from "./list-marks.ts";
import { fieldNamed } from "./names.ts";

/** List markers that are not YAML’s hyphen and space. */
export const listMarks: Cause = function* ({ lines, row }) {
  for (const near of [row, row + 1, row - 1]) {
    if (markIn(lines[near]) === undefined) continue;
    let [from, to] = [near, near + 1];
    while (isItem(lines[from - 1])) from--;
    while (isItem(lines[to])) to++;
    // The first wrong marker of the list, even where the parser stopped at a later one.
    const at = lines.findIndex((line, index) => index >= from && markIn(line) !== undefined);
    const message = messageFor(markIn(lines[at])?.trim() ?? "");
    // Padding the hyphen to the width of the old marker keeps nested lines aligned.
    for (const fill of [false, true]) {
      const fixed = lines.slice(from, to).map((line) => {
        const content = line.trim();
        const own = markOf(content) ?? (content.startsWith("- ") ? "- " : "");
        const hyphen = fill ? "-".padEnd(own.length) : "- ";
        return `${" ".repeat(line.length - line.trimStart().length)}${hyphen}${content.slice(own.length)}`;
      });
      yield { from, to, lines: fixed, at, message };
    }
  }
};

function isItem(line: string | undefined): boolean {
  return line?.trim().startsWith("- ") === true || markIn(line) !== undefined;
}

function markIn(line: string | undefined): string | undefined {
  return markOf(line?.trim() ?? "");
}

function messageFor(mark: string): string {
  if (mark === "-") return "There must be a space after the hyphen of a list item.";
  if (mark.startsWith("- [")) return "An entry has no boxes to tick. Leave out the square brackets behind the hyphen.";
  return `A list item starts with a hyphen and a space, not with ${quoted(mark)}.`;
}

/** A hyphen on the line of its field: the first item of a list, or a value that has no list. */
export const hyphenBehindName: Cause = function* (scene) {
  for (const row of rowsNear(scene)) {
    const field = fieldOn(scene.lines[row] ?? "");
    const schema = field && fieldNamed(field.name);
    if (!field?.value.startsWith("- ") || !schema || isText(schema)) continue;
    const value = field.value.slice("- ".length).trim();
    if (unwrap(schema) instanceof z.ZodArray) {
      let to = row + 1;
      while (/^ *- /.test(scene.lines[to] ?? "")) to++;
      const first = isText(childOf(schema, 0) ?? schema) ? [value] : value.split(" - ");
      const items = [...first, ...scene.lines.slice(row + 1, to).map((line) => line.trim().slice("- ".length))];
      const indent = " ".repeat(field.indent.length);
      const lines = [`${field.indent}${field.name}:`, ...items.map((item) => `${indent}  - ${item.trim()}`)];
      yield { from: row, to, lines, message: "A list starts on the line below the name of its field." };
    } else {
      const message = `${quoted(field.name)} has one value, so there is no hyphen before it. Delete the hyphen.`;
      yield oneLine(row, `${field.indent}${field.name}${field.colon}${value}`, message);
    }
  }
};

/** Whether a field holds any text, which can start with a hyphen. */
function isText(schema: z.core.$ZodType): boolean {
  const { text } = metaOf(schema);
  return text === "line" || text === "markdown";
}

/** A list item without hyphen below one that has it. */
export const hyphenMissing: Cause = function* (scene) {
  const { lines, row } = scene;
  for (const near of rowsNear(scene)) {
    const line = lines[near] ?? "";
    const above = lines.slice(0, near).findLast((one) => one.trim() !== "") ?? "";
    if (line.trim() === "" || /^ *- /.test(line) || fieldOn(line) || !/^ *- /.test(above) || near > row) continue;
    yield oneLine(
      near,
      `${" ".repeat(columnOf(above))}- ${line.trim()}`,
      "This line has no hyphen, and the item above it has one. Put a hyphen and a space before each item.",
    );
  }
};

/** A flow collection that is not closed, or lacks a comma between two items. */
export const brackets: Cause = function* (scene) {
  const { lines, row } = scene;
  for (const near of rowsNear(scene)) {
    const line = lines[near] ?? "";
    const commas = line.replace(/(["'\]}])[ \t]+(?=["'[{])/g, "$1, ");
    if (commas !== line) yield oneLine(near, commas, "A comma is missing between two items.");
    const bare = line.trimEnd();
    const closed = `${bare.slice(0, -1)}]${line.slice(bare.length)}`;
    if (/[)}]$/.test(bare) && bare.lastIndexOf("[") > bare.lastIndexOf("]"))
      yield oneLine(near, closed, "A list is opened with “[” and closed with another bracket. Close it with “]”.");
    const once = bare.replace(/(?<![\]})])(\)*[\]}])[\]})]+$/, "$1") + line.slice(bare.length);
    if (once !== line)
      yield oneLine(near, once, "There are more closing brackets here than opening ones. Delete the last.");
    const [open] = /[[{]/.exec(line.slice(Math.max(line.lastIndexOf("]"), line.lastIndexOf("}")) + 1)) ?? [];
    if (open !== undefined)
      yield oneLine(
        near,
        `${bare}${open === "[" ? "]" : "}"}`,
        "A bracket is opened here and not closed. Close it, or write the list with one “- ” line for each item.",
      );
  }
  if (/^\s*[\]}]\s*$/.test(lines[row] ?? "") && !isOpen(lines.slice(0, row)))
    yield { from: row, to: row + 1, lines: [], message: "This bracket closes nothing. Delete it." };
  const before = lines.slice(0, row).findLastIndex((line) => line.trim() !== "");
  const line = lines[before];
  if (line !== undefined && !/[,[{]\s*$/.test(line) && isOpen(lines.slice(0, before + 1)))
    yield oneLine(before, `${line.trimEnd()},`, "A comma is missing at the end of this line.");
  yield* indentedInside(scene);
};

/** A multi-line flow collection whose lines are not indented more than their field. */
function* indentedInside({ lines }: Parameters<Cause>[0]): ReturnType<Cause> {
  const from = lines.findIndex((line) => /:\s*[[{]/.test(line));
  const field = lines[from];
  if (field === undefined) return;
  const column = columnOf(field);
  const rest = lines.slice(from + 1);
  const end = rest.findIndex((line) => /^\s*[\]}]/.test(line));
  if (end < 0 || columnOf(rest[end] ?? "") > column) return;
  const inside = rest
    .slice(0, end + 1)
    .map((line) => (columnOf(line) <= column ? `${" ".repeat(column + 2)}${line.trim()}` : line));
  yield {
    from,
    to: from + end + 2,
    lines: [field, ...inside],
    at: from + end + 1,
    message: "What is in brackets must be indented further than its field, the closing bracket as well.",
  };
}

/** Whether lines have more opening than closing brackets. */
function isOpen(lines: readonly string[]): boolean {
  const text = lines.join("\n");
  return (text.match(/[[{]/g)?.length ?? 0) > (text.match(/[\]}]/g)?.length ?? 0);
}
