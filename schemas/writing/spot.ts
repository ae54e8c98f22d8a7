import type * as z from "zod";

import type { Node } from "../yaml/tree.ts";

/** A value with its position in a text that is edited. */
export interface Spot {
  text: string;
  node: Node;
  schema: z.core.$ZodType | undefined;
  /** Where the name of the field or the dash of the item ends that has the value, its colon included. */
  after: number;
  /** The column of that name or dash, from 0; -2 for the whole file; undefined inside brackets, where none counts. */
  column: number | undefined;
}
