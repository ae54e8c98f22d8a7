import type { Node } from "../reading/tree.ts";

/** A field or list item with the lines that belong to it, each ending with a line break. */
export interface Block {
  /** The name of the field, or the position of the item. */
  key: string | number;
  /** Comments and blank lines directly above it. */
  lead: string;
  /** From its name or dash to its last line. */
  body: string;
  node: Node;
}

/** A set of fields or a list, cut into blocks; joined again they are the text. */
export interface Blocks {
  /** What comes before the first block and does not belong to it. */
  head: string;
  blocks: Block[];
  /** Comments and blank lines after the last block. */
  foot: string;
}

/**
 * Cuts the lines of a set of fields or a list into blocks. Only block style can be cut, one item to a line: for flow
 * style (`[a, b]`, `{a: b}`) the answer is undefined.
 *
 * @param from where the first line of the value starts, in `text`
 * @param to the end of its last line
 */
export function cut(text: string, node: Node, from: number, to: number): Blocks | undefined {
  const parts = partsOf(node);
  if (!parts || parts.length === 0) return undefined;
  const starts = parts.map(({ start }) => lineStart(text, start));
  if (new Set(starts).size < starts.length || starts.some((start) => start < from) || isFlow(text, node))
    return undefined;
  const firstStart = starts[0] ?? from;
  const blocks: Block[] = [];
  let lead = text.slice(from, firstStart);
  let head = "";
  const apart = Math.max(lead.lastIndexOf("\n\n") + 2, endOfSchemaLine(lead));
  if (apart > 1) [head, lead] = [lead.slice(0, apart), lead.slice(apart)];
  let foot = "";
  for (const [index, part] of parts.entries()) {
    const start = starts[index] ?? to;
    const end = starts[index + 1] ?? to;
    const lines = text.slice(start, end);
    const own = ownLength(lines, part.node.end - start);
    blocks.push({ key: part.key, lead, body: lines.slice(0, own), node: part.node });
    lead = lines.slice(own);
    if (index === parts.length - 1) foot = lead;
  }
  return { head, blocks, foot };
}

/** Where the line of an offset starts. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}

function partsOf(node: Node): { key: string | number; start: number; node: Node }[] | undefined {
  if (node.type === "mapping")
    return node.pairs.map(({ key, keyRange, value }) => ({ key, start: keyRange.start, node: value }));
  if (node.type === "sequence") return node.items.map((item, key) => ({ key, start: item.start, node: item }));
  return undefined;
}

function isFlow(text: string, node: Node): boolean {
  return /[[{]/.test(text.charAt(node.start));
}

/** How much of some lines belongs to a value that ends at `end`: whole lines, without comments and blank lines below. */
function ownLength(lines: string, end: number): number {
  const newline = lines.indexOf("\n", Math.max(end - 1, 0));
  return newline < 0 ? lines.length : newline + 1;
}

/** The line by which editors find the schema stays on top, whatever field comes first. */
function endOfSchemaLine(lead: string): number {
  const found = /^#[ \t]*yaml-language-server:[^\n]*\n/.exec(lead);
  return found ? found[0].length : 0;
}
