import type * as z from "zod";

import { childOf } from "../fields/describe.ts";
import { type FieldsOf, type Kind, kinds } from "../kinds/index.ts";
import { isMapping } from "../reading/mapping.ts";
import { parse, treeOf } from "../reading/parse.ts";
import { type Node, valueOf } from "../reading/tree.ts";
import { type Block, cut, lineStart } from "./blocks.ts";
import { fieldOrder, inOrder, writeFields } from "./entry.ts";
import { equal } from "./equal.ts";
import { toYaml } from "./yaml.ts";

/**
 * The text of an entry with other fields in it. What does not change keeps its comments, order and layout; new fields
 * go to their canonical place. Where that cannot be done, the entry is written afresh: reading the answer always gives
 * the fields asked for.
 */
export function editEntry<K extends Kind>(kind: K, text: string, data: FieldsOf[K]): string {
  return editFields(kind, text, data);
}

/** The same for fields of whatever shape, which a migration may bring from another version of the model. */
export function editFields(kind: Kind, text: string, fields: Readonly<Record<string, unknown>>): string {
  return rewrite(kind, text, fields, false) ?? writeFields(kind, fields);
}

/**
 * The text of an entry with its fields in canonical order and style, comments kept where they are. A text that cannot be
 * read stays as it is.
 */
export function formatEntry(kind: Kind, text: string): string {
  const { value, faults } = parse(text);
  if (!isMapping(value) || faults.length > 0) return text;
  return rewrite(kind, text, value, true) ?? text;
}

/** What one rewriting works on: the old text, and whether everything is to be put in order and style. */
interface Work {
  text: string;
  format: boolean;
}

function rewrite(kind: Kind, original: string, data: unknown, format: boolean): string | undefined {
  const text = `${original
    .replace(/^\ufeff/, "")
    .replace(/\r\n?/g, "\n")
    .trimEnd()}\n`;
  const tree = treeOf(text);
  if (tree?.type !== "mapping" || !isMapping(data)) return undefined;
  const edited = editValue({ text, format }, kinds[kind].schema, tree, data, 0, text.length, 0);
  return edited !== undefined && equal(parse(edited).value, data) ? edited : undefined;
}

/** The lines of a set of fields or a list with another value in them; undefined where they cannot be cut. */
function editValue(
  work: Work,
  schema: z.core.$ZodType | undefined,
  node: Node,
  value: unknown,
  from: number,
  to: number,
  indent: number,
): string | undefined {
  if (node.type === "mapping" && isMapping(value)) return editMapping(work, schema, node, value, from, to, indent);
  if (node.type === "sequence" && Array.isArray(value) && value.length > 0)
    return editItems(work, schema, node, value, from, to, indent);
  return undefined;
}

function editMapping(
  work: Work,
  schema: z.core.$ZodType | undefined,
  node: Node,
  fields: Record<string, unknown>,
  from: number,
  to: number,
  indent: number,
): string | undefined {
  const parts = cut(work.text, node, from, to);
  if (!parts) return undefined;
  const order = schema ? fieldOrder(schema) : [];
  const kept = parts.blocks.filter(({ key }) => fields[key] !== undefined);
  const keys = kept.map(({ key }) => String(key));
  for (const name of order.filter((one) => fields[one] !== undefined && !keys.includes(one))) {
    const before = order.slice(0, order.indexOf(name)).findLast((one) => keys.includes(one));
    keys.splice(before === undefined ? 0 : keys.indexOf(before) + 1, 0, name);
  }
  if (work.format) keys.sort((a, b) => rank(order, a) - rank(order, b));
  const lines = keys.map((key) => {
    const block = kept.find((one) => one.key === key);
    const child = schema && childOf(schema, key);
    return block
      ? lead(work, block) + editBlock(work, child, block, fields[key], indent)
      : fresh(child, key, fields[key], indent);
  });
  return parts.head + lines.join("") + parts.foot;
}

function editItems(
  work: Work,
  schema: z.core.$ZodType | undefined,
  node: Node,
  items: readonly unknown[],
  from: number,
  to: number,
  indent: number,
): string | undefined {
  const parts = cut(work.text, node, from, to);
  if (!parts) return undefined;
  const child = schema && childOf(schema, 0);
  const unused = new Set(parts.blocks);
  const same = items.map((item) => take(unused, (block) => equal(valueOf(block.node), item)));
  const lines = items.map((item, index) => {
    const block = same[index] ?? take(unused, (candidate) => isSameThing(valueOf(candidate.node), item));
    return block ? lead(work, block) + editBlock(work, child, block, item, indent) : fresh(child, index, item, indent);
  });
  return parts.head + lines.join("") + parts.foot;
}

/** A field or item with another value in it, or as it is. */
function editBlock(
  work: Work,
  schema: z.core.$ZodType | undefined,
  block: Block,
  value: unknown,
  indent: number,
): string {
  const unchanged = equal(valueOf(block.node), value);
  if (unchanged && !work.format) return block.body;
  const written = fresh(schema, block.key, value, indent);
  if (unchanged && comments(block.body) <= comments(written)) return written;
  return editInside(work, schema, block, value, indent) ?? (unchanged ? block.body : written);
}

function editInside(
  work: Work,
  schema: z.core.$ZodType | undefined,
  { key, body, node }: Block,
  value: unknown,
  indent: number,
): string | undefined {
  const bodyEnd = endOfBlock(work.text, node);
  const bodyStart = bodyEnd - body.length;
  if (typeof key === "number") {
    // The first field of an item stands behind its dash; with the dash blanked out it is a set of fields like any other.
    const dash = work.text.indexOf("-", bodyStart);
    const text = `${work.text.slice(0, dash)} ${work.text.slice(dash + 1)}`;
    const edited = editValue({ ...work, text }, schema, node, value, bodyStart, bodyEnd, indent + 2);
    return edited === undefined
      ? undefined
      : `${edited.slice(0, dash - bodyStart)}-${edited.slice(dash - bodyStart + 1)}`;
  }
  const valueStart = lineStart(work.text, node.start);
  if (valueStart <= bodyStart) return undefined;
  const firstLine = work.text.indexOf("\n", bodyStart) + 1;
  const edited = editValue(work, schema, node, value, firstLine, bodyEnd, node.start - valueStart);
  return edited === undefined ? undefined : work.text.slice(bodyStart, firstLine) + edited;
}

function endOfBlock(text: string, node: Node): number {
  const newline = text.indexOf("\n", Math.max(node.end - 1, 0));
  return newline < 0 ? text.length : newline + 1;
}

function fresh(schema: z.core.$ZodType | undefined, key: string | number, value: unknown, indent: number): string {
  const ordered = inOrder(schema, value);
  const yaml = toYaml(typeof key === "number" ? [ordered] : { [key]: ordered });
  return yaml.replace(/^(?=.)/gm, " ".repeat(indent)) + "\n";
}

/** Blank lines between fields are not part of the style; comments are somebody’s words. */
function lead({ format }: Work, block: Block): string {
  return format && block.lead.trim() === "" ? "" : block.lead;
}

/** The fields by which a changed item is known to be the same item. */
const identities = [
  "product",
  "standard",
  "id",
  "url",
  "version",
  "github",
  "measure",
  "item",
  "role",
  "model",
] as const;

function isSameThing(old: unknown, item: unknown): boolean {
  if (!isMapping(old) || !isMapping(item)) return false;
  const identity = identities.find((name) => name in old && name in item);
  return identity !== undefined && old[identity] === item[identity];
}

function take(blocks: Set<Block>, fits: (block: Block) => boolean): Block | undefined {
  const found = [...blocks].find(fits);
  if (found) blocks.delete(found);
  return found;
}

function rank(order: readonly string[], name: string): number {
  const index = order.indexOf(name);
  return index < 0 ? order.length : index;
}

/** About how many comments some lines hold; a text may hold a # as well, so only two counts compared say something. */
function comments(lines: string): number {
  return lines.match(/(?:^|\s)#/gm)?.length ?? 0;
}
