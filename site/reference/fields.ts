import * as z from "zod";

import { isRequired, metaOf, unwrap } from "../../schemas/fields/describe.ts";
import { type FormName, formNamed } from "../../schemas/forms.ts";
import type { Kind } from "../../schemas/index.ts";
import { toYaml } from "../../schemas/yaml/dump.ts";
import { limitOf } from "./limits.ts";
import { typeInWords } from "./types.ts";

/** What the reference says of a field. Plain data: everything a page shows is in it. */
export interface Field {
  /** The field’s anchor on the page of its kind: the names on the way to it, joined by hyphens. */
  id: string;
  /** The name as it is written in the file. */
  name: string;
  title: string;
  description?: string;
  required: boolean;
  /** What sort of value it has, such as “a list of texts”. */
  type: string;
  /** What a right value looks like, such as “a year in quotes, such as "2024"”. */
  expects?: string;
  /** How much it can hold, such as “At most 20 items”. */
  limit?: string;
  /** The words that it can have, where they come from a controlled list. */
  words: { word: string; title: string; description?: string }[];
  /** The kind of entry whose slug it names. */
  refersTo?: Kind;
  /** YAML. */
  example?: string;
  /** The fields inside it: of the value itself, or of each item when it is a list. */
  fields: Field[];
}

/** Every field of a form, at every depth, in the order of the schema. */
export function fieldsOf(form: FormName): Field[] {
  return fieldsIn(formNamed(form).schema, []);
}

/** The fields and those inside them, in the order in which a page shows them. */
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
  // A list says what it is for, and its items say what each may be.
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
    // A field with one word of a list shows the words, which says it better.
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
