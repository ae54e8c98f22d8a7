import * as z from "zod";

import { accepts, childOf, metaOf, unwrap } from "../../fields/describe.ts";
import { readDate } from "../../fields/read-date.ts";
import { newSlugOf } from "../../fields/slug-text.ts";
import { eitherOf, quoted } from "../../problems/quoted.ts";
import { isMapping } from "../../yaml/mapping.ts";
import type { Fault } from "../fault.ts";
import { type Case, describeValue, exampleOf, placeName, yamlLine } from "./case.ts";

/** A single value or a list where a set of fields belongs. The value is shown in the fields that could have it. */
export function notFields(at: Case): Fault {
  const { path, schema, meta, located } = at;
  const value = valueMeant(at);
  const bare = unwrap(schema);
  const [glued = "", name, rest] = /^([\w-]+):(\S+)$/.exec(typeof value === "string" ? value : "") ?? [];
  if (bare instanceof z.ZodObject && name !== undefined && Object.hasOwn(bare.shape, name)) {
    return {
      id: "wrong-type",
      range: located.node,
      path,
      message: `There must be a space after the colon in ${quoted(glued)}.`,
      correction: yamlLine(path.at(-1) ?? "", { [name]: rest }),
    };
  }
  const homes = bare instanceof z.ZodObject && typeof value === "string" ? homesOf(bare, value) : [];
  const base = {
    id: "wrong-type",
    range: located.node,
    path,
    message: `${placeName(path, true)} is ${describeValue(at.value)}. It must be ${meta.expects ?? "a set of fields"}.`,
  } as const;
  const stretch = stretchOf(at, value);
  if (stretch) return { ...base, correction: yamlLine(path.at(-1) ?? "", stretch) };
  const [home] = homes;
  if (home === undefined)
    return { ...base, ...exampleOf(path, { ...meta, examples: meta.examples ?? examplesOf(bare) }) };
  const fields = homes.slice(0, 3).map(({ name }) => quoted(name));
  const message = `${base.message} Write the name of the field first: ${eitherOf(fields)}.`;
  const own = { [home.name]: value };
  if (accepts(schema, own)) return { ...base, message, correction: yamlLine(path.at(-1) ?? "", own) };
  return { ...base, message, example: yamlLine(path.at(-1) ?? "", exampleWith(schema, String(value))) };
}

/** The only item of a list, and a number as it was written: 1.0 is a version and no 1. */
function valueMeant({ value, text, located: { node } }: Case): unknown {
  if (typeof value === "number") return text.slice(node.start, node.end);
  return Array.isArray(value) && value.length === 1 ? value[0] : value;
}

/** A stretch of time that is written on one line, as its two ends. */
function stretchOf({ schema }: Case, value: unknown): Record<string, string> | undefined {
  const [, from, until] =
    /^(.{1,100}?)(?: to | until | [-–—] |[–—])(.{1,100})$/i.exec(typeof value === "string" ? value : "") ?? [];
  const ends = [from, until].map((end) => readEnd(end ?? ""));
  const [first, last] = ends;
  const stretch = first === undefined || last === undefined ? undefined : { from: first, until: last };
  return stretch && accepts(schema, stretch) ? stretch : undefined;
}

function readEnd(text: string): string | undefined {
  const { readings, certain } = readDate(text, "approximate");
  return certain ? readings[0]?.date : undefined;
}

/** An example of a set of fields with a text of somebody’s in the field that it fits best. */
export function exampleWith(schema: z.core.$ZodType, text: string): Record<string, unknown> {
  const bare = unwrap(schema);
  if (!(bare instanceof z.ZodObject)) return {};
  const [home] = homesOf(bare, text);
  const [example] = metaOf(schema).examples ?? [];
  const fields = isMapping(example) ? example : exampleFields(bare);
  return home === undefined ? fields : { ...fields, [home.name]: home.text };
}

/** Whether a text fits a field of a particular form or a reference, rather than one that takes any text. */
export function fitsPrecisely(schema: z.core.$ZodType, text: string): boolean {
  const bare = unwrap(schema);
  if (!(bare instanceof z.ZodObject)) return false;
  return homesOf(bare, text).some(({ name }) => !isProse(metaOf(childOf(bare, name) ?? bare)));
}

/** A field that a text fits, and the text as it can have it. */
interface Home {
  name: string;
  text: string;
}

/**
 * The fields that a text fits best: those of a particular form, such as links; or else references, where it is the name
 * of an entry; or else those that take any text.
 */
function homesOf({ shape }: z.ZodObject, text: string): Home[] {
  const fields = Object.entries(shape) as [string, z.core.$ZodType][];
  const taking = (taken: string, isLookedFor: (meta: z.GlobalMeta) => boolean): Home[] =>
    fields
      .filter(([, field]) => isLookedFor(metaOf(field)) && accepts(field, taken))
      .map(([name]) => ({ name, text: taken }));
  const ofForm = taking(text, (meta) => hasForm(meta) && !isProse(meta));
  if (ofForm.length > 0) return ofForm;
  const isName = /\p{L}/u.test(text) && !/[.!?]$/.test(text);
  const byName = !isName ? [] : taking(newSlugOf(text), ({ references }) => references !== undefined);
  if (byName.length > 0) return byName;
  const ofProse = taking(text, isProse);
  return ofProse.length > 0 ? ofProse : taking(text, () => true);
}

function hasForm({ text, words, references, date }: z.GlobalMeta): boolean {
  return text !== undefined || words !== undefined || references !== undefined || date !== undefined;
}

function isProse({ text }: z.GlobalMeta): boolean {
  return text === "line" || text === "markdown";
}

/** An example of a set of fields that has none as a whole; none where it needs no field. */
function examplesOf(schema: z.core.$ZodType): unknown[] {
  const fields = exampleFields(schema);
  return Object.keys(fields).length > 0 ? [fields] : [];
}

/** The first example of each field that is needed. */
function exampleFields(schema: z.core.$ZodType): Record<string, unknown> {
  if (!(schema instanceof z.ZodObject)) return {};
  const needed = Object.entries(schema.shape).filter(([, field]) => !(field instanceof z.ZodOptional));
  return Object.fromEntries(
    needed.flatMap(([name, field]) => {
      const [example] = metaOf(field as z.core.$ZodType).examples ?? [];
      return example === undefined ? [] : [[name, example]];
    }),
  );
}
