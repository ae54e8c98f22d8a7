import * as z from "zod";

import { isRequired, metaOf, unwrap } from "../../schemas/fields/describe.ts";
import { type FormName, formNamed } from "../../schemas/forms.ts";
import { toYaml } from "../../schemas/yaml/dump.ts";

/** The shortest file of a form that is accepted, as YAML, made from the examples of its fields. */
export function minimalExample(form: FormName): string {
  return toYaml(exampleOf(formNamed(form).schema, isRequired));
}

/** A file of a form with every field there is, at every depth, but those that stand in the place of another, as YAML. */
export function fullExample(form: FormName): string {
  return toYaml(exampleOf(formNamed(form).schema, (field) => metaOf(field).insteadOf === undefined));
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
