import * as z from "zod";

import { accepts, childOf, metaOf, unwrap } from "../../fields/describe.ts";
import { linkTypes } from "../../fields/link.ts";
import { readDate } from "../../fields/read-date.ts";
import { areBands, bandIn, namesPounds, poundsIn } from "../../fields/read-money.ts";
import { newSlugOf } from "../../fields/slug-text.ts";
import { personIn, personInRole } from "../../privacy/person.ts";
import { eitherOf, quoted } from "../../problems/quoted.ts";
import { wordMeant } from "../../vocabularies/meant.ts";
import { isMapping } from "../../yaml/mapping.ts";
import type { Fault } from "../fault.ts";
import { type Case, describeValue, exampleOf, placeName, yamlLine } from "./case.ts";

/** Reports a scalar or list in place of a mapping, and shows the value in the fields that accept it. */
export function notAMapping(at: Case): Fault {
  const { path, schema, meta, located } = at;
  const value = valueMeant(at);
  const bare = unwrap(schema);
  const glued = typeof value === "string" && bare instanceof z.ZodObject ? gluedFields(bare, value) : undefined;
  if (glued) {
    const [first = ""] = /^\S+/.exec(String(value)) ?? [];
    return {
      id: "wrong-type",
      range: located.node,
      path,
      message: `There must be a space after the colon in ${quoted(first)}.`,
      correction: yamlLine(path.at(-1) ?? "", glued),
    };
  }
  const homes = bare instanceof z.ZodObject && typeof value === "string" ? homesOf(bare, value) : [];
  const base = {
    id: "wrong-type",
    range: located.node,
    path,
    message: `${placeName(path, true)} is ${describeValue(at.value)}. It must be ${meta.expects ?? "a set of fields"}.`,
  } as const;
  const period = periodOf(at, value);
  if (period) return { ...base, correction: yamlLine(path.at(-1) ?? "", period) };
  const [home] = homes;
  if (home === undefined)
    return { ...base, ...exampleOf(path, { ...meta, examples: meta.examples ?? examplesOf(bare) }) };
  const fields = homes.slice(0, 3).map(({ name }) => quoted(name));
  const message = `${base.message} Write the name of the field first: ${eitherOf(fields)}.`;
  const own = { [home.name]: home.value };
  // A name fits several fields, and nobody knows which one was meant.
  const isMeant = homes.length === 1 || !holdsName(childOf(bare, home.name));
  if (isMeant && accepts(schema, own)) return { ...base, message, correction: yamlLine(path.at(-1) ?? "", own) };
  return { ...base, message, example: yamlLine(path.at(-1) ?? "", exampleWith(schema, String(value))) };
}

/** Reads fields without a space after their colons, with spaces or line ends between them: “code:MIT data:CC0-1.0”. */
function gluedFields(schema: z.ZodObject, text: string): Record<string, string> | undefined {
  const fields = text.split(/\s+/).map((part) => /^([\w-]+):(\S+)$/.exec(part)?.slice(1) ?? []);
  const areKnown = fields.every(([name]) => name !== undefined && Object.hasOwn(schema.shape, name));
  return areKnown ? (Object.fromEntries(fields) as Record<string, string>) : undefined;
}

/** Returns the only item of a list, or the source text of a number: version 1.0 must not become 1. */
function valueMeant({ value, text, located: { node } }: Case): unknown {
  if (typeof value === "number") return text.slice(node.start, node.end);
  return Array.isArray(value) && value.length === 1 ? value[0] : value;
}

/** Parses a period on one line, such as “2020 to 2023”, into `from` and `until`. */
function periodOf({ schema }: Case, value: unknown): Record<string, string> | undefined {
  const [, from, until] =
    /^(.{1,100}?)(?: to | until | [-–—] |[–—])(.{1,100})$/i.exec(typeof value === "string" ? value : "") ?? [];
  const ends = [from, until].map((end) => readEnd(end ?? ""));
  const [first, last] = ends;
  const period = first === undefined || last === undefined ? undefined : { from: first, until: last };
  return period && accepts(schema, period) ? period : undefined;
}

function readEnd(text: string): string | undefined {
  const { readings, certain } = readDate(text, "approximate");
  return certain ? readings[0]?.date : undefined;
}

/** Returns an example mapping with a given text in the field that fits it best. */
export function exampleWith(schema: z.core.$ZodType, text: string): Record<string, unknown> {
  const bare = unwrap(schema);
  if (!(bare instanceof z.ZodObject)) return {};
  const [home] = homesOf(bare, text);
  const [example] = metaOf(schema).examples ?? [];
  const fields = isMapping(example) ? example : exampleFields(bare);
  return home === undefined ? fields : { ...fields, ...linkTypeFor(bare, home.value), [home.name]: home.value };
}

/** Returns the type that a link to an address probably has; nothing for other mappings. */
function linkTypeFor(schema: z.ZodObject, address: unknown): { type?: string } {
  const type = childOf(schema, "type");
  if (!type || metaOf(type).words !== linkTypes.words || typeof address !== "string") return {};
  return {
    type: /^https:\/\/(?:www\.)?(?:bitbucket|github|gitlab)\./.test(address) ? "repository" : "website",
  };
}

/** Whether a text fits a field with a format or a reference, rather than a free-text field. */
export function fitsPrecisely(schema: z.core.$ZodType, text: string): boolean {
  const bare = unwrap(schema);
  if (!(bare instanceof z.ZodObject)) return false;
  return homesOf(bare, text).some(({ name }) => !isProse(metaOf(childOf(bare, name) ?? bare)));
}

/** A field that accepts a text, and the value that it accepts. */
interface Home {
  name: string;
  value: unknown;
}

/**
 * Returns the fields that fit a text best: those with a format, such as links and bands of money; else references, where
 * it looks like the name of an entry; else free-text fields, unless it is a person’s name.
 */
function homesOf(schema: z.ZodObject, text: string): Home[] {
  const fields = Object.entries(schema.shape) as [string, z.core.$ZodType][];
  const taking = (value: unknown, isLookedFor: (meta: z.GlobalMeta) => boolean): Home[] =>
    fields
      .filter(([, field]) => isLookedFor(metaOf(field)) && accepts(field, value))
      .map(([name]) => ({ name, value }));
  const isName = /\p{L}/u.test(text) && !/[.!?]$/.test(text);
  // A year could be a slug, and is not meant as one.
  const ofForm = taking(text, (meta) => hasForm(meta) && !isProse(meta) && (isName || meta.references === undefined));
  if (ofForm.length > 0) return ofForm;
  const ofWords = fields.flatMap(([name, field]): Home[] => {
    const word = wordMeant(metaOf(field).words ?? {}, text);
    return word === undefined ? [] : [{ name, value: word }];
  });
  if (ofWords.length > 0) return ofWords;
  const ofMoney = taking(bandIn(text) ?? "", ({ words }) => areBands(words));
  if (ofMoney.length > 0) return ofMoney;
  const pounds = namesPounds(text) ? poundsIn(text) : undefined;
  const ofAmount = pounds === undefined ? [] : taking(pounds, () => true);
  if (ofAmount.length > 0) return ofAmount;
  const ofAddress = isBareAddress(text) ? taking(`https://${text}`, (meta) => meta.text === "link") : [];
  if (ofAddress.length > 0) return ofAddress;
  const byName = !isName ? [] : taking(newSlugOf(text), ({ references }) => references !== undefined);
  if (byName.length > 0) return byName;
  // The role of a contact is no person’s name, and a year is no reason.
  if (/^\d{4}$/.test(text) || personIn(text) !== undefined || personInRole(text) !== undefined) return [];
  const ofProse = taking(text, isProse);
  const homes = ofProse.length > 0 ? ofProse : taking(text, () => true);
  return isNameAlone(text) ? homes : homes.filter(({ name }) => !holdsName(childOf(schema, name)));
}

/** Whether a text is at most the name of something: no list, sentence, amount or date. */
function isNameAlone(text: string): boolean {
  return !/[,;£]|\b\d{3,}\b|^\d+ (?:month|user|year)|^(?:contract|ends?|from|until|with)\b|\b(?:ends|expires|since|that|until|which)\b/i.test(
    text,
  );
}

/** Whether a field holds a name rather than a sentence: its longest text is too short for one. */
function holdsName(field: z.core.$ZodType | undefined): boolean {
  const bare = field && unwrap(field);
  return bare instanceof z.ZodString && (bare.maxLength ?? Infinity) <= 120;
}

/** Whether a text looks like an address without its `https://`: “www.example.wales” or “example.org/page”. */
function isBareAddress(text: string): boolean {
  return /^(?:www\.|[\w.-]+\.(?:com|net|org|uk)(?:\/|$))\S*$/.test(text);
}

function hasForm({ text, words, references, date }: z.GlobalMeta): boolean {
  return text !== undefined || words !== undefined || references !== undefined || date !== undefined;
}

function isProse({ text }: z.GlobalMeta): boolean {
  return text === "line" || text === "markdown";
}

/** Returns an example mapping made of the examples of its required fields; none without required fields. */
function examplesOf(schema: z.core.$ZodType): unknown[] {
  const fields = exampleFields(schema);
  return Object.keys(fields).length > 0 ? [fields] : [];
}

/** Returns the first example of each required field. */
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
