import type { Path } from "../../../schemas/problems/problem.ts";
import { isMapping } from "../../../schemas/reading/mapping.ts";
import type { FormData } from "../state/data.ts";
import { type Draft, typed } from "../state/draft.ts";
import { valueAt } from "../state/path.ts";
import { listOf, type Subject } from "./subject.ts";

/** Where in the file of an authority its word about something stands, or would be added. */
export function recordPath({ data }: Pick<Draft, "data">, { kind, slug }: Subject): Path {
  const list = data[listOf[kind]];
  const items: readonly unknown[] = Array.isArray(list) ? list : [];
  const found = items.findIndex((item) => isMapping(item) && item[kind] === slug);
  return [listOf[kind], found < 0 ? items.length : found];
}

/**
 * The file of an authority with its word about a product or a standard: added, or in place of what it said before.
 * What the answers do not touch stays, but that something in use again has no end and no reason for one. Whoever speaks for
 * the authority confirms it by that.
 */
export function withRecord(draft: Draft, subject: Subject, answers: FormData, today: string): Draft {
  const path = recordPath(draft, subject);
  const before = valueAt(draft.data, path);
  const old = Object.entries(isMapping(before) ? before : {});
  const kept = Object.fromEntries(
    answers["status"] === "stopped" ? old : old.filter(([name]) => name !== "until" && name !== "reason"),
  );
  const record = { ...(subject.slug === "" ? {} : { [subject.kind]: subject.slug }), ...kept, ...answers };
  return typed(draft, path, { ...record, confirmed: today });
}
