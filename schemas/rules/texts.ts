import type * as z from "zod";

import { metaOf } from "../fields/describe.ts";

/** Whether the values of a field are lines or Markdown: text that people write in their own words. */
export function isText(schema: z.core.$ZodType): boolean {
  const { text } = metaOf(schema);
  return text === "line" || text === "markdown";
}

/** The fields whose values are what something or somebody is called. */
const naming = ["name", "supplier", "suppliers", "contractor", "role", "title"];

/** Whether the values of a field are names: of the entry itself, or what it calls others by. */
export function isName(schema: z.core.$ZodType, field: string): boolean {
  return metaOf(schema).text === "line" && naming.includes(field);
}
