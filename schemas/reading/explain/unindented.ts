import * as z from "zod";

import { accepts, childOf, unwrap } from "../../fields/describe.ts";
import type { Path } from "../../problems/problem.ts";
import { quoted, quotedList } from "../../problems/quoted.ts";
import { fieldOrder } from "../../yaml/in-order.ts";
import { lineStart } from "../../yaml/lines.ts";
import { isMapping } from "../../yaml/mapping.ts";
import { type Node, type Pair, valueOf } from "../../yaml/tree.ts";
import type { Fault } from "../fault.ts";

/** A fault about fields that are not indented below the field or item that they belong to. */
export interface Unindented {
  fault: Fault;
  /** The paths that the fault covers; other issues at these paths are suppressed. */
  paths: Path[];
}

/** Finds nested fields that lack the indentation to be inside their parent, recursively. */
export function* findUnindented(
  schema: z.core.$ZodType,
  node: Node,
  text: string,
  path: Path = [],
): Generator<Unindented> {
  if (node.type === "sequence") {
    const child = childOf(schema, 0);
    if (child && !node.flow) yield* findSplit(child, node, text, path);
    for (const [index, item] of node.items.entries())
      if (child) yield* findUnindented(child, item, text, [...path, index]);
  }
  if (node.type !== "mapping") return;
  const pairs = [...node.pairs, ...node.duplicates].sort((a, b) => a.keyRange.start - b.keyRange.start);
  for (const [index, pair] of pairs.entries()) {
    const child = childOf(schema, pair.key);
    if (!child) continue;
    yield* findUnindented(child, pair.value, text, [...path, pair.key]);
    if (!node.flow && pair.value.type === "sequence" && !pair.value.flow)
      yield* findBelowItem(schema, pair, pairs.slice(index + 1), text, path);
    if (node.flow || !isEmpty(pair)) continue;
    const inner = unwrap(child) instanceof z.ZodArray ? childOf(child, 0) : child;
    const rest = pairs.slice(index + 1);
    const end = rest.findIndex((one) => !inner || !belongsInside(one, inner, schema));
    const children = end < 0 ? rest : rest.slice(0, end);
    if (children[0] && beginsLine(children[0], text)) yield unindented(pair, children, inner !== child, text, path);
  }
}

/** Finds a list in which each field of a single item has its own hyphen. */
function* findSplit(
  child: z.core.$ZodType,
  node: Node & { type: "sequence" },
  text: string,
  path: Path,
): Generator<Unindented> {
  const fields = node.items.map(valueOf);
  const names = fields.flatMap((one) => (isMapping(one) ? Object.keys(one) : []));
  const [first] = node.items;
  if (!first || fields.length < 2 || !fields.every(isMapping) || new Set(names).size < names.length) return;
  if (!accepts(child, Object.assign({}, ...fields)) || fields.some((one) => accepts(child, one))) return;
  const start = lineStart(text, first.start);
  const lines = text.slice(start, node.end).split(/(?<=\n|\r(?!\n))/);
  const [one = "", ...others] = lines;
  const fixed = one + others.map((line) => line.replace(/^( *)-(?= )/, "$1 ")).join("");
  const all = fieldOrder(child);
  yield {
    paths: [...node.items.keys()].flatMap((index) => [[...path, index], ...all.map((name) => [...path, index, name])]),
    fault: {
      id: "wrong-type",
      range: { start: first.start, end: node.end },
      path,
      message: `Each hyphen starts another item, but ${quotedList(names)} are fields of one. Put a hyphen before the first only.`,
      correction: fixed,
      fix: { text: fixed, range: { start, end: node.end } },
    },
  };
}

/** Finds unindented fields below a list that belong to its last item. */
function* findBelowItem(
  schema: z.core.$ZodType,
  { key, value }: Pair,
  rest: readonly Pair[],
  text: string,
  path: Path,
): Generator<Unindented> {
  const list = childOf(schema, key);
  const inner = list && childOf(list, 0);
  const item = value.type === "sequence" ? value.items.at(-1) : undefined;
  const [head] = item?.type === "mapping" && !item.flow ? item.pairs : [];
  if (!inner || value.type !== "sequence" || item?.type !== "mapping" || !head) return;
  const end = rest.findIndex(
    (one) => !belongsInside(one, inner, schema) || item.pairs.some((own) => own.key === one.key),
  );
  const children = end < 0 ? rest : rest.slice(0, end);
  const [first, last] = [children[0], children.at(-1)];
  if (!first || !last || !beginsLine(first, text)) return;
  const at = value.items.length - 1;
  const [start, stop] = [lineStart(text, first.keyRange.start), Math.max(last.keyRange.end, last.value.end)];
  const spaces = head.keyRange.start - lineStart(text, head.keyRange.start) - (first.keyRange.start - start);
  const inside = text.slice(start, stop).replace(/^(?=[^\r\n])/gm, " ".repeat(Math.max(spaces, 0)));
  const names = children.map((one) => one.key);
  yield {
    paths: [
      [...path, key, at],
      ...names.flatMap((name) => [
        [...path, name],
        [...path, key, at, name],
      ]),
    ],
    fault: {
      id: "unknown-field",
      range: first.keyRange,
      path: [...path, first.key],
      message: `${quotedList(names)} ${names.length === 1 ? "belongs" : "belong"} to item ${at + 1} of ${quoted(key)} but ${names.length === 1 ? "is" : "are"} not indented. Put as many spaces before each line as ${quoted(head.key)} has.`,
      correction: text.slice(lineStart(text, item.start), start) + inside,
      fix: { text: inside, range: { start, end: stop } },
    },
  };
}

/** Whether a key is the first thing on its line. A tag before it has a fault of its own, and would be moved with it. */
function beginsLine({ keyRange: { start } }: Pair, text: string): boolean {
  return text.slice(lineStart(text, start), start).trim() === "";
}

function isEmpty({ value }: Pair): boolean {
  return value.type === "scalar" && value.start === value.end;
}

/** Whether a field belongs to the inner schema and is not valid in the outer one. */
function belongsInside({ key, value }: Pair, inner: z.core.$ZodType, outer: z.core.$ZodType): boolean {
  const own = childOf(inner, key);
  const here = childOf(outer, key);
  if (!own) return false;
  return !here || (accepts(own, valueOf(value)) && !accepts(here, valueOf(value)));
}

function unindented(pair: Pair, children: readonly Pair[], isItem: boolean, text: string, path: Path): Unindented {
  const [first, last] = [children[0] ?? pair, children.at(-1) ?? pair];
  const start = lineStart(text, first.keyRange.start);
  const end = Math.max(last.keyRange.end, last.value.end);
  const column = first.keyRange.start - start;
  const further = " ".repeat(isItem ? 4 : 2);
  const lines = text.slice(start, end).replace(/^(?=[^\r\n])/gm, further);
  const inside = isItem ? `${lines.slice(0, column + 2)}- ${lines.slice(column + 4)}` : lines;
  const names = quotedList(children.map(({ key }) => key));
  const belong = children.length === 1 ? "belongs" : "belong";
  const how = isItem
    ? "Put two spaces, a hyphen and a space before the first, and four spaces before the others."
    : "Put two spaces before each line.";
  return {
    paths: [pair, ...children].map(({ key }) => [...path, key]),
    fault: {
      id: "empty-value",
      range: pair.keyRange,
      path: [...path, pair.key],
      message: `${quoted(pair.key)} has nothing under it: ${names} ${belong} to it but ${children.length === 1 ? "is" : "are"} not indented. ${how}`,
      correction: `${" ".repeat(column)}${text.slice(pair.keyRange.start, pair.keyRange.end)}:\n${inside}`,
      fix: { text: inside, range: { start, end } },
    },
  };
}
