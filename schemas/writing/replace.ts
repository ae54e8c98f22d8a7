import { commentBehindMark } from "../yaml/comments.ts";
import { freshInBrackets, freshValue } from "../yaml/fresh.ts";
import { lineEndOf, lineStart, lineStop } from "../yaml/lines.ts";
import { isScalar, scalar } from "../yaml/scalar.ts";
import type { Change } from "./changes.ts";
import type { Spot } from "./spot.ts";

/** Returns the changes that replace the whole value of a spot. */
export function replace(spot: Spot, value: unknown): Change[] {
  const { text, node, schema, column } = spot;
  const old = text.slice(node.start, node.end);
  if (column === undefined) {
    const json = old.startsWith('"') || isJsonField(spot);
    const yaml = isScalar(value) && !json ? scalar(value, undefined, old) : freshInBrackets(schema, value, json);
    return [{ start: node.start, end: node.end, text: yaml }];
  }
  const indent = " ".repeat(column + 2);
  const lineEnd = lineEndOf(text);
  const yaml = isScalar(value) ? scalar(value, column + 2, old) : freshValue(schema, value);
  const written = (isScalar(value) ? yaml : yaml.replace(/\n(?=.)/g, `\n${indent}`)).replaceAll("\n", lineEnd);
  const isLines = !isScalar(value) && !/^[[{]/.test(yaml);
  if (node.type !== "scalar" && node.type !== "alias" && !node.flow) return replaceLines(spot, written, isLines);
  // The comment behind the mark of a text over several lines, or behind a value on one line.
  const inside = commentBehindMark(old)?.comment;
  const behind = /^[ \t]+#[^\r\n]*/.exec(text.slice(node.end, lineStop(text, node.end)))?.[0] ?? "";
  const comment = inside ?? behind;
  const end = node.end + (inside === undefined ? behind.length : 0);
  if (isLines) return [{ start: spot.after, end, text: `${comment}${lineEnd}${indent}${written}` }];
  const [first = "", ...rest] = written.split(lineEnd);
  const space = node.start === spot.after ? " " : "";
  return [{ start: node.start, end, text: space + [first + comment, ...rest].join(lineEnd) }];
}

/** Whether a value is that of a field with a quoted name inside brackets, as in JSON. */
function isJsonField({ text, node }: Spot): boolean {
  return /"\s{0,9}:\s{0,9}$/.test(text.slice(Math.max(0, node.start - 20), node.start));
}

/** Replaces a list or mapping in block style: after its key or dash, or on its own lines. */
function replaceLines({ text, node, after, column = 0 }: Spot, written: string, isLines: boolean): Change[] {
  const line = lineStart(text, node.start);
  if (line <= after) return [{ start: node.start, end: node.end, text: written }];
  if (isLines) return [{ start: line, end: lineStop(text, node.end), text: " ".repeat(column + 2) + written }];
  const [first, ...rest] = written.split(/(?=[\r\n])/);
  return [
    { start: after, end: after, text: ` ${first}` },
    { start: lineStop(text, after), end: lineStop(text, node.end), text: rest.join("") },
  ];
}
