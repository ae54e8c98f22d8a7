import * as z from "zod";

import { accepts, childOf, metaOf } from "../../fields/describe.ts";
import { quoted } from "../../problems/quoted.ts";
import { wordMeant, wordsLike } from "../../vocabularies/meant.ts";
import type { Words } from "../../vocabularies/vocabulary.ts";
import { isMapping } from "../../yaml/mapping.ts";
import { itemsInText } from "../items-in-text.ts";
import { isPlaceholder } from "../placeholder.ts";
import { repair } from "../repair.ts";
import { markedItems } from "../syntax/list-marks.ts";
import type { Case } from "./case.ts";
import { linkCalled } from "./other-names.ts";

/** The items read from a value that is not a list. */
export interface ItemsRead {
  items: unknown[];
  /** What is wrong with the value, to follow “… must be a list”. */
  why: string;
  /** Whether the reading is unambiguous. */
  certain: boolean;
}

/** Parses one informal list notation; returns undefined where a value does not use it. */
type ListParser<Value> = (value: Value, at: Case) => ItemsRead | undefined;

const evenOne = ", even with one item";
const noItems: ItemsRead = { items: [], why: evenOne, certain: false };
const hyphens = ", and each item starts with a hyphen and a space";

/** Parsers of lists written as a text. The first match wins. */
const textParsers: readonly ListParser<string>[] = [
  // A text cannot become an item that has fields.
  (value, { schema }) => (isPlaceholder(value) || childOf(schema, 0) instanceof z.ZodObject ? noItems : undefined),
  behindMark,
  (_, at) => {
    const raw = rawOf(at);
    const marked = markedItems(blockIn(raw)?.lines.join("\n") ?? raw);
    return marked && { items: marked.items, why: `${hyphens}, not with ${quoted(marked.mark)}`, certain: true };
  },
  inLines,
  titlesListed,
  (value) => {
    const items = itemsInText(inside(value));
    const why = ": in square brackets, with a comma between items, or one item a line";
    return items.length > 1 ? { items, why, certain: items.every((item) => /^[\w-]+$/.test(item)) } : undefined;
  },
  asOneItem,
  (value, { schema }) => {
    const like = wordsLike(wordsOfItem(schema), inside(value));
    return like.length === 1 ? { items: like, why: evenOne, certain: false } : undefined;
  },
];

/** Parsers of lists written as a mapping. The first match wins. */
const mappingParsers: readonly ListParser<Record<string, unknown>>[] = [
  (fields) => {
    const items = Object.keys(fields);
    const isInBraces = items.length > 0 && items.every((name) => fields[name] === null);
    return isInBraces ? { items, why: ", which has square brackets", certain: true } : undefined;
  },
  (fields, { schema }) => {
    const items = itemsByWord(schema, fields);
    return items.length > 0 ? { items, why: ", with an item for each thing", certain: false } : undefined;
  },
  (fields, { schema }) => {
    const items = Object.keys(fields);
    const areWords = items.length > 0 && accepts(schema, items);
    return areWords ? { items, why: " of words alone", certain: false } : undefined;
  },
  (fields, { schema }) => {
    const isItem = Object.keys(fields).length > 0 && accepts(schema, [fields]);
    return isItem ? { items: [fields], why: evenOne, certain: true } : undefined;
  },
];

/** Reads the items of a value that is not a list but was probably meant as one. */
export function itemsIn(at: Case): ItemsRead {
  const { schema, value } = at;
  if (typeof value === "string") return firstMatch(textParsers, value, at) ?? noItems;
  if (isMapping(value)) return firstMatch(mappingParsers, value, at) ?? noItems;
  const raw = rawOf(at);
  return accepts(schema, [raw]) ? { items: [raw], why: evenOne, certain: false } : noItems;
}

/** Returns an item, normalised where its schema refuses it as written. */
export function itemMeant(schema: z.core.$ZodType, item: unknown): unknown {
  const child = childOf(schema, 0);
  if (!child || typeof item !== "string" || accepts(child, item) || isReference(schema)) return item;
  const { words } = metaOf(child);
  return (words && wordMeant(words, item)) ?? repair(child, item) ?? item;
}

function firstMatch<Value>(parsers: readonly ListParser<Value>[], value: Value, at: Case): ItemsRead | undefined {
  for (const parse of parsers) {
    const read = parse(value, at);
    if (read) return read;
  }
  return undefined;
}

/** Parses a list inside a block scalar, behind “|” or “>”. */
function behindMark(_: string, at: Case): ItemsRead | undefined {
  const block = blockIn(rawOf(at));
  if (!block?.items) return undefined;
  const why = `, and there is no ${quoted(block.mark)} before a list`;
  return { items: block.items, why, certain: block.items.length === block.lines.length };
}

/** Parses one item a line, without hyphens. A quoted text does not match. */
function inLines(_: string, at: Case): ItemsRead | undefined {
  const raw = rawOf(at);
  const items = blockIn(raw)?.lines ?? (/^["']/.test(raw) ? [] : linesOf(raw));
  return items.length > 1 ? { items, why: hyphens, certain: false } : undefined;
}

/** Parses titles of a vocabulary, which may have commas, with semicolons or pipes between them. */
function titlesListed(value: string, { schema }: Case): ItemsRead | undefined {
  const words = wordsOfItem(schema);
  const titles = inside(value).split(/[;|]/);
  // More titles than there are words are no list of them.
  if (titles.length > Object.keys(words).length) return undefined;
  const items = titles.map((title) => wordMeant(words, title));
  const why = items.length > 1 ? ": in square brackets, with a comma between items, or one item a line" : evenOne;
  return items.every((item) => item !== undefined) ? { items, why, certain: true } : undefined;
}

/** Takes the whole text as the only item. */
function asOneItem(value: string, { schema }: Case): ItemsRead | undefined {
  const item = inside(value);
  // A reference may be written as a name, but an address names no entry.
  const isName = isReference(schema) && !item.includes("://");
  if (!accepts(schema, [itemMeant(schema, item)]) && !isName) return undefined;
  return { items: [item], why: evenOne, certain: item === value && !value.trim().includes("\n") };
}

/** Removes round brackets around the whole text. */
function inside(value: string): string {
  return /^\((.*)\)$/.exec(value.trim())?.[1] ?? value;
}

/** Returns the source text of a value. */
function rawOf({ located, text }: Case): string {
  return text.slice(located.node.start, located.node.end);
}

/** Splits a block scalar into lines and, where they start with hyphens, into items. */
function blockIn(raw: string): { mark: string; lines: string[]; items?: string[] } | undefined {
  const [mark = ""] = raw;
  if (mark !== "|" && mark !== ">") return undefined;
  const lines = linesOf(raw).slice(1);
  if (!lines[0]?.startsWith("- ")) return { mark, lines };
  // A line without hyphen continues the item above it.
  const items = lines
    .join("\n")
    .slice("- ".length)
    .split("\n- ")
    .map((item) => item.replaceAll("\n", " ").trim());
  return { mark, lines, items };
}

function linesOf(raw: string): string[] {
  return raw
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** Converts a mapping whose keys are words of a vocabulary into items: `website: https://…` is a link of type website. */
function itemsByWord(schema: z.core.$ZodType, fields: Record<string, unknown>): unknown[] {
  const child = childOf(schema, 0);
  if (!(child instanceof z.ZodObject)) return [];
  const shape = Object.entries(child.shape) as [string, z.core.$ZodType][];
  const isWord = (field: z.core.$ZodType, name: string): boolean =>
    Object.hasOwn(metaOf(field).words ?? {}, linkCalled(name) ?? name);
  const [word] = shape.find(([, field]) => Object.keys(fields).every((name) => isWord(field, name))) ?? [];
  if (word === undefined) return [];
  const items = Object.entries(fields).map(([name, value]) => {
    const [home] = shape.find(([other, field]) => other !== word && accepts(field, value)) ?? [];
    return home === undefined ? undefined : { [word]: linkCalled(name) ?? name, [home]: value };
  });
  return items.every((item) => item !== undefined && accepts(child, item)) ? items : [];
}

/** Returns the vocabulary of a list’s items; empty without one. */
function wordsOfItem(schema: z.core.$ZodType): Words {
  const child = childOf(schema, 0);
  return (child && metaOf(child).words) ?? {};
}

/** Whether items are references to entries, whose names are not known here. */
function isReference(schema: z.core.$ZodType): boolean {
  const child = childOf(schema, 0);
  return child !== undefined && metaOf(child).references !== undefined;
}
