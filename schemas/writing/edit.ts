import { childOf } from "../fields/describe.ts";
import { type FormName, formNamed } from "../forms.ts";
import type { FieldsOf, Kind } from "../kinds/index.ts";
import { parse, treeOf } from "../reading/parse.ts";
import { freshInBrackets, freshLines, nameInBrackets } from "../yaml/fresh.ts";
import { fieldOrder } from "../yaml/in-order.ts";
import { fieldIn, isMapping } from "../yaml/mapping.ts";
import { type Node, valueOf } from "../yaml/tree.ts";
import { arrangeBlocks, type BlockSlot } from "./arrange-blocks.ts";
import { arrangeParts, type PartSlot } from "./arrange-brackets.ts";
import { fieldBlocks, itemBlocks } from "./blocks.ts";
import { type Change, applyChanges } from "./changes.ts";
import { writeFields } from "./entry.ts";
import { equal } from "./equal.ts";
import { matchItems } from "./match.ts";
import { replace } from "./replace.ts";
import type { Spot } from "./spot.ts";

/**
 * Edits the text of an entry so that it parses as other fields. Changes only what differs: all other lines keep every
 * character, comments and layout included; new fields go to their canonical place. Undefined if no edit parses as exactly
 * these fields.
 */
export function editEntry<K extends Kind>(kind: K, text: string, data: FieldsOf[K]): string | undefined {
  return editFields(kind, text, data);
}

/**
 * Edits a text as {@link editEntry} does, for the fields of any form, unchecked, such as those of an entry that is migrated
 * from another version of the model.
 */
export function editFields(
  name: FormName,
  text: string,
  fields: Readonly<Record<string, unknown>>,
): string | undefined {
  const node = treeOf(text);
  if (!node) return text.trim() === "" ? writeFields(name, fields) : undefined;
  const { schema } = formNamed(name);
  const edited = applyChanges(
    text,
    edit({ text, node, schema, after: 0, column: node.type === "mapping" && !node.flow ? -2 : undefined }, fields),
  );
  const { value, faults } = parse(edited);
  return faults.length === 0 && equal(value, fields) ? edited : undefined;
}

/** Returns the changes that replace the value of a spot. */
function edit(spot: Spot, value: unknown): Change[] {
  const { node, column } = spot;
  if (equal(valueOf(node), value)) return [];
  const isBlock = column !== undefined && node.type !== "scalar" && node.type !== "alias" && !node.flow;
  if (node.type === "mapping" && isMapping(value) && node.pairs.length > 0 && Object.keys(value).length > 0) {
    if (isBlock) return editFieldLines(spot, node, value);
    if (node.flow) return editFieldsInBrackets(spot, node, value);
  }
  if (node.type === "sequence" && Array.isArray(value) && node.items.length > 0 && value.length > 0) {
    return isBlock ? editItemLines(spot, node, value) : editItemsInBrackets(spot, node, value);
  }
  return replace(spot, value);
}

function editFieldLines(
  { text, schema, column: outer }: Spot,
  node: Node & { type: "mapping" },
  fields: Readonly<Record<string, unknown>>,
): Change[] {
  const layout = fieldBlocks(text, node, outer === -2);
  const { blocks, column } = layout;
  const slots = namesInPlace(
    schema,
    blocks.map(({ key }) => key),
    fields,
  ).map((name): BlockSlot => {
    const block = blocks.find(({ key }) => key === name);
    const child = schema && childOf(schema, name);
    if (!block) return { lines: freshLines(child, name, fieldIn(fields, name), column) };
    return {
      block,
      changes: edit({ text, node: block.value, schema: child, after: block.colon, column }, fieldIn(fields, name)),
    };
  });
  return arrangeBlocks(layout, slots);
}

function editItemLines({ text, schema }: Spot, node: Node & { type: "sequence" }, items: readonly unknown[]): Change[] {
  const layout = itemBlocks(text, node);
  const { blocks, column } = layout;
  const child = schema && childOf(schema, 0);
  const matched = matchItems(node.items.map(valueOf), items);
  const slots = items.map((item, index): BlockSlot => {
    const block = blocks[matched[index] ?? -1];
    if (!block) return { lines: freshLines(child, undefined, item, column) };
    return { block, changes: edit({ text, node: block.value, schema: child, after: block.start + 1, column }, item) };
  });
  return arrangeBlocks(layout, slots);
}

function editFieldsInBrackets(
  { text, schema }: Spot,
  node: Node & { type: "mapping" },
  fields: Readonly<Record<string, unknown>>,
): Change[] {
  const parts = node.pairs.map(({ key, keyRange, value }) => ({
    key,
    value,
    start: keyRange.start,
    end: Math.max(keyRange.end, value.end),
  }));
  const json = parts.every(({ start }) => text.charAt(start) === '"');
  const slots = namesInPlace(
    schema,
    parts.map(({ key }) => key),
    fields,
  ).map((name): PartSlot => {
    const part = parts.find(({ key }) => key === name);
    const child = schema && childOf(schema, name);
    if (!part) return { yaml: `${nameInBrackets(name, json)}: ${freshInBrackets(child, fieldIn(fields, name), json)}` };
    return {
      part,
      changes: edit(
        { text, node: part.value, schema: child, after: part.value.start, column: undefined },
        fieldIn(fields, name),
      ),
    };
  });
  return arrangeParts(text, parts, slots);
}

function editItemsInBrackets(
  { text, schema }: Spot,
  node: Node & { type: "sequence" },
  items: readonly unknown[],
): Change[] {
  const child = schema && childOf(schema, 0);
  const json = node.items.every(({ start }) => text.charAt(start) === '"');
  const matched = matchItems(node.items.map(valueOf), items);
  const slots = items.map((item, index): PartSlot => {
    const part = node.items[matched[index] ?? -1];
    if (!part) return { yaml: freshInBrackets(child, item, json) };
    return { part, changes: edit({ text, node: part, schema: child, after: part.start, column: undefined }, item) };
  });
  return arrangeParts(text, node.items, slots);
}

/** Orders the wanted fields: existing ones keep their order, new ones go to their canonical place. */
function namesInPlace(
  schema: Spot["schema"],
  present: readonly string[],
  fields: Readonly<Record<string, unknown>>,
): string[] {
  const names = present.filter((name) => fieldIn(fields, name) !== undefined);
  const order = schema ? fieldOrder(schema) : [];
  const isNew = (name: string): boolean => fieldIn(fields, name) !== undefined && !names.includes(name);
  for (const name of order.filter(isNew)) {
    const before = order.slice(0, order.indexOf(name)).findLast((one) => names.includes(one));
    names.splice(before === undefined ? 0 : names.indexOf(before) + 1, 0, name);
  }
  return [...names, ...Object.keys(fields).filter(isNew)];
}
