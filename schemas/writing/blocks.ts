import { lineAt, lineStart, nextLine } from "../yaml/lines.ts";
import type { Node } from "../yaml/tree.ts";

/** A field or item on lines of its own (block style). */
export interface Block {
  /** The offset of its key or dash. */
  start: number;
  /** The start of the comments directly above it, else of its line; `start` when it is inline. */
  lead: number;
  /** Whether the dash of the item that it is in comes before it on its line. */
  inline: boolean;
  /** The start of the line below its last one. Comments that are indented further than it belong to it. */
  end: number;
}

/** The fields of a mapping, or items of a list, in block style. */
export interface Blocks<Of extends Block = Block> {
  text: string;
  /** Their indentation in columns. */
  column: number;
  blocks: readonly Of[];
}

/** Returns the fields of a mapping in block style. */
export function fieldBlocks(
  text: string,
  node: Node & { type: "mapping" },
  isWholeFile: boolean,
): Blocks<Block & { key: string; colon: number; value: Node }> {
  const column = columnAt(text, node.pairs[0]?.keyRange.start ?? node.start);
  let from = isWholeFile ? text.length : 0;
  const blocks = node.pairs.map(({ key, keyRange, value }) => {
    const colon = colonBehind(text, keyRange.end);
    const block = blockAt(text, keyRange.start, value, Math.max(colon, value.end), column, from);
    from = block.end;
    return { ...block, key, colon, value };
  });
  return { text, column, blocks };
}

/** Returns the items of a list in block style. */
export function itemBlocks(text: string, node: Node & { type: "sequence" }): Blocks<Block & { value: Node }> {
  const column = columnAt(text, node.start);
  let from = 0;
  const blocks = node.items.map((value, index) => {
    const dash = index === 0 ? node.start : dashBefore(text, from, value.start, column);
    const block = blockAt(text, dash, value, Math.max(dash + 1, value.end), column, from);
    from = block.end;
    return { ...block, value };
  });
  return { text, column, blocks };
}

function blockAt(text: string, start: number, value: Node, valueEnd: number, column: number, from: number): Block {
  const line = lineStart(text, start);
  const inline = text.slice(line, start).trim() !== "";
  return {
    start,
    inline,
    lead: inline ? start : leadAbove(text, line, column, from),
    end: endBelow(text, value, valueEnd, column),
  };
}

function leadAbove(text: string, line: number, column: number, from: number): number {
  let lead = line;
  while (lead > from) {
    const above = lineStart(text, lead - (text.startsWith("\r\n", lead - 2) ? 2 : 1));
    if (above < from || above >= lead || !isComment(lineAt(text, above), column, column)) break;
    lead = above;
  }
  return lead;
}

function endBelow(text: string, value: Node, valueEnd: number, column: number): number {
  let end = nextLine(text, valueEnd);
  let last = value;
  while (last.type !== "scalar" && last.type !== "alias") {
    const child: Node | undefined = last.type === "sequence" ? last.items.at(-1) : last.pairs.at(-1)?.value;
    if (!child) break;
    last = child;
  }
  // A text that keeps the blank lines below it owns them.
  const keeps = /^[|>]\d?\+/.test(text.slice(last.start, last.start + 3));
  for (let at = end; at < text.length; at = nextLine(text, at)) {
    const line = lineAt(text, at);
    if (isComment(line, column + 1, Infinity) || (keeps && line.trim() === "")) end = nextLine(text, at);
    else if (line.trim() !== "") break;
  }
  return end;
}

function isComment(line: string, atLeast: number, atMost: number): boolean {
  const indent = /^ *(?=#)/.exec(line)?.[0].length ?? -1;
  return indent >= atLeast && indent <= atMost;
}

function columnAt(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

function colonBehind(text: string, keyEnd: number): number {
  return text.indexOf(":", keyEnd) + 1;
}

/** Returns the offset of an item’s dash: the nearest one before its value in that column; `to` without one. */
function dashBefore(text: string, from: number, to: number, column: number): number {
  for (let line = lineStart(text, to); line >= from; line = lineStart(text, line - 1)) {
    const dash = line + column;
    if (text.charAt(dash) === "-" && dash < to && text.slice(line, dash).trim() === "") return dash;
    if (line === 0) break;
  }
  return to;
}
