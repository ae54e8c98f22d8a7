import type * as z from "zod";
import { ZodArray, ZodObject, ZodUnion } from "zod";

import { metaOf, unwrap } from "../../schemas/fields/describe.ts";
import { kindNames, kinds } from "../../schemas/index.ts";

/** A place in the schema of a kind. */
export interface Field {
  /** Such as `product.standards[].level`; `[]` is an item of a list, `|` one of several schemas. */
  place: string;
  schema: z.core.$ZodType;
  /** The schema without its optional wrapper. */
  bare: z.core.$ZodType;
  meta: z.GlobalMeta;
  /** Whether it has a name, unlike an item of a list. */
  named: boolean;
}

/** All fields in the schemas of all kinds, at every depth. */
export const allFields: readonly Field[] = kindNames.flatMap((kind) => [...fieldsOf(kinds[kind].schema, kind, true)]);

function* fieldsOf(schema: z.core.$ZodType, place: string, named: boolean): Generator<Field> {
  const bare = unwrap(schema);
  yield { place, schema, bare, meta: metaOf(schema), named };
  if (bare instanceof ZodObject) {
    for (const [name, child] of Object.entries(bare.shape)) {
      yield* fieldsOf(child as z.core.$ZodType, `${place}.${name}`, true);
    }
  } else if (bare instanceof ZodArray) {
    yield* fieldsOf(bare.def.element, `${place}[]`, false);
  } else if (bare instanceof ZodUnion) {
    for (const option of bare.def.options) yield* fieldsOf(option, `${place}|`, false);
  }
}
