import { compile } from "#compile";
import type * as z from "zod";

import type { Draft } from "../draft.ts";
import { mostLinesOfEntry } from "../fields/markdown.ts";
import { type FieldsOf, type Kind, kinds } from "../kinds/index.ts";
import type { Path } from "../problems/problem.ts";
import { valueAt } from "./explain/case.ts";
import { explain } from "./explain/index.ts";
import type { Fault } from "./fault.ts";
import { textsBeyond } from "./long-texts.ts";
import { isMapping } from "./mapping.ts";
import { locate, type Node } from "./tree.ts";

/** What a value has of the shape of a kind. */
export interface Shaped<K extends Kind> {
  /** The fields, only when there is no fault. */
  data: FieldsOf[K] | undefined;
  /** What is left when everything that does not fit is taken out. */
  draft: Draft<FieldsOf[K]>;
  faults: Fault[];
}

const compiled = new Map<Kind, z.ZodType>();

/**
 * Checks a value against the schema of its kind. The tree and the text are asked for only when there is something to
 * point at.
 */
export function shape<K extends Kind>(kind: K, value: unknown, text: string, tree: () => Node | undefined): Shaped<K> {
  const beyond = textsBeyond(kinds[kind].schema, value, text);
  if (beyond.length === 0) return checked(kind, value, text, tree);
  // Texts that are too much are taken out before anybody reads them.
  const copy: unknown = structuredClone(value);
  for (const path of beyond) replaceAt(copy, path, "…");
  const { draft, faults } = checked(kind, copy, text, tree);
  for (const path of beyond) replaceAt(draft, path, undefined);
  return { data: undefined, draft, faults: [tooMuchMarkdown(beyond[0] ?? [], tree()), ...faults] };
}

function tooMuchMarkdown(path: Path, root: Node | undefined): Fault {
  const range = root ? locate(root, path).node : { start: 0, end: 0 };
  const message = `The texts in Markdown have more than ${mostLinesOfEntry} lines together. Shorten them, or link to longer ones.`;
  return { id: "unsafe-markdown", range, path, message };
}

function checked<K extends Kind>(kind: K, value: unknown, text: string, tree: () => Node | undefined): Shaped<K> {
  const result = compiledSchema(kind).safeParse(value);
  if (result.success) {
    const data = result.data as FieldsOf[K];
    return { data, draft: data as Draft<FieldsOf[K]>, faults: [] };
  }
  const root = tree();
  const faults = root ? explain(kind, value, result.error.issues, text, root) : [];
  return { data: undefined, draft: prune(value, result.error.issues) as Draft<FieldsOf[K]>, faults };
}

function compiledSchema(kind: Kind): z.ZodType {
  let schema = compiled.get(kind);
  if (!schema) {
    schema = compile(kinds[kind].schema);
    compiled.set(kind, schema);
  }
  return schema;
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

function replaceAt(root: unknown, path: Path, value: unknown): void {
  const last = path.at(-1);
  if (last === undefined) return;
  const parent = valueAt(root, path.slice(0, -1));
  if (Array.isArray(parent)) parent[Number(last)] = value;
  else if (isMapping(parent) && Object.hasOwn(parent, last)) parent[last] = value;
}
