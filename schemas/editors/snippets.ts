import type * as z from "zod";

import { scalarToYaml, toYaml } from "../yaml/dump.ts";

type Schema = z.core.JSONSchema.BaseSchema & { markdownDescription?: string };

/**
 * Replaces the examples of an object or a list with what editors should insert, in place. From plain values, editors drop
 * quotes and empty lists, and insert an object inside a list as “[object Object]”. So a list of objects has its examples
 * as YAML, and an object has snippets with all texts in the quotes that they need.
 *
 * @param inItem whether the schema is inside an item of a list, where no editor knows how far a block must be indented
 */
export function withSnippets(schema: Schema, title: string, inItem: boolean): void {
  const { examples, items, markdownDescription = "" } = schema;
  if (!Array.isArray(examples)) return;
  const snippetsOf = (values: readonly unknown[], onOneLine: boolean): object => ({
    defaultSnippets: values.map((value) => ({
      label: `Example: ${title.toLowerCase()}`,
      body: snippetBody(value, onOneLine),
    })),
  });
  if (schema.type === "object") {
    delete schema.examples;
    Object.assign(schema, snippetsOf(examples, inItem), {
      markdownDescription: `${markdownDescription}\n\nExample:\n\n\`\`\`yaml\n${toYaml(examples[0])}\n\`\`\``.trim(),
    });
  }
  if (schema.type === "array") {
    const isOfSets = typeof items === "object" && !Array.isArray(items) && items.type === "object";
    schema.examples = isOfSets ? examples.map(onOneLine) : examples.filter((list) => !isEmpty(list));
    if (isOfSets) Object.assign(items, snippetsOf(examples.flat(), false));
  }
}

function isEmpty(list: unknown): boolean {
  return Array.isArray(list) && list.length === 0;
}

/** Returns a value as a snippet body: a mapping in block style, or in flow style where its indentation is unknown. */
export function snippetBody(value: unknown, isOnOneLine: boolean): unknown {
  if (typeof value === "string") return asItIs(scalarToYaml(value));
  if (typeof value !== "object" || value === null) return value;
  if (isOnOneLine || (Array.isArray(value) && value.every((item) => typeof item !== "object")))
    return asItIs(onOneLine(value));
  if (Array.isArray(value)) return value.map((item) => snippetBody(item, false));
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, snippetBody(part, false)]));
}

/** Escapes YAML for a snippet. After a leading “^”, editors insert the text verbatim. */
function asItIs(yaml: string): string {
  return `^${yaml.replace(/[\\$}]/g, "\\$&")}`;
}

function onOneLine(value: unknown): string {
  if (typeof value === "string") return scalarToYaml(value);
  if (typeof value !== "object" || value === null) return String(value);
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(", ")}]`;
  return `{ ${Object.entries(value)
    .map(([name, part]) => `${name}: ${onOneLine(part)}`)
    .join(", ")} }`;
}
