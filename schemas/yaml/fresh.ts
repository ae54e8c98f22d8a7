import type * as z from "zod";

import { toYaml } from "./dump.ts";
import { inFieldOrder } from "./in-order.ts";
import { isScalar, scalar } from "./scalar.ts";

/**
 * Serialises a new field or item as lines in the house style.
 *
 * @param key the name of the field, or undefined for an item
 * @param column the indentation of the key or dash in spaces; the first line is returned without it, the others with it
 */
export function freshLines(
  schema: z.core.$ZodType | undefined,
  key: string | undefined,
  value: unknown,
  column: number,
): string {
  const ordered = inFieldOrder(schema, value);
  const yaml = key === undefined ? freshItem(ordered) : toYaml({ [key]: ordered });
  return yaml.replace(/\n(?=.)/g, `\n${" ".repeat(column)}`);
}

/** Serialises a collection in block or flow style, as new entries do. */
export function freshValue(schema: z.core.$ZodType | undefined, value: unknown): string {
  return toYaml(inFieldOrder(schema, value));
}

/** Serialises a value for a place inside a flow collection, as JSON or in flow style. */
export function freshInBrackets(schema: z.core.$ZodType | undefined, value: unknown, json: boolean): string {
  const ordered = inFieldOrder(schema, value);
  return json ? JSON.stringify(ordered) : inBrackets(ordered);
}

/** Serialises a key for a place inside a flow collection. */
export function nameInBrackets(name: string, json: boolean): string {
  return json ? JSON.stringify(name) : scalar(name, undefined);
}

function freshItem(value: unknown): string {
  const yaml = isScalar(value) ? scalar(value, 2) : toYaml(value).replace(/\n(?=.)/g, "\n  ");
  return `- ${yaml}`;
}

function inBrackets(value: unknown): string {
  if (isScalar(value)) return scalar(value, undefined);
  if (Array.isArray(value)) return `[${value.map(inBrackets).join(", ")}]`;
  const pairs = Object.entries(value as object).map(
    ([name, one]) => `${nameInBrackets(name, false)}: ${inBrackets(one)}`,
  );
  return pairs.length === 0 ? "{}" : `{ ${pairs.join(", ")} }`;
}
