import type * as z from "zod";

import { childOf } from "../fields/describe.ts";
import { type FormName, formNamed } from "../forms.ts";
import { parse, treeOf } from "../reading/parse.ts";
import { commentTexts } from "../yaml/comments.ts";
import { scalarToYaml } from "../yaml/dump.ts";
import { freshLines } from "../yaml/fresh.ts";
import { fieldOrder } from "../yaml/in-order.ts";
import { lineAt, lineStart, nextLine, withPlainLineEnds } from "../yaml/lines.ts";
import { isMapping } from "../yaml/mapping.ts";
import { numbersForTexts } from "../yaml/numbers-for-texts.ts";
import { type Node, valueOf } from "../yaml/tree.ts";
import { type Block, fieldBlocks, itemBlocks } from "./blocks.ts";
import { equal } from "./equal.ts";

type Schema = z.core.$ZodType | undefined;

/** The formatted text of a file, or the reason why it stays unchanged. */
export type Formatted = { text: string } | { left: "unreadable" | "number" | "text" | "comment" };

/**
 * Puts the fields of an entry, or of the settings, in canonical order and style. Every comment stays with its field or
 * item. Leaves a text unchanged that cannot be read or would lose a comment, a line end or a digit, as in a version 1.10 without
 * quotes.
 */
export function formatEntry(name: FormName, original: string): Formatted {
  const { value, faults } = parse(original);
  const text = withPlainLineEnds(original);
  const node = treeOf(text);
  if (!isMapping(value) || faults.length > 0 || !node) return { left: "unreadable" };
  const { schema } = formNamed(name);
  if (losesDigits(text, node, schema)) return { left: "number" };
  const formatted = formatParts(text, node, schema);
  // Fast path: most texts are formatted already.
  if (formatted === original) return { text: original };
  const after = treeOf(formatted);
  const isSame = after && equal(parse(formatted).value, value);
  if (!isSame) return { left: "text" };
  const keepsComments = equal(commentTexts(formatted, after).sort(), commentTexts(text, node).sort());
  return keepsComments ? { text: formatted } : { left: "comment" };
}

/** Whether a number would lose digits when it is formatted. */
function losesDigits(text: string, node: Node, schema: Schema): boolean {
  const numbers = Array.from(numbersForTexts(node, schema), (found) => found.node);
  return numbers.some(({ value, start, end }) => String(value) !== text.slice(start, end));
}

/** Formats the block-style parts of a text. */
function formatParts(text: string, root: Node, schema: Schema): string {
  return partsOf(schema, root, 0, text.length, 0) ?? text;

  /** The lines from one offset to another, of a value whose parts are then indented to a column. */
  function partsOf(of: Schema, node: Node, from: number, to: number, column: number): string | undefined {
    if ((node.type !== "mapping" && node.type !== "sequence") || node.flow) return undefined;
    const layout = node.type === "mapping" ? fieldBlocks(text, node, from === 0) : itemBlocks(text, node);
    const order = of ? fieldOrder(of) : [];
    let above = from;
    let head = "";
    const parts = layout.blocks.map((block, index) => {
      let lead = text.slice(above, Math.max(above, lineStart(text, block.start)));
      above = block.end;
      if (index === 0 && from === 0) [head, lead] = splitHead(lead);
      const key = "key" in block ? String(block.key) : undefined;
      const child = of && childOf(of, key ?? 0);
      const rank = order.includes(key ?? "") ? order.indexOf(key ?? "") : order.length;
      return { rank, lines: leadOf(lead, column) + partOf(child, key, block, column, column - layout.column) };
    });
    const lines = parts.toSorted((a, b) => a.rank - b.rank).map((part) => part.lines);
    return head + lines.join("") + leadOf(text.slice(above, to), column);
  }

  function partOf(
    of: Schema,
    key: string | undefined,
    block: Block & { value: Node },
    column: number,
    by: number,
  ): string {
    const { value, start, end } = block;
    const indent = " ".repeat(column);
    const fresh = `${indent}${freshLines(of, key, valueOf(value), column)}\n`;
    const comments = commentTexts(text, root, block);
    const [comment] = comments;
    if (comment === undefined) return fresh;
    const nested = lineStart(text, value.start) > start ? nextLine(text, start) : start + 1;
    const lines = partsOf(of, value, nested, end, column + 2);
    if (lines !== undefined && nested > start + 1) return `${indent}${keyLine(lineAt(text, start), key)}\n${lines}`;
    if (lines !== undefined && key === undefined) return `${indent}- ${lines.slice(column + 2)}`;
    if (lines === undefined && comments.length === 1 && value.type === "scalar")
      return fresh.replace("\n", () => ` ${comment}\n`);
    return indent + shifted(text.slice(start, end), by);
  }
}

/** The line of a key or dash above its value, without needless quotes around the key. */
function keyLine(line: string, key: string | undefined): string {
  const bare = key === undefined ? line : line.replace(/^(?:"(?:[^"\\]|\\.)*"|'[^']*')\s*(?=:)/, scalarToYaml(key));
  return bare.trimEnd();
}

/**
 * Splits off the head that stays at the top, whichever field comes first: everything up to the schema line of editors,
 * the document marker, and the comments above a blank line.
 */
function splitHead(lead: string): [head: string, lead: string] {
  const lines = [...lead.matchAll(/^(?:#[ \t]*yaml-language-server:|---(?=\s))[^\n]*\n/gm)];
  const [last = 0] = lines.slice(-1).map(({ index, 0: line }) => index + line.length);
  const apart = Math.max(lead.lastIndexOf("\n\n") + 2, last);
  return apart > 1 ? [lead.slice(0, apart), lead.slice(apart)] : ["", lead];
}

/** Comments and blank lines, indented to a column. Blank lines alone are not part of the style. */
function leadOf(lines: string, column: number): string {
  return lines.trim() === "" ? "" : lines.replace(/^[ \t]*(?=#)/gm, " ".repeat(column));
}

/** Shifts the indentation of all lines but the first. */
function shifted(lines: string, by: number): string {
  return by >= 0
    ? lines.replace(/\n(?=.)/g, `\n${" ".repeat(by)}`)
    : lines.replace(new RegExp(`\\n {1,${-by}}`, "g"), "\n");
}
