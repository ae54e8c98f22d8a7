import type * as z from "zod";

import type { Node } from "../../yaml/tree.ts";
import type { Fault } from "../fault.ts";
import { cutNumbers } from "./cut-numbers.ts";
import { cutTexts } from "./cut-texts.ts";

/**
 * Reports texts that are valid YAML but lose a part to a comment or a comma.
 *
 * @param schema identifies the text fields; without it, every field counts as one
 */
export function lostTexts(text: string, tree: () => Node | undefined, schema?: z.core.$ZodType): Fault[] {
  return [...cutTexts(text, tree, schema), ...cutNumbers(text, tree, schema)];
}
