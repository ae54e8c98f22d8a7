import type * as z from "zod";

import { childOf, metaOf } from "../../fields/describe.ts";
import type { Path } from "../../problems/problem.ts";
import { quoted } from "../../problems/quoted.ts";
import type { Node, Pair, Range } from "../../yaml/tree.ts";
import { type Fault, maxCorrectionLines } from "../fault.ts";

/** A text value and its position. */
export interface TextPlace {
  path: Path;
  node: Node & { type: "scalar" };
  /** The field whose value it is; undefined for an item of a list. */
  pair: Pair | undefined;
  /** The metadata of the field or item. */
  meta: z.GlobalMeta;
  /** Whether it is inside a flow collection. */
  inBrackets: boolean;
}

/**
 * Yields the texts of an entry in document order.
 *
 * @param schema identifies the text fields; without it, every field counts as one
 */
export function* textsIn(
  root: Node,
  schema: z.core.$ZodType | undefined,
  from: Pick<TextPlace, "path" | "pair" | "inBrackets"> = { path: [], pair: undefined, inBrackets: false },
): Generator<TextPlace> {
  const { path } = from;
  if (root.type === "scalar") {
    const meta = schema ? metaOf(schema) : { text: "line" as const };
    if (meta.text === "line" || meta.text === "markdown") yield { ...from, node: root, meta };
    return;
  }
  if (root.type === "alias") return;
  const parts =
    root.type === "mapping"
      ? root.pairs.map((pair) => ({ step: pair.key, node: pair.value, pair }))
      : root.items.map((node, step) => ({ step, node, pair: undefined }));
  for (const { step, node, pair } of parts) {
    const child = schema && childOf(schema, step);
    if (!schema || child) yield* textsIn(node, child, { path: [...path, step], pair, inBrackets: root.flow });
  }
}

/** Yields the one-line texts of an entry without their positions, for which no tree is needed. */
export function* lineValuesIn(value: unknown, schema: z.core.$ZodType): Generator<string> {
  if (typeof value === "string") {
    if (metaOf(schema).text === "line") yield value;
    return;
  }
  if (typeof value !== "object" || value === null) return;
  for (const [step, part] of Object.entries(value)) {
    const child = childOf(schema, step);
    if (child) yield* lineValuesIn(part, child);
  }
}

/**
 * Returns a fault for each block of lines in a Markdown text, at the block’s first line. The correction is the equivalent
 * list, unless it is too long to show.
 */
export function blockFaults(
  text: string,
  { path, node }: TextPlace,
  blocks: readonly { first: string; list: string }[],
  { id, messageFor }: Pick<Fault, "id"> & { messageFor: (first: string) => string },
): Fault[] {
  let from = node.start;
  return blocks.map(({ first, list }): Fault => {
    const range = lineIn(text, { start: from, end: node.end }, first) ?? node;
    if (range !== node) from = range.end;
    const correction = list.split("\n").length <= maxCorrectionLines ? { correction: list } : {};
    return { id, range, path, message: messageFor(quoted(first)), ...correction };
  });
}

/** Finds the source range of a line; undefined where the line is escaped or folded in the source. */
function lineIn(text: string, { start: from, end }: Range, line: string): Range | undefined {
  const start = text.indexOf(line, from);
  return start < 0 || start + line.length > end ? undefined : { start, end: start + line.length };
}
