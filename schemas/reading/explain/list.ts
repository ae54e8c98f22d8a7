import * as z from "zod";

import { accepts, childOf, metaOf } from "../../fields/describe.ts";
import { quoted } from "../../problems/quoted.ts";
import { wordMeant, wordsLike } from "../../vocabularies/meant.ts";
import type { Words } from "../../vocabularies/vocabulary.ts";
import { freshInBrackets } from "../../yaml/fresh.ts";
import { isMapping } from "../../yaml/mapping.ts";
import type { Fault } from "../fault.ts";
import { itemsInText } from "../items-in-text.ts";
import { isPlaceholder } from "../placeholder.ts";
import { repair } from "../repair.ts";
import { markedItems } from "../syntax/list-marks.ts";
import { type Case, exampleOf, placeName, yamlLine } from "./case.ts";
import { exampleWith, fitsPrecisely } from "./group.ts";

/** No list has more items than this by far, and to find out what each was meant to be takes time. */
const mostItems = 500;

/** A list that may have been meant is shown with no more items than this. */
const mostGuessed = 100;

/** An example shows no more items than this. */
const mostInExample = 3;

/** A single value where a list belongs: often the list is there, and only not written as one. */
export function notAList(at: Case): Fault {
  const { path, schema, meta, located, value } = at;
  const { items: found, why, certain } = itemsIn(at);
  const items = found.length > mostItems ? [] : found;
  const child = childOf(schema, 0);
  const list = items.map((item) => itemMeant(schema, item));
  const message = `${placeName(path, true)} must be a list${why}`;
  if (list.length === 0) {
    return {
      id: "wrong-type",
      range: located.node,
      path,
      message: `${message}: ${meta.expects ?? "one item or more"}.`,
      ...(child instanceof z.ZodObject && typeof value === "string"
        ? {
            example: yamlLine(
              path.at(-1) ?? "",
              textsOf(child, value).map((part) => exampleWith(child, part)),
            ),
          }
        : exampleOf(path, meta)),
    };
  }
  return {
    id: "wrong-type",
    range: located.node,
    path,
    message: `${message}.`,
    ...(certain || list.length <= mostGuessed ? { correction: yamlLine(path.at(-1) ?? "", list) } : {}),
    ...(certain && accepts(schema, list) && (typeof value === "string" || isInBrackets(at))
      ? { fix: { text: freshInBrackets(schema, list, false) } }
      : {}),
  };
}

/** The items that a value has, why it is no list for all that, and whether these must be the items. */
function itemsIn({ schema, located, text, value }: Case): { items: unknown[]; why: string; certain: boolean } {
  const raw = text.slice(located.node.start, located.node.end);
  const oneItem = ", even with one item";
  // No text is an item that has fields.
  const isNoItem = typeof value === "string" && (isPlaceholder(value) || childOf(schema, 0) instanceof z.ZodObject);
  if (isNoItem) return { items: [], why: oneItem, certain: false };
  if (typeof value === "string") {
    const block = blockIn(raw);
    if (block?.items) {
      const why = `, and there is no ${quoted(block.mark)} before a list`;
      return { items: block.items, why, certain: block.items.length === block.lines.length };
    }
    const marked = markedItems(block?.lines.join("\n") ?? raw);
    if (marked) {
      const why = `, and each item starts with a hyphen and a space, not with ${quoted(marked.mark)}`;
      return { items: marked.items, why, certain: true };
    }
    const lines = block?.lines ?? (/^["']/.test(raw) ? [] : linesOf(raw));
    if (lines.length > 1)
      return { items: lines, why: ", and each item starts with a hyphen and a space", certain: false };
    const inside = /^\((.*)\)$/.exec(value.trim())?.[1] ?? value;
    const parts = itemsInText(inside);
    if (parts.length > 1) {
      const certain = parts.every((part) => /^[\w-]+$/.test(part));
      return { items: parts, why: ": in square brackets, with a comma between items, or one item a line", certain };
    }
    if (accepts(schema, [itemMeant(schema, inside)]) || isReference(schema))
      return { items: [inside], why: oneItem, certain: inside === value && !value.trim().includes("\n") };
    const like = wordsLike(wordsOfItem(schema), inside);
    return { items: like.length === 1 ? like : [], why: oneItem, certain: false };
  }
  if (isMapping(value)) {
    const names = Object.keys(value);
    if (names.length > 0 && names.every((name) => value[name] === null))
      return { items: names, why: ", which has square brackets", certain: true };
    const byWord = itemsByWord(schema, value);
    if (byWord.length > 0) return { items: byWord, why: ", with an item for each thing", certain: false };
    if (names.length > 0 && accepts(schema, names)) return { items: names, why: " of words alone", certain: false };
    return { items: accepts(schema, [value]) ? [value] : [], why: oneItem, certain: true };
  }
  return { items: accepts(schema, [raw]) ? [raw] : [], why: oneItem, certain: false };
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

/** The texts on one line that belong to an item each: the parts where each fits a field precisely, else the whole. */
function textsOf(child: z.core.$ZodType, text: string): string[] {
  const parts = itemsInText(text);
  return parts.length > 0 && parts.every((part) => fitsPrecisely(child, part)) ? parts.slice(0, mostInExample) : [text];
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

function itemMeant(schema: z.core.$ZodType, item: unknown): unknown {
  const child = childOf(schema, 0);
  if (!child || typeof item !== "string" || accepts(child, item) || isReference(schema)) return item;
  const { words } = metaOf(child);
  return (words && wordMeant(words, item)) ?? repair(child, item) ?? item;
}

function isInBrackets({ located, text }: Case): boolean {
  return /[[{]/.test(text.charAt(located.node.start));
}
