import { lineEndOf } from "../yaml/lines.ts";
import type { Block, Blocks } from "./blocks.ts";
import { type Change, changedBetween, insertion } from "./changes.ts";

/** A slot of the new order: an existing block, with changes inside it, or new lines. */
export type BlockSlot = { block: Block; changes: readonly Change[] } | { lines: string };

/**
 * Returns the changes that reorder, remove and insert blocks. Blocks that stay keep every character; a moved block takes the
 * comments directly above it along.
 */
export function arrangeBlocks(layout: Blocks, order: readonly BlockSlot[]): Change[] {
  const lineEnd = lineEndOf(layout.text);
  const slots = order.map((slot) => ("block" in slot ? slot : { lines: slot.lines.replaceAll("\n", lineEnd) }));
  const kept = slots.flatMap((slot) => ("block" in slot ? [slot] : []));
  if (kept.length === 0) return [allNew(layout, slots)];
  const inOrder = kept.every(({ block }, index) => index === 0 || block.start > (kept[index - 1]?.block.start ?? 0));
  return inOrder
    ? [
        ...kept.flatMap(({ changes }) => changes),
        ...added(layout, slots),
        ...removed(layout, new Set(kept.map(({ block }) => block))),
      ]
    : [moved(layout, slots)];
}

function allNew({ text, column, blocks }: Blocks, slots: readonly BlockSlot[]): Change {
  const between = lineEndOf(text) + " ".repeat(column);
  const last = withoutLineEnd(text, blocks.at(-1)?.end ?? 0);
  return { start: blocks[0]?.start ?? 0, end: last, text: slots.map(linesOf).join(between) };
}

/** New lines go below the block that they follow; before the first block, above its comments. */
function added({ text, column, blocks }: Blocks, slots: readonly BlockSlot[]): Change[] {
  const [first] = blocks;
  const [lineEnd, indent] = [lineEndOf(text), " ".repeat(column)];
  const firstKept = slots.find((slot) => "block" in slot);
  let previous: Block | undefined;
  return slots.flatMap((slot): Change[] => {
    if ("block" in slot) {
      previous = slot.block;
      return [];
    }
    if (previous) {
      const at = previous.end;
      const open = at === text.length && withoutLineEnd(text, at) === at;
      return [insertion(at, open ? `${lineEnd}${indent}${slot.lines}` : `${indent}${slot.lines}${lineEnd}`)];
    }
    if (!first || !firstKept) return [];
    if (first.inline) return [insertion(first.start, `${slot.lines}${lineEnd}${indent}`)];
    return [insertion(firstKept.block.lead, `${indent}${slot.lines}${lineEnd}`)];
  });
}

function removed({ column, blocks }: Blocks, kept: ReadonlySet<Block>): Change[] {
  const firstKept = blocks.find((block) => kept.has(block));
  const [first] = blocks;
  const changes: Change[] = [];
  // A block that begins behind the dash of its item makes room there for the next one.
  const behindDash = first && firstKept && first !== firstKept && first.inline;
  if (behindDash) changes.push({ start: first.start, end: firstKept.lead + column, text: "" });
  for (const block of blocks) {
    if (kept.has(block) || (behindDash && block.start < firstKept.start)) continue;
    changes.push({ start: block.lead, end: block.end, text: "" });
  }
  return changes;
}

function moved({ text, column, blocks }: Blocks, slots: readonly BlockSlot[]): Change {
  const [first, last] = [blocks[0], blocks.at(-1)];
  const [start, end] = [first?.lead ?? 0, last?.end ?? 0];
  const lineEnd = lineEndOf(text);
  const indent = " ".repeat(column);
  const pieces = slots.map((slot) => {
    if (!("block" in slot)) return `${indent}${slot.lines}`;
    const { block, changes } = slot;
    // Text between two blocks stays below the first one.
    const below = blocks[blocks.indexOf(block) + 1]?.lead ?? block.end;
    const piece = changedBetween(text, block.lead, below, changes);
    return `${block.inline ? indent : ""}${piece.replace(/(?:\r\n|\r|\n)$/, "")}`;
  });
  const joined = pieces.join(lineEnd) + text.slice(withoutLineEnd(text, end), end);
  return { start, end, text: first?.inline ? joined.slice(column) : joined };
}

function linesOf(slot: BlockSlot): string {
  return "lines" in slot ? slot.lines : "";
}

/** Returns the offset before the line end at `end`; `end` itself where there is none. */
function withoutLineEnd(text: string, end: number): number {
  const [lineEnd = ""] = /(?:\r\n|\r|\n)$/.exec(text.slice(Math.max(end - 2, 0), end)) ?? [];
  return end - lineEnd.length;
}
