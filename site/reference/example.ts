import * as z from "zod";

import { isRequired, unwrap } from "../../schemas/fields/describe.ts";
import { type FormName, formNamed } from "../../schemas/forms.ts";
import { toYaml } from "../../schemas/yaml/dump.ts";
import { metaOf } from "../field-meta.ts";

/** The minimal valid file of a form, as YAML, made from the examples of its required fields. */
export function minimalExample(form: FormName): string {
  return toYaml(exampleOf(formNamed(form).schema, isRequired));
}

/** A file of a form with every field at every depth, except alternatives to another field, as YAML. */
export function fullExample(form: FormName): string {
  return toYaml(exampleOf(formNamed(form).schema, (field) => metaOf(field).insteadOf === undefined));
}

/** Makes an example of a value, with the `wanted` fields of its groups. */
function exampleOf(schema: z.core.$ZodType, wanted: (field: z.core.$ZodType) => boolean): unknown {
  const bare = unwrap(schema);
  const { examples, words } = metaOf(schema);
  if (bare instanceof z.ZodObject) {
    const fields = Object.entries(bare.shape as Record<string, z.core.$ZodType>).filter(([, field]) => wanted(field));
    return Object.fromEntries(fields.map(([name, field]) => [name, exampleOf(field, wanted)]));
  }
  // The examples of a list of groups omit fields, so this combines the examples of all its fields.
  if (bare instanceof z.ZodArray && unwrap(bare.def.element) instanceof z.ZodObject) {
    return [exampleOf(bare.def.element, wanted)];
  }
  return examples?.[0] ?? Object.keys(words ?? {})[0];
}
