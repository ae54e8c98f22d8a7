import type * as z from "zod";

import { toYaml } from "./dump.ts";
import { inOrder } from "./in-order.ts";
import { isScalar, scalar } from "./scalar.ts";

/**
 * A field or an item that is new, as lines in the style of new entries.
 *
 * @param key the name of the field, or undefined for an item
 * @param column how far the name or the dash is indented; the first line is not, the others are
 */
export function freshLines(
  schema: z.core.$ZodType | undefined,
  key: string | undefined,
  value: unknown,
  column: number,
): string {
  const ordered = inOrder(schema, value);
  const yaml = key === undefined ? freshItem(ordered) : toYaml({ [key]: ordered });
  return yaml.replace(/\n(?=.)/g, `\n${" ".repeat(column)}`);
}

/** A value with parts, as lines or in brackets, whichever new entries have. */
export function freshValue(schema: z.core.$ZodType | undefined, value: unknown): string {
  return toYaml(inOrder(schema, value));
}

/** A value for a place inside brackets. */
export function freshInBrackets(schema: z.core.$ZodType | undefined, value: unknown, json: boolean): string {
  const ordered = inOrder(schema, value);
  return json ? JSON.stringify(ordered) : inBrackets(ordered);
}

/** The name of a field inside brackets. */
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
