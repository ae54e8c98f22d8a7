import * as z from "zod";

import { childOf, isRequired, metaOf, schemaAt } from "../../fields/describe.ts";
import type { Path } from "../../problems/problem.ts";
import { locate, type Node } from "../../yaml/tree.ts";
import { valueAt } from "../../yaml/value-at.ts";
import type { Fault } from "../fault.ts";
import { isPlaceholder } from "../placeholder.ts";
import { maxFaultsPerId } from "../truncate-faults.ts";
import type { Case } from "./case.ts";
import { emptyValue, missingField } from "./field.ts";
import { unsafeMarkdown } from "./markdown.ts";
import { wordAsField } from "./parent-field.ts";
import { inQuotationMarks } from "./quotation-marks.ts";
import { wrongType } from "./type.ts";
import { findUnindented } from "./unindented.ts";
import { unknownField } from "./unknown-field.ts";
import { invalidValue, wrongLength } from "./value.ts";
import { unknownWord } from "./word.ts";
import { fieldsBelowName } from "./wrapped.ts";

/** Translates Zod issues into faults in plain English: one for each path, unless it has unknown fields or is Markdown. */
export function explain(
  form: Case["form"],
  value: unknown,
  issues: readonly z.core.$ZodIssue[],
  text: string,
  tree: Node,
): Fault[] {
  const below = fieldsBelowName(form, text, tree);
  if (below) return [below];
  const unindented = [...findUnindented(form.schema, tree, text)];
  const reported = new Set(unindented.flatMap(({ paths }) => paths.map((path) => JSON.stringify(path))));
  const faults = unindented.map(({ fault }) => fault);
  const seen = new Set(reported);
  const renamed = new Set<string>();
  let unknownFields = 0;
  for (const issue of issues) {
    const place = JSON.stringify(issue.path);
    if (seen.has(place) && issue.code !== "unrecognized_keys") continue;
    seen.add(place);
    const path = issue.path as Path;
    const schema = schemaAt(form.schema, path) ?? form.schema;
    const located = locate(tree, path);
    const at: Case = { form, path, schema, meta: metaOf(schema), located, text, value: valueAt(value, path) };
    if (issue.code === "unrecognized_keys") {
      const keys = issue.keys.filter((key) => !reported.has(JSON.stringify([...path, key])));
      for (const key of keys) {
        unknownFields += 1;
        if (unknownFields > maxFaultsPerId) {
          faults.push(unexplainedField(at, key));
          continue;
        }
        const word = wordAsField(at, key);
        if (word) {
          faults.push(word.fault);
          for (const name of word.meant) renamed.add(JSON.stringify([...path, name]));
          continue;
        }
        const { fault, meant } = unknownField(at, key);
        if (meant !== undefined) renamed.add(JSON.stringify([...path, meant]));
        faults.push(withValueMeant(fault, meant, at, key, tree));
      }
    } else if (at.meta.text === "markdown" && typeof at.value === "string" && issue.code === "custom") {
      faults.push(...unsafeMarkdown(at, at.value));
    } else faults.push(withLeaveOutAdvice(explainOne(at, issue), at));
  }
  return reconcileMisspelt(faults, renamed);
}

/** Returns an unknown-field fault without message, for those beyond the number that is listed. */
function unexplainedField({ path, located }: Case, key: string): Fault {
  return { id: "unknown-field", range: located.node, path: [...path, key], message: "" };
}

/** Corrects the value of an unknown field as well, where the field that was meant would not accept the value. */
function withValueMeant(fault: Fault, name: string | undefined, at: Case, key: string, tree: Node): Fault {
  const schema = name === undefined ? undefined : childOf(at.schema, name);
  if (name === undefined || !schema) return fault;
  const value = valueAt(at.value, [key]);
  const [issue] = z.safeParse(schema, value).error?.issues ?? [];
  if (issue?.path.length !== 0) return fault;
  const located = locate(tree, [...at.path, key]);
  const path = [...at.path, name];
  const of = explainOne({ ...at, path, schema, meta: metaOf(schema), located, value }, issue);
  const { correction, example } = of;
  const shown = { ...fault };
  delete shown.correction;
  const message = correction === undefined && example === undefined ? `${fault.message} ${of.message}` : fault.message;
  return {
    ...shown,
    message,
    ...(correction === undefined ? {} : { correction }),
    ...(example === undefined ? {} : { example }),
  };
}

/**
 * Drops missing-field faults of the fields that unknown ones are to be renamed to, and the fixes of fields that would be
 * renamed to the same name.
 */
function reconcileMisspelt(faults: readonly Fault[], renamed: ReadonlySet<string>): Fault[] {
  const meant = ({ id, path, fix }: Fault): string | undefined =>
    id === "unknown-field" && fix ? JSON.stringify([...path.slice(0, -1), fix.text]) : undefined;
  const byFieldMeant = Map.groupBy(faults, meant);
  return faults
    .filter(({ id, path }) => id !== "missing-field" || !renamed.has(JSON.stringify(path)))
    .map((fault) => {
      const field = meant(fault);
      if (field === undefined || byFieldMeant.get(field)?.length === 1) return fault;
      const question = { ...fault };
      delete question.fix;
      return question;
    });
}

/** Adds to a fault about a placeholder that the optional field can be left out. */
function withLeaveOutAdvice(fault: Fault, { schema, value }: Case): Fault {
  if (isRequired(schema) || fault.fix || typeof value !== "string" || !isPlaceholder(value)) return fault;
  return { ...fault, message: `${fault.message} If there is nothing to say yet, leave it out.` };
}

function explainOne(written: Case, issue: z.core.$ZodIssue): Fault {
  if (written.value === undefined) return missingField(written);
  if (written.value === null || (typeof written.value === "string" && written.value.trim() === ""))
    return emptyValue(written);
  const marks = inQuotationMarks(written);
  if (marks && "fault" in marks) return marks.fault;
  const at = marks?.inner ?? written;
  switch (issue.code) {
    case "invalid_type":
    case "invalid_union":
      return wrongType(at);
    case "invalid_value":
      return typeof at.value === "string" ? unknownWord(at, at.value) : wrongType(at);
    case "too_small":
    case "too_big":
      return wrongLength(at, issue);
    default:
      return invalidValue(at, issue);
  }
}
