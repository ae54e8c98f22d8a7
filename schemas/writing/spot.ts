import type * as z from "zod";

import type { Node } from "../yaml/tree.ts";

/** A value with its position in a text that is edited. */
export interface Spot {
  text: string;
  node: Node;
  schema: z.core.$ZodType | undefined;
  /** The offset after the key and colon, or the dash, that the value belongs to. */
  after: number;
  /** The column of that key or dash, from 0; -2 for the whole file; undefined in flow style, where none counts. */
  column: number | undefined;
}
