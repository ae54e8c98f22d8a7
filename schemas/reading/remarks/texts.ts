import type * as z from "zod";

import { childOf, metaOf } from "../../fields/describe.ts";
import type { Path } from "../../problems/problem.ts";
import type { Node, Pair, Range } from "../../yaml/tree.ts";

/** A value that is text, where it stands. */
export interface TextPlace {
  path: Path;
  node: Node & { type: "scalar" };
  /** The field that it is the value of, where it is that of one. */
  pair: Pair | undefined;
  /** What is known of the field or item. */
  meta: z.GlobalMeta;
  /** Whether it is inside square or curly brackets. */
  inBrackets: boolean;
}

/**
 * The texts of an entry, in their order.
 *
 * @param schema tells which fields hold text; without it, every value may
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

/** Where a line is in a stretch of a text; undefined where it is written in another way. */
export function lineIn(text: string, { start: from, end }: Range, line: string): Range | undefined {
  const start = text.indexOf(line, from);
  return start < 0 || start + line.length > end ? undefined : { start, end: start + line.length };
}
