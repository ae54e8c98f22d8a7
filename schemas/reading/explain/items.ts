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

/** What a value that is no list was read as. */
export interface ItemsRead {
  items: unknown[];
  /** Why the value is no list for all that, to follow “… must be a list”. */
  why: string;
  /** Whether it must be these items that are meant. */
  certain: boolean;
}

/** A way in which people write a list; `undefined` where a value is not written so. */
type Way<Value> = (value: Value, at: Case) => ItemsRead | undefined;

const evenOne = ", even with one item";
const noItems: ItemsRead = { items: [], why: evenOne, certain: false };
const hyphens = ", and each item starts with a hyphen and a space";

/** The ways to write a list as a text. The first that fits is meant. */
const ofText: readonly Way<string>[] = [
  // No text is an item that has fields.
  (value, { schema }) => (isPlaceholder(value) || childOf(schema, 0) instanceof z.ZodObject ? noItems : undefined),
  behindMark,
  (_, at) => {
    const raw = rawOf(at);
    const marked = markedItems(blockIn(raw)?.lines.join("\n") ?? raw);
    return marked && { items: marked.items, why: `${hyphens}, not with ${quoted(marked.mark)}`, certain: true };
  },
  inLines,
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

/** The same as fields. */
const ofFields: readonly Way<Record<string, unknown>>[] = [
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

/** The items that were meant by a value that is no list, in the ways in which people write one. */
export function itemsIn(at: Case): ItemsRead {
  const { schema, value } = at;
  if (typeof value === "string") return firstWay(ofText, value, at) ?? noItems;
  if (isMapping(value)) return firstWay(ofFields, value, at) ?? noItems;
  const raw = rawOf(at);
  return accepts(schema, [raw]) ? { items: [raw], why: evenOne, certain: false } : noItems;
}

/** An item as it must have been meant, or as it is. */
export function itemMeant(schema: z.core.$ZodType, item: unknown): unknown {
  const child = childOf(schema, 0);
  if (!child || typeof item !== "string" || accepts(child, item) || isReference(schema)) return item;
  const { words } = metaOf(child);
  return (words && wordMeant(words, item)) ?? repair(child, item) ?? item;
}

function firstWay<Value>(ways: readonly Way<Value>[], value: Value, at: Case): ItemsRead | undefined {
  for (const way of ways) {
    const read = way(value, at);
    if (read) return read;
  }
  return undefined;
}

/** A list behind “|” or “>”. */
function behindMark(_: string, at: Case): ItemsRead | undefined {
  const block = blockIn(rawOf(at));
  if (!block?.items) return undefined;
  const why = `, and there is no ${quoted(block.mark)} before a list`;
  return { items: block.items, why, certain: block.items.length === block.lines.length };
}

/** An item a line, with nothing before it. A text in quotation marks is one. */
function inLines(_: string, at: Case): ItemsRead | undefined {
  const raw = rawOf(at);
  const items = blockIn(raw)?.lines ?? (/^["']/.test(raw) ? [] : linesOf(raw));
  return items.length > 1 ? { items, why: hyphens, certain: false } : undefined;
}

/** One item, as it is. */
function asOneItem(value: string, { schema }: Case): ItemsRead | undefined {
  const item = inside(value);
  if (!accepts(schema, [itemMeant(schema, item)]) && !isReference(schema)) return undefined;
  return { items: [item], why: evenOne, certain: item === value && !value.trim().includes("\n") };
}

/** What a text has in round brackets around all of it, or the text. */
function inside(value: string): string {
  return /^\((.*)\)$/.exec(value.trim())?.[1] ?? value;
}

/** A value as it is written. */
function rawOf({ located, text }: Case): string {
  return text.slice(located.node.start, located.node.end);
}

/** A text that begins with “|” or “>”: its lines and, where it is a list behind that mark, the items. */
function blockIn(raw: string): { mark: string; lines: string[]; items?: string[] } | undefined {
  const [mark = ""] = raw;
  if (mark !== "|" && mark !== ">") return undefined;
  const lines = linesOf(raw).slice(1);
  if (!lines[0]?.startsWith("- ")) return { mark, lines };
  // What has no hyphen goes on with the item above it.
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

/** The items of a list that was written as fields, each named by a word that an item has: `website: https://…`. */
function itemsByWord(schema: z.core.$ZodType, fields: Record<string, unknown>): unknown[] {
  const child = childOf(schema, 0);
  if (!(child instanceof z.ZodObject)) return [];
  const shape = Object.entries(child.shape) as [string, z.core.$ZodType][];
  const isWord = (field: z.core.$ZodType, name: string): boolean => Object.hasOwn(metaOf(field).words ?? {}, name);
  const [word] = shape.find(([, field]) => Object.keys(fields).every((name) => isWord(field, name))) ?? [];
  if (word === undefined) return [];
  const items = Object.entries(fields).map(([name, value]) => {
    const [home] = shape.find(([other, field]) => other !== word && accepts(field, value)) ?? [];
    return home === undefined ? undefined : { [word]: name, [home]: value };
  });
  return items.every((item) => item !== undefined && accepts(child, item)) ? items : [];
}

/** The words that an item may be; none where it is not one of a list of words. */
function wordsOfItem(schema: z.core.$ZodType): Words {
  const child = childOf(schema, 0);
  return (child && metaOf(child).words) ?? {};
}

/** Whether items name entries, of which nobody knows here how they are called. */
function isReference(schema: z.core.$ZodType): boolean {
  const child = childOf(schema, 0);
  return child !== undefined && metaOf(child).references !== undefined;
}
