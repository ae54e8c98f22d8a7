import type * as z from "zod";

import type { Node } from "../../yaml/tree.ts";
import type { Fault } from "../fault.ts";
import { cutNumbers } from "./cut-numbers.ts";
import { cutTexts } from "./cut-texts.ts";

/**
 * The texts of which YAML drops or cuts off a part, although it can be read.
 *
 * @param schema tells which fields hold text; without it, every value may
 */
export function lostTexts(text: string, tree: () => Node | undefined, schema?: z.core.$ZodType): Fault[] {
  return [...cutTexts(text, tree, schema), ...cutNumbers(text, tree, schema)];
}
