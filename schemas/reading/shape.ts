import { compile } from "#compile";
import type * as z from "zod";

import { maxLinesOfEntry } from "../fields/markdown.ts";
import type { DeepPartial } from "../partial-entry.ts";
import { withThousandsSeparators } from "../problems/count.ts";
import type { Path } from "../problems/problem.ts";
import { isMapping } from "../yaml/mapping.ts";
import { locate, type Node } from "../yaml/tree.ts";
import { replaceAt, valueAt } from "../yaml/value-at.ts";
import { explain } from "./explain/index.ts";
import type { Fault } from "./fault.ts";
import { textsBeyond } from "./long-texts.ts";

/** A set of fields that a file can hold: those of a kind of entry, or the settings of a catalogue. */
export interface Form<Fields> {
  schema: z.ZodObject & z.ZodType<Fields>;
  /** What the fields describe, as a noun in a sentence. */
  label: { one: string };
}

/** The result of validating a value against a form. */
export interface Validated<Fields> {
  /** The fields, only when there is no fault. */
  data: Fields | undefined;
  /** The value without its invalid parts. */
  partial: DeepPartial<Fields>;
  faults: Fault[];
}

/** Below this number of values, compiling a schema costs more time than it saves. */
const compileThreshold = 20;

/** For each schema, the number of values validated so far and the compiled schema, once there is one. */
const uses = new Map<z.ZodObject, { times: number; compiled?: z.ZodType }>();

/**
 * Validates a value against the schema of its form. The tree is built lazily, only to locate faults.
 */
export function validateFields<Fields>(
  form: Form<Fields>,
  value: unknown,
  text: string,
  tree: () => Node | undefined,
): Validated<Fields> {
  const beyond = textsBeyond(form.schema, value, text);
  if (beyond.length === 0) return checked(form, value, text, tree);
  // Excess texts are replaced before validation, because parsing their Markdown would be slow.
  const copy: unknown = structuredClone(value);
  for (const path of beyond) replaceAt(copy, path, "…");
  const { partial, faults } = checked(form, copy, text, tree);
  for (const path of beyond) replaceAt(partial, path, undefined);
  return { data: undefined, partial, faults: [tooMuchMarkdown(beyond[0] ?? [], tree()), ...faults] };
}

function tooMuchMarkdown(path: Path, root: Node | undefined): Fault {
  const range = root ? locate(root, path).node : { start: 0, end: 0 };
  const message = `The texts in Markdown have more than ${withThousandsSeparators(maxLinesOfEntry)} lines together. Shorten them, or link to longer ones.`;
  return { id: "unsafe-markdown", range, path, message };
}

function checked<Fields>(
  form: Form<Fields>,
  value: unknown,
  text: string,
  tree: () => Node | undefined,
): Validated<Fields> {
  const result = compiledSchema(form).safeParse(value);
  if (result.success) {
    const data = result.data as Fields;
    return { data, partial: data as DeepPartial<Fields>, faults: [] };
  }
  const root = tree();
  const faults = root ? explain(form, value, result.error.issues, text, root) : [];
  return { data: undefined, partial: prune(value, result.error.issues) as DeepPartial<Fields>, faults };
}

function compiledSchema({ schema }: Form<unknown>): z.ZodType {
  const use = uses.get(schema) ?? { times: 0 };
  uses.set(schema, use);
  if (use.times++ < compileThreshold) return schema;
  return (use.compiled ??= compile(schema));
}

/** Copies a value and sets the parts that issues are about to undefined. */
function prune(value: unknown, issues: readonly z.core.$ZodIssue[]): unknown {
  const copy: unknown = structuredClone(value);
  for (const issue of issues) {
    if (issue.code === "unrecognized_keys")
      for (const key of issue.keys) replaceAt(copy, [...issue.path, key] as Path, undefined);
    // A refinement of a whole object failed, so its fields are valid one by one.
    else if (issue.code !== "custom" || !isMapping(valueAt(copy, issue.path as Path)))
      replaceAt(copy, issue.path as Path, undefined);
  }
  return isMapping(copy) ? copy : {};
}
