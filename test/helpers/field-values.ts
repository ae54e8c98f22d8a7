import type * as z from "zod";
import { ZodArray, ZodObject, ZodUnion } from "zod";

import { unwrap } from "../../schemas/fields/describe.ts";

/** A value of an entry, with its place in the schema as `allFields` names it. */
export interface FieldValue {
  place: string;
  schema: z.core.$ZodType;
  value: unknown;
}

/** Yields every scalar value of an entry, at every depth. */
export function* fieldValues(schema: z.core.$ZodType, value: unknown, place: string): Generator<FieldValue> {
  if (value === undefined) return;
  const bare = unwrap(schema);
  if (bare instanceof ZodObject) {
    for (const [name, child] of Object.entries(bare.shape)) {
      yield* fieldValues(child as z.core.$ZodType, (value as Record<string, unknown>)[name], `${place}.${name}`);
    }
  } else if (bare instanceof ZodArray) {
    for (const item of value as unknown[]) yield* fieldValues(bare.def.element, item, `${place}[]`);
  } else if (bare instanceof ZodUnion) {
    for (const option of bare.def.options) {
      if ((option as z.ZodType).safeParse(value).success) yield* fieldValues(option, value, `${place}|`);
    }
  } else yield { place, schema, value };
}
