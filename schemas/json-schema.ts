import * as z from "zod";

import { compareTexts } from "./compare.ts";
import { markdownAdvice, plainMarkdown } from "./editors/markdown.ts";
import { licenceOffer, offering } from "./editors/offers.ts";
import { peoplePatterns } from "./editors/people.ts";
import { bodyOf, withSnippets } from "./editors/snippets.ts";
import { hintOf } from "./fields/describe.ts";
import { type FormName, formNamed } from "./forms.ts";
import { type Kind, kinds } from "./kinds/index.ts";
import { localAuthorities } from "./vocabularies/local-authorities.ts";
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
  "lookedFor",
];

/** A JSON Schema as plain data. */
export type JsonSchema = Record<string, unknown>;

/** The slugs of the entries that there are, for editors to offer. */
export type Slugs = Partial<Record<Kind, readonly string[]>>;

/** Nobody finds a slug in a longer list than this. */
const mostSlugs = 2000;

/**
 * The JSON Schema (2020-12) of a kind, or of the settings, for editors and other programs. Beside the standard keywords it has those that
 * editors read: `markdownDescription`, `enumDescriptions`, `defaultSnippets`, `errorMessage` and `deprecationMessage`.
 * What JSON Schema cannot express is left to the validator. Slugs are offered and not checked, so a list of them that is
 * not of today says nothing wrong.
 */
export function jsonSchemaOf(name: FormName, slugs: Slugs = {}): JsonSchema {
  const form = formNamed(name);
  const schema = z.toJSONSchema(form.schema);
  const definitions = new Map<string, JsonSchema>();
  const body = bodyOf(requiredFields(schema), false);
  adapt(schema, { slugs, definitions, inItem: false });
  return {
    ...schema,
    defaultSnippets: [{ label: `New ${form.label.one}`, body }],
    $defs: Object.fromEntries([...definitions].sort(([a], [b]) => compareTexts(a, b))),
  };
}

/** The same without the keywords for editors: for programs that know JSON Schema and nothing else. */
export function plainJsonSchemaOf(kind: Kind): JsonSchema {
  const schema = z.toJSONSchema(kinds[kind].schema);
  dropOwnKeywords(schema);
  Reflect.deleteProperty(schema, "$schema");
  return schema;
}

interface Adapting {
  slugs: Slugs;
  /** What several fields share, by its name. */
  definitions: Map<string, JsonSchema>;
  /** Whether it is inside an item of a list. */
  inItem: boolean;
}

/** Replaces, at every depth, what only our own code understands with what editors do. */
function adapt(schema: z.core.JSONSchema.BaseSchema, how: Adapting): void {
  for (const part of partsOf(schema))
    if (typeof part === "object") adapt(part, { ...how, inItem: how.inItem || part === schema.items });
  const own = schema as z.GlobalMeta & JsonSchema;
  if (own.words) own["enumDescriptions"] = Object.values(own.words).map(describeWord);
  // Editors list the words of a vocabulary by themselves.
  if (own.description !== undefined) own["markdownDescription"] = hintOf(own);
  // An editor shows this in place of its own words for whatever is wrong; inside an object that would be unknown fields.
  if (own.expects !== undefined && !own.words && schema.type !== "object")
    own["errorMessage"] = `It must be ${own.expects}.`;
  withSnippets(schema, own.title ?? "", how.inItem);
  Object.assign(own, sharedFor(own, how));
  for (const key of ownKeywords) Reflect.deleteProperty(own, key);
}

/** What editors offer for a text, and what they say of it that the validator would say. */
function sharedFor({ references, text, expects }: z.GlobalMeta, { slugs, definitions }: Adapting): JsonSchema {
  if (text === "licence") {
    const licence = { ...licenceOffer, errorMessage: `It must be ${String(expects)}.` };
    return { allOf: [shared(definitions, "licence", licence)] };
  }
  if (references !== undefined) {
    const register = references === "authority" ? localAuthorities.map(({ slug }) => slug) : [];
    const known = [...new Set([...register, ...(slugs[references] ?? [])])].sort();
    if (known.length === 0 || known.length > mostSlugs) return {};
    return { allOf: [shared(definitions, `${references}-slug`, { ...offering(known) })] };
  }
  if (text !== "line" && text !== "markdown" && text !== "email") return {};
  return {
    allOf: [shared(definitions, "people", people)],
    ...(text === "markdown" ? { pattern: plainMarkdown, errorMessage: markdownAdvice } : {}),
  };
}

/** A mark for old fields is the only one that editors show as a warning, and that leaves an entry valid. */
const people = {
  allOf: peoplePatterns.map(({ pattern, message }) => ({
    if: { type: "string", pattern },
    then: { deprecationMessage: message },
  })),
};

/** A reference to a schema that is written once. */
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

/** The fields that every entry of a kind needs, with the first example of each. */
function requiredFields({ required = [], properties = {} }: z.core.JSONSchema.BaseSchema): JsonSchema {
  return Object.fromEntries(
    required.map((name) => {
      const property = properties[name];
      return [name, typeof property === "object" ? property.examples?.[0] : undefined];
    }),
  );
}
