import * as z from "zod";

/** Returns an equivalent schema compiled to JavaScript, which validates faster. */
export function compile(schema: z.ZodObject): z.ZodType {
  return z.compile(schema);
}
