import { compile } from "#compile";
import type * as z from "zod";

import type { Draft } from "../draft.ts";
import { mostLinesOfEntry } from "../fields/markdown.ts";
import { grouped } from "../problems/count.ts";
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
  /** What it is the fields of, in a sentence. */
  label: { one: string };
}

/** What a value has of the shape of a form. */
export interface Shaped<Fields> {
  /** The fields, only when there is no fault. */
  data: Fields | undefined;
  /** What is left when everything that does not fit is taken out. */
  draft: Draft<Fields>;
  faults: Fault[];
}

/** Generating the code of a schema takes longer than checking fewer values than this without. */
const few = 20;

/** How many values were checked against a schema, and the generated code once they are more than a few. */
const used = new Map<z.ZodObject, { times: number; compiled?: z.ZodType }>();

/**
 * Checks a value against the schema of its form. The tree and the text are asked for only when there is something to
 * point at.
 */
export function shape<Fields>(
  form: Form<Fields>,
  value: unknown,
  text: string,
  tree: () => Node | undefined,
): Shaped<Fields> {
  const beyond = textsBeyond(form.schema, value, text);
  if (beyond.length === 0) return checked(form, value, text, tree);
  // Texts that are too much are taken out before anybody reads them.
  const copy: unknown = structuredClone(value);
  for (const path of beyond) replaceAt(copy, path, "…");
  const { draft, faults } = checked(form, copy, text, tree);
  for (const path of beyond) replaceAt(draft, path, undefined);
  return { data: undefined, draft, faults: [tooMuchMarkdown(beyond[0] ?? [], tree()), ...faults] };
}

function tooMuchMarkdown(path: Path, root: Node | undefined): Fault {
  const range = root ? locate(root, path).node : { start: 0, end: 0 };
  const message = `The texts in Markdown have more than ${grouped(mostLinesOfEntry)} lines together. Shorten them, or link to longer ones.`;
  return { id: "unsafe-markdown", range, path, message };
}

function checked<Fields>(
  form: Form<Fields>,
  value: unknown,
  text: string,
  tree: () => Node | undefined,
): Shaped<Fields> {
  const result = compiledSchema(form).safeParse(value);
  if (result.success) {
    const data = result.data as Fields;
    return { data, draft: data as Draft<Fields>, faults: [] };
  }
  const root = tree();
  const faults = root ? explain(form, value, result.error.issues, text, root) : [];
  return { data: undefined, draft: prune(value, result.error.issues) as Draft<Fields>, faults };
}

function compiledSchema({ schema }: Form<unknown>): z.ZodType {
  const use = used.get(schema) ?? { times: 0 };
  used.set(schema, use);
  if (use.times++ < few) return schema;
  return (use.compiled ??= compile(schema));
}

/** A copy of a value without the parts that issues are about; where they were, there is a gap. */
function prune(value: unknown, issues: readonly z.core.$ZodIssue[]): unknown {
  const copy: unknown = structuredClone(value);
  for (const issue of issues) {
    if (issue.code === "unrecognized_keys")
      for (const key of issue.keys) replaceAt(copy, [...issue.path, key] as Path, undefined);
    // A set of fields that breaks a rule as a whole still says what its fields say.
    else if (issue.code !== "custom" || !isMapping(valueAt(copy, issue.path as Path)))
      replaceAt(copy, issue.path as Path, undefined);
  }
  return isMapping(copy) ? copy : {};
}
