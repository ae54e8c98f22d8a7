import * as z from "zod";

import { hintOf } from "./fields/describe.ts";
import { type Kind, kinds } from "./kinds/index.ts";
import type { Words } from "./vocabularies/vocabulary.ts";

/** What a field says about itself that only our own code understands. */
const ownKeywords = [
  "words",
  "expects",
  "references",
  "text",
  "problem",
  "date",
  "empty",
  "insteadOf",
  "happened",
  "noun",
];

/** A JSON Schema as plain data. */
export type JsonSchema = Record<string, unknown>;

/**
 * The JSON Schema (2020-12) of a kind, for editors and other programs. Beside the standard keywords it has those that
 * editors read: `markdownDescription`, `enumDescriptions`, `defaultSnippets` and `errorMessage`. What JSON Schema cannot
 * express is left to the validator.
 */
export function jsonSchemaOf(kind: Kind): JsonSchema {
  const schema = z.toJSONSchema(kinds[kind].schema);
  adapt(schema);
  return { ...schema, defaultSnippets: [{ label: `New ${kinds[kind].label.one}`, body: requiredFields(schema) }] };
}

/** The same without the keywords for editors: for programs that know JSON Schema and nothing else. */
export function plainJsonSchemaOf(kind: Kind): JsonSchema {
  const schema = z.toJSONSchema(kinds[kind].schema);
  dropOwnKeywords(schema);
  Reflect.deleteProperty(schema, "$schema");
  return schema;
}

/** Replaces, at every depth, what only our own code understands with what editors do. */
function adapt(schema: z.core.JSONSchema.BaseSchema): void {
  for (const part of partsOf(schema)) if (typeof part === "object") adapt(part);
  const own = schema as z.GlobalMeta & JsonSchema;
  if (own.words) own["enumDescriptions"] = Object.values(own.words).map(describeWord);
  // Editors list the words of a vocabulary by themselves.
  if (own.description !== undefined) own["markdownDescription"] = hintOf(own);
  // An editor shows this in place of its own words for whatever is wrong; inside an object that would be unknown fields.
  if (own.expects !== undefined && !own.words && schema.type !== "object")
    own["errorMessage"] = `It must be ${own.expects}.`;
  if (Array.isArray(own.examples)) addSnippets(schema, own.title, own.examples);
  for (const key of ownKeywords) Reflect.deleteProperty(own, key);
}

function dropOwnKeywords(schema: z.core.JSONSchema.BaseSchema): void {
  for (const part of partsOf(schema)) if (typeof part === "object") dropOwnKeywords(part);
  for (const key of ownKeywords) Reflect.deleteProperty(schema, key);
}

function partsOf({
  properties = {},
  items,
  anyOf = [],
}: z.core.JSONSchema.BaseSchema): z.core.JSONSchema._JSONSchema[] {
  return [
    ...Object.values(properties),
    ...anyOf,
    ...(Array.isArray(items) ? items : items === undefined ? [] : [items]),
  ];
}

function describeWord({ title, description }: Words[string]): string {
  return description === undefined ? title : `${title}: ${description}`;
}

/** Offers the examples of a set of fields as a whole, and those of a list of such sets item by item. */
function addSnippets(schema: z.core.JSONSchema.BaseSchema, title = "", examples: readonly unknown[]): void {
  if (schema.type === "object")
    Object.assign(schema, { defaultSnippets: examples.map((body) => snippet(title, body)) });
  const { items } = schema;
  if (typeof items === "object" && !Array.isArray(items) && items.type === "object") {
    Object.assign(items, { defaultSnippets: examples.flat().map((body) => snippet(title, body)) });
  }
}

function snippet(title: string, body: unknown): JsonSchema {
  return { label: `Example: ${title.toLowerCase()}`, body };
}

/** The fields that every entry of a kind needs, with the first example of each. */
function requiredFields({ required = [], properties = {} }: z.core.JSONSchema.BaseSchema): JsonSchema {
  return Object.fromEntries(
    required.map((name) => {
      const property = properties[name];
      return [name, typeof property === "object" ? property.examples?.[0] : undefined];
    }),
  );
}
