import type { Path } from "../../../schemas/problems/problem.ts";
import { isMapping } from "../../../schemas/reading/mapping.ts";
import type { FormData } from "../state/data.ts";
import { type Draft, typed } from "../state/draft.ts";

/** What an authority says that it uses or has adopted. */
export interface Subject {
  kind: "product" | "standard";
  slug: string;
}

/** The list in the file of an authority that such a thing is recorded in. */
export const listOf = { product: "uses", standard: "adopts" } as const satisfies Record<Subject["kind"], string>;

/** Where in the file of an authority its word about something stands, or would be added. */
export function recordPath({ data }: Pick<Draft, "data">, { kind, slug }: Subject): Path {
  const list = data[listOf[kind]];
  const items: readonly unknown[] = Array.isArray(list) ? list : [];
  const found = items.findIndex((item) => isMapping(item) && item[kind] === slug);
  return [listOf[kind], found < 0 ? items.length : found];
}

/**
 * The file of an authority with its word about a product or a standard: added, or in place of what it said before.
 * What the answers do not touch stays, but that something in use again has no end and no reason for one.
 */
export function withRecord(draft: Draft, subject: Subject, answers: FormData, today: string): Draft {
  const path = recordPath(draft, subject);
  const before = path.reduce<unknown>(
    (at, step) => (typeof at === "object" && at !== null ? (at as Record<PropertyKey, unknown>)[step] : undefined),
    draft.data,
  );
  const old = Object.entries(isMapping(before) ? before : {});
  const kept = Object.fromEntries(
    answers["status"] === "stopped" ? old : old.filter(([name]) => name !== "until" && name !== "reason"),
  );
  const record = { [subject.kind]: subject.slug, ...kept, ...answers, confirmed: today };
  return typed(draft, path, record);
}

/** The names of the questions, besides the authority: with an end and a reason where something was stopped. */
export function questionsOf({ kind }: Subject, status: unknown): readonly string[] {
  if (status !== "stopped") return ["status", "since", "evidence"];
  return kind === "product" ? ["status", "until", "reason"] : ["status", "evidence"];
}
