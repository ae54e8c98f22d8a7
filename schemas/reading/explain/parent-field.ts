import * as z from "zod";

import { accepts, childOf, metaOf, unwrap } from "../../fields/describe.ts";
import { withArticle } from "../../fields/noun.ts";
import { kinds, kindNames } from "../../kinds/index.ts";
import { eitherOf, quoted } from "../../problems/quoted.ts";
import { isMapping } from "../../yaml/mapping.ts";
import type { Fault } from "../fault.ts";
import { type Case, placeName, yamlLine } from "./case.ts";
import { exampleWith } from "./group.ts";
import { linkCalled } from "./other-names.ts";

/** The nested place where a misplaced field belongs. */
interface Home {
  advice: string;
  /** Example YAML of that place, with the given value in it. */
  example: string;
}

/** The schema of a nested mapping, or of the items of a list of mappings. */
interface Inner {
  name: string;
  schema: z.ZodObject;
  isList: boolean;
}

/** Finds the nested field that has an unknown key as a field, or as a word of its vocabulary, such as `website`. */
export function parentFieldOf(schema: z.core.$ZodType, key: string, value: unknown): Home | undefined {
  const inners = innersOf(schema);
  const homes = inners.filter((inner) => Object.hasOwn(inner.schema.shape, key));
  const [home] = homes;
  if (home) {
    const fields =
      typeof value === "string" ? { ...exampleWith(home.schema, value), [key]: value } : exampleWith(home.schema, "");
    return {
      advice: ` It is a field of ${eitherOf(homes.slice(0, 3).map(({ name }) => quoted(name)))}. Write it there.`,
      example: exampleOf(home, fields),
    };
  }
  const name = linkCalled(key) ?? key;
  for (const inner of inners) {
    const [word] =
      Object.entries(inner.schema.shape).find(([, field]) =>
        Object.hasOwn(metaOf(field as z.core.$ZodType).words ?? {}, name),
      ) ?? [];
    if (word === undefined || !inner.isList || typeof value !== "string") continue;
    const fields = { ...exampleWith(inner.schema, value), [word]: name };
    if (!accepts(inner.schema, fields)) continue;
    const subject = name === key ? "It" : quoted(name);
    return {
      advice: ` ${subject} is a ${word} of ${quoted(inner.name)}. Write it there.`,
      example: exampleOf(inner, fields),
    };
  }
  return undefined;
}

/** Reports a word of a vocabulary in place of a field, such as “website” with an address in a link, with the fields meant. */
export function wordAsField(
  { path, schema, located, value }: Case,
  key: string,
): { fault: Fault; meant: string[] } | undefined {
  const bare = unwrap(schema);
  if (path.length === 0 || !(bare instanceof z.ZodObject) || !isMapping(value)) return undefined;
  const others = Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
  const name = linkCalled(key) ?? key;
  const fields = Object.keys(bare.shape).filter((field) => !Object.hasOwn(others, field));
  const type = fields.find((field) => Object.hasOwn(wordsOf(childOf(bare, field)), name));
  if (type === undefined) return undefined;
  for (const field of fields) {
    const given: Record<string, unknown> = { ...others, [type]: name, [field]: value[key] };
    if (field === type || !accepts(schema, given)) continue;
    const inOrder = Object.keys(bare.shape).filter((one) => Object.hasOwn(given, one));
    const meant = Object.fromEntries(inOrder.map((one) => [one, given[one]]));
    const pair = located.node.type === "mapping" ? located.node.pairs.find((one) => one.key === key) : undefined;
    const subject = name === key ? "It" : quoted(name);
    const message = `${quoted(key)} is not a field of ${placeName(path)}. ${subject} is a value of ${quoted(type)}, and what follows it belongs in ${quoted(field)}.`;
    const fault: Fault = { id: "unknown-field", range: pair?.keyRange ?? located.node, path: [...path, key], message };
    return { fault: { ...fault, correction: yamlLine(path.at(-1) ?? "", meant) }, meant: [type, field] };
  }
  return undefined;
}

function wordsOf(schema: z.core.$ZodType | undefined): object {
  return (schema && metaOf(schema).words) ?? {};
}

/** Returns the kinds of entry that have a field, each with its indefinite article. */
export function kindsWith(field: string): string[] {
  return kindNames
    .filter((kind) => Object.hasOwn(kinds[kind].schema.shape, field))
    .map((kind) => withArticle(kinds[kind].label.one));
}

function innersOf(schema: z.core.$ZodType): Inner[] {
  const bare = unwrap(schema);
  if (!(bare instanceof z.ZodObject)) return [];
  return Object.entries(bare.shape).flatMap(([name, field]) => {
    const own = unwrap(field as z.core.$ZodType);
    const isList = own instanceof z.ZodArray;
    const inner = isList ? childOf(own, 0) : own;
    const object = inner && unwrap(inner);
    return object instanceof z.ZodObject ? [{ name, schema: object, isList }] : [];
  });
}

function exampleOf({ name, isList }: Inner, fields: Record<string, unknown>): string {
  return yamlLine(name, isList ? [fields] : fields);
}
