import type * as z from "zod";

import { childOf, metaOf } from "../fields/describe.ts";
import { linesIn, maxLines, maxLinesOfEntry } from "../fields/markdown.ts";
import type { Path } from "../problems/problem.ts";
import { isMapping } from "../yaml/mapping.ts";

/** Files below this number of UTF-16 code units are too short for slow Markdown. */
const short = 16 * 1024;

/** Returns the paths of the Markdown texts that exceed the limit on the total lines of an entry. */
export function textsBeyond(schema: z.core.$ZodType, value: unknown, text: string): Path[] {
  if (text.length < short) return [];
  let lines = 0;
  return Array.from(textsIn(schema, value, [])).flatMap(({ path, value: markdown }) => {
    const own = linesIn(markdown);
    // The schema refuses a text that is too long by itself before parsing it.
    if (own > maxLines) return [];
    lines += own;
    return lines > maxLinesOfEntry ? [path] : [];
  });
}

function* textsIn(schema: z.core.$ZodType, value: unknown, path: Path): Generator<{ path: Path; value: string }> {
  if (typeof value === "string" && metaOf(schema).text === "markdown") yield { path, value };
  const parts: [string | number, unknown][] = Array.isArray(value)
    ? [...value.entries()]
    : isMapping(value)
      ? Object.entries(value)
      : [];
  for (const [step, part] of parts) {
    const child = childOf(schema, step);
    if (child) yield* textsIn(child, part, [...path, step]);
  }
}
