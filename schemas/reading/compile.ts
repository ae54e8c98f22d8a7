import * as z from "zod";

/** A schema that checks the same, faster: as generated code. */
export function compile(schema: z.ZodObject): z.ZodType {
  return z.compile(schema);
}
