import * as z from "zod";

import { childOf, unwrap } from "../fields/describe.ts";

/** Returns the field names of an object schema in canonical order; none for any other schema. */
export function fieldOrder(schema: z.core.$ZodType): readonly string[] {
  const bare = unwrap(schema);
  return bare instanceof z.ZodObject ? Object.keys(bare.shape) : [];
}

/** Copies a value with fields in canonical order at every depth. Unknown fields come last. */
export function inFieldOrder(schema: z.core.$ZodType | undefined, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => inFieldOrder(schema && childOf(schema, 0), item));
  if (typeof value !== "object" || value === null) return value;
  const fields = value as Record<string, unknown>;
  const names = new Set([...(schema ? fieldOrder(schema) : []), ...Object.keys(fields)]);
  return Object.fromEntries(
    [...names]
      .filter((name) => fields[name] !== undefined)
      .map((name) => [name, inFieldOrder(schema && childOf(schema, name), fields[name])]),
  );
}
