import type * as z from "zod";

import { childOf, isNumberForText } from "../fields/describe.ts";
import type { Path } from "../problems/problem.ts";
import type { Node } from "./tree.ts";

/** A number in place of a text, such as the version 1.10 without quotes. */
interface NumberForText {
  path: Path;
  node: Node & { type: "scalar" };
}

/** Finds the numbers in a tree whose field needs a text. */
export function* numbersForTexts(
  node: Node,
  schema: z.core.$ZodType | undefined,
  path: Path = [],
): Generator<NumberForText> {
  if (node.type === "mapping")
    for (const { key, value } of node.pairs)
      yield* numbersForTexts(value, schema && childOf(schema, key), [...path, key]);
  else if (node.type === "sequence")
    for (const [index, item] of node.items.entries())
      yield* numbersForTexts(item, schema && childOf(schema, index), [...path, index]);
  else if (node.type === "scalar" && isNumberForText(node.value, schema)) yield { path, node };
}
