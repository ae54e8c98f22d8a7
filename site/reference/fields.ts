import * as z from "zod";

import { isRequired, unwrap } from "../../schemas/fields/describe.ts";
import { type FormName, formNamed } from "../../schemas/forms.ts";
import type { Kind } from "../../schemas/index.ts";
import { toYaml } from "../../schemas/yaml/dump.ts";
import { metaOf } from "../field-meta.ts";
import { limitOf } from "./limits.ts";
import { typeInWords } from "./types.ts";

/** The reference of a field, as plain data. */
export interface Field {
  /** The fragment id on the page of its kind: the field names of its path, joined by hyphens. */
  id: string;
  /** The key in the file. */
  name: string;
  title: string;
  description?: string;
  required: boolean;
  /** The type in words, such as “a list of texts”. */
  type: string;
  /** The expected format, such as “a year in quotes, such as "2024"”. */
  expects?: string;
  /** The limit, such as “At most 20 items”. */
  limit?: string;
  /** The allowed values of a controlled list. */
  words: { word: string; title: string; description?: string }[];
  /** The kind of entry whose slug it names. */
  refersTo?: Kind;
  /** YAML. */
  example?: string;
  /** Nested fields: of the value, or of each item of a list. */
  fields: Field[];
}

/** Every field of a form, at every depth, in the order of the schema. */
export function fieldsOf(form: FormName): Field[] {
  return fieldsIn(formNamed(form).schema, []);
}

/** Traverses fields depth-first, in the order in which a page shows them. */
export function* everyField(fields: readonly Field[]): Generator<Field> {
  for (const field of fields) {
    yield field;
    yield* everyField(field.fields);
  }
}

function fieldsIn(schema: z.core.$ZodType, path: readonly string[]): Field[] {
  const bare = unwrap(schema);
  if (!(bare instanceof z.ZodObject)) return [];
  return Object.entries(bare.shape).map(([name, field]) => describe(name, field as z.core.$ZodType, [...path, name]));
}

function describe(name: string, schema: z.core.$ZodType, path: readonly string[]): Field {
  const { title = name, description, examples } = metaOf(schema);
  // A list’s schema has the purpose, its items’ schema the format.
  const item = itemOf(schema);
  const { expects, words = {}, references } = { ...metaOf(item), ...metaOf(schema) };
  const limit = limitOf(schema, expects ?? "");
  return {
    id: path.join("-"),
    name,
    title,
    required: isRequired(schema),
    type: typeInWords(schema),
    words: Object.entries(words).map(([word, meaning]) => ({ word, title: meaning.title, ...described(meaning) })),
    fields: fieldsIn(item, path),
    ...(description === undefined ? {} : { description }),
    // A field of a controlled list shows its values instead.
    ...(expects === undefined || metaOf(schema).words ? {} : { expects }),
    ...(limit === undefined ? {} : { limit }),
    ...(references === undefined ? {} : { refersTo: references }),
    ...(examples?.[0] === undefined ? {} : { example: toYaml({ [name]: examples[0] }) }),
  };
}

function itemOf(schema: z.core.$ZodType): z.core.$ZodType {
  const bare = unwrap(schema);
  return bare instanceof z.ZodArray ? itemOf(bare.def.element) : bare;
}

function described({ description }: { description?: string }): { description?: string } {
  return description === undefined ? {} : { description };
}
