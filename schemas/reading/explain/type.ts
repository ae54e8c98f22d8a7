import * as z from "zod";

import { unwrap } from "../../fields/describe.ts";
import { quoted } from "../../problems/quoted.ts";
import type { Fault } from "../fault.ts";
import { accepts, type Case, correctionOf, describeValue, exampleOf, placeName } from "./case.ts";

/** The value is of another type than the field: often because YAML read more into it than was written. */
export function wrongType(at: Case): Fault {
  const { path, schema, meta, located, text, value } = at;
  const raw = text.slice(located.node.start, located.node.end);
  const expects = meta.expects ?? "a value of another sort";
  const report = (message: string, more: Partial<Fault> = {}): Fault => ({
    id: "wrong-type",
    range: located.node,
    path,
    message,
    ...more,
  });
  if (typeof value === "number" || typeof value === "boolean") {
    const inQuotes = JSON.stringify(raw);
    if (accepts(schema, raw)) {
      return report(
        `${placeName(path, true)} was written as ${raw}, which YAML reads as the ${describeValue(value)}. Put it in quotes: ${inQuotes}.`,
        correctionOf(path, inQuotes),
      );
    }
    return report(
      `${placeName(path, true)} was read as the ${describeValue(value)}. It must be ${expects}.`,
      exampleOf(path, meta),
    );
  }
  if (typeof value === "string" && accepts(schema, true) && /^(?:yes|no|on|off|true|false)$/i.test(value)) {
    const word = String(/^(?:yes|on|true)$/i.test(value));
    return report(
      `${placeName(path, true)} was written as ${quoted(value)}, which YAML reads as a text. Write ${word}.`,
      correctionOf(path, word),
    );
  }
  if (typeof value === "string" && /^[-+]?\d+(?:\.\d+)?$/.test(value) && accepts(schema, Number(value))) {
    return report(
      `${placeName(path, true)} is in quotes, so YAML reads it as a text. Write the number without quotes.`,
      correctionOf(path, String(Number(value))),
    );
  }
  if (!Array.isArray(value) && unwrap(schema) instanceof z.ZodArray) {
    const single = accepts(schema, [value]) && /^[\w-]+$/.test(raw);
    return report(`${placeName(path, true)} must be a list, even with one item: ${expects}.`, {
      ...(single ? correctionOf(path, `[${raw}]`) : exampleOf(path, meta)),
    });
  }
  return report(`${placeName(path, true)} is ${describeValue(value)}. It must be ${expects}.`, exampleOf(path, meta));
}
