import * as z from "zod";

import { isRequired, metaOf, unwrap } from "../../schemas/fields/describe.ts";
import { type Kind, kinds } from "../../schemas/index.ts";
import { toYaml } from "../../schemas/yaml/dump.ts";

/** The shortest entry of a kind that is accepted, as YAML, made from the examples of its fields. */
export function minimalExample(kind: Kind): string {
  return toYaml(exampleOf(kinds[kind].schema, isRequired));
}

/** An entry of a kind with every field there is, at every depth, but those that stand in the place of another, as YAML. */
export function fullExample(kind: Kind): string {
  return toYaml(exampleOf(kinds[kind].schema, (field) => metaOf(field).insteadOf === undefined));
}

/** An example of a value, with those fields of a group that are wanted. */
function exampleOf(schema: z.core.$ZodType, wanted: (field: z.core.$ZodType) => boolean): unknown {
  const bare = unwrap(schema);
  const { examples, words } = metaOf(schema);
  if (bare instanceof z.ZodObject) {
    const fields = Object.entries(bare.shape as Record<string, z.core.$ZodType>).filter(([, field]) => wanted(field));
    return Object.fromEntries(fields.map(([name, field]) => [name, exampleOf(field, wanted)]));
  }
  // The examples of a list of groups leave fields out, so one is put together from all of them.
  if (bare instanceof z.ZodArray && unwrap(bare.def.element) instanceof z.ZodObject) {
    return [exampleOf(bare.def.element, wanted)];
  }
  return examples?.[0] ?? Object.keys(words ?? {})[0];
}
