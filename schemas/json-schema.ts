import * as z from "zod";

import { compareTexts } from "./compare.ts";
import { licenceCompletions, withCompletions } from "./editors/completions.ts";
import { markdownAdvice, plainMarkdown } from "./editors/markdown.ts";
import { peoplePatterns } from "./editors/people.ts";
import { snippetBody, withSnippets } from "./editors/snippets.ts";
import { hintOf } from "./fields/describe.ts";
import type { OwnMeta } from "./fields/meta.ts";
import { type FormName, formNamed } from "./forms.ts";
import { type Kind, kinds } from "./kinds/index.ts";
import { localAuthorities } from "./vocabularies/local-authorities.ts";
import type { Words } from "./vocabularies/vocabulary.ts";

/** The keys of our own metadata, which are removed from the output. */
const ownKeywords = Object.keys({
  words: true,
  expects: true,
  references: true,
  text: true,
  problem: true,
  date: true,
  empty: true,
  insteadOf: true,
  happened: true,
  noun: true,
  lookedFor: true,
} satisfies Record<keyof OwnMeta, true>);

/** A JSON Schema as plain data. */
export type JsonSchema = Record<string, unknown>;

/** The slugs of existing entries, which editors offer as completions. */
export type Slugs = Partial<Record<Kind, readonly string[]>>;

/** Above this number of slugs a completion list is no use, so none is offered. */
const maxSlugs = 2000;

/**
 * Returns the JSON Schema (2020-12) of a kind, or of the settings. Beside the standard keywords it has the extensions of
 * VS Code and `yaml-language-server`: `markdownDescription`, `enumDescriptions`, `defaultSnippets`, `errorMessage` and
 * `deprecationMessage`. The validator checks what JSON Schema cannot express. Slugs are completions and not an `enum`,
 * so an out-of-date schema refuses no new slug.
 */
export function jsonSchemaOf(name: FormName, slugs: Slugs = {}): JsonSchema {
  const form = formNamed(name);
  const schema = standardSchemaOf(form.schema);
  const definitions = new Map<string, JsonSchema>();
  const body = snippetBody(requiredFields(schema), false);
  adapt(schema, { slugs, definitions, inItem: false });
  return {
    ...schema,
    defaultSnippets: [{ label: `New ${form.label.one}`, body }],
    $defs: Object.fromEntries([...definitions].sort(([a], [b]) => compareTexts(a, b))),
  };
}

/** Returns the JSON Schema of a kind with standard keywords only, and without `$schema`. */
export function plainJsonSchemaOf(kind: Kind): JsonSchema {
  const schema = standardSchemaOf(kinds[kind].schema);
  dropOwnKeywords(schema);
  Reflect.deleteProperty(schema, "$schema");
  return schema;
}

/** Converts a Zod schema. Lists have unique items, as the rule `repeatedItem` requires. */
function standardSchemaOf(schema: z.core.$ZodType): z.core.JSONSchema.BaseSchema {
  return z.toJSONSchema(schema, {
    override({ jsonSchema }) {
      if (jsonSchema.type === "array") jsonSchema.uniqueItems = true;
    },
  });
}

interface Adapting {
  slugs: Slugs;
  /** Shared schemas for `$defs`, by name. */
  definitions: Map<string, JsonSchema>;
  /** Whether the schema is inside an item of a list. */
  inItem: boolean;
}

/** Replaces our own keywords with those of editors, recursively and in place. */
function adapt(schema: z.core.JSONSchema.BaseSchema, how: Adapting): void {
  for (const part of partsOf(schema))
    if (typeof part === "object") adapt(part, { ...how, inItem: how.inItem || part === schema.items });
  const own = schema as z.GlobalMeta & JsonSchema;
  if (own.words) own["enumDescriptions"] = Object.values(own.words).map(describeWord);
  if (own.description !== undefined) own["markdownDescription"] = hintOf(own);
  // `errorMessage` replaces every message of the editor: on an object that would hide which field is unknown, and on an
  // `enum` the editor already lists the values.
  if (own.expects !== undefined && !own.words && schema.type !== "object")
    own["errorMessage"] = `It must be ${own.expects}.`;
  withSnippets(schema, own.title ?? "", how.inItem);
  Object.assign(own, sharedFor(own, how));
  for (const key of ownKeywords) Reflect.deleteProperty(own, key);
}

/** Returns references to the shared schemas of a text: completions, and the validator’s checks that a pattern can do. */
function sharedFor({ references, text, expects }: z.GlobalMeta, { slugs, definitions }: Adapting): JsonSchema {
  if (text === "licence") {
    const licence = { ...licenceCompletions, errorMessage: `It must be ${String(expects)}.` };
    return { allOf: [shared(definitions, "licence", licence)] };
  }
  if (references !== undefined) {
    const register = references === "authority" ? localAuthorities.map(({ slug }) => slug) : [];
    const known = [...new Set([...register, ...(slugs[references] ?? [])])].sort();
    if (known.length === 0 || known.length > maxSlugs) return {};
    return { allOf: [shared(definitions, `${references}-slug`, { ...withCompletions(known) })] };
  }
  if (text !== "line" && text !== "markdown" && text !== "email") return {};
  return {
    allOf: [shared(definitions, "people", people)],
    ...(text === "markdown" ? { pattern: plainMarkdown, errorMessage: markdownAdvice } : {}),
  };
}

/** `deprecationMessage` is the only keyword that editors show as a warning without making the entry invalid. */
const people = {
  allOf: peoplePatterns.map(({ pattern, message }) => ({
    if: { type: "string", pattern },
    then: { deprecationMessage: message },
  })),
};

/** Registers a schema under `$defs` and returns a `$ref` to it. */
function shared(definitions: Map<string, JsonSchema>, name: string, schema: JsonSchema): JsonSchema {
  definitions.set(name, schema);
  return { $ref: `#/$defs/${name}` };
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

/** Returns the required fields of a schema, each with its first example. */
function requiredFields({ required = [], properties = {} }: z.core.JSONSchema.BaseSchema): JsonSchema {
  return Object.fromEntries(
    required.map((name) => {
      const property = properties[name];
      return [name, typeof property === "object" ? property.examples?.[0] : undefined];
    }),
  );
}
