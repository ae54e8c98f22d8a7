import { dump, parseEvents } from "js-yaml";

import { lineToYaml, scalarToYaml, toYaml } from "./dump.ts";
import { isMapping } from "./mapping.ts";
import { plainValue } from "./values.ts";

/** Whether a value is a scalar: a text, a number, a boolean, null or undefined. */
export function isScalar(value: unknown): boolean {
  return typeof value !== "object" || value === null;
}

/**
 * Serialises a scalar. Falls back to JSON quotes where no other style parses back to the same value.
 *
 * @param indent the indentation of a multi-line text in spaces, at least two; undefined inside a flow collection, where
 *   a text stays on one line
 * @param old the YAML that it replaces, whose quotation style is kept if possible
 */
export function scalar(value: unknown, indent: number | undefined, old = ""): string {
  if (typeof value !== "string") return dump(value).trimEnd();
  const candidates = [inStyleOf(old, value), inOwnStyle(value, indent)];
  return candidates.find((one) => one !== undefined && readsAs(one, value, indent)) ?? JSON.stringify(value);
}

function inStyleOf(old: string, text: string): string | undefined {
  if (old.startsWith('"')) return JSON.stringify(text);
  if (old.startsWith("'") && !/[\r\n]/.test(text)) return `'${text.replaceAll("'", "''")}'`;
  return undefined;
}

function inOwnStyle(text: string, indent: number | undefined): string {
  if (indent === undefined) return scalarToYaml(text);
  if (!text.includes("\n")) return lineToYaml(text);
  return toYaml({ _: text })
    .slice("_: ".length)
    .replace(/\n {2}/g, `\n${" ".repeat(indent)}`);
}

/** Whether YAML at that indentation parses back to the text. */
function readsAs(yaml: string, text: string, indent: number | undefined): boolean {
  if (indent === undefined) return read(`{ _: ${yaml} }\n`) === text;
  return indent === 2 ? read(`_: ${yaml}\n`) === text : read(`_:\n${" ".repeat(indent - 2)}_: ${yaml}\n`) === text;
}

/** Parses YAML and returns the innermost value under the key `_`; undefined when it is not plain YAML. */
function read(yaml: string): unknown {
  let inner = plainValueOf(yaml);
  while (isMapping(inner)) inner = inner["_"];
  return inner;
}

function plainValueOf(yaml: string): unknown {
  try {
    return plainValue(yaml, parseEvents(yaml, {}));
  } catch {
    return undefined;
  }
}
