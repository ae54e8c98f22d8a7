import type * as z from "zod";

import { metaOf } from "../../fields/describe.ts";

/** Whether a field holds free text: a line or Markdown. */
export function isText(schema: z.core.$ZodType): boolean {
  const { text } = metaOf(schema);
  return text === "line" || text === "markdown";
}

/** The fields that hold names. */
const naming = ["name", "supplier", "suppliers", "contractor", "role", "title"];

/** Whether a field holds names, of the entry itself or of others. */
export function isName(schema: z.core.$ZodType, field: string): boolean {
  return metaOf(schema).text === "line" && naming.includes(field);
}
