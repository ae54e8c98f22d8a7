import { plainName } from "../likeness/plain-name.ts";
import type { Path } from "../problems/problem.ts";
import { isMapping } from "../yaml/mapping.ts";
import { type PrefilledStatement, untrue } from "./prefilled-statement.ts";

/** The subject of an authority’s statement. */
export type StatementSubject = Pick<PrefilledStatement, "kind" | "slug">;

/** Fields of an entry, or of an item of one of its lists. */
type Fields = Readonly<Record<string, unknown>>;

/** The field of an authority’s entry that lists statements of each kind. */
export const listOf = { product: "uses", standard: "adopts", system: "uses" } as const satisfies Record<
  StatementSubject["kind"],
  string
>;

/** Returns the fields to ask an authority for, by the kind and status of its statement. */
export function askedFields(kind: StatementSubject["kind"], status: unknown): readonly string[] {
  if (status === untrue) return ["status", "reason", "evidence"];
  if (status !== "stopped") return ["status", "since", "evidence"];
  return kind === "standard" ? ["status", "evidence"] : ["status", "until", "reason"];
}

/** Whether a reason is asked for: for stopped uses, as others learn from them, and for removed statements. */
export function needsReason(kind: StatementSubject["kind"], status: unknown): boolean {
  return askedFields(kind, status).includes("reason");
}

/** Returns the path of an authority’s statement about a subject, or the path at which to add it. */
export function recordPath(data: Fields, subject: StatementSubject): Path {
  const items = itemsOf(data, subject);
  const found = items.findIndex((item) => isMapping(item) && isAbout(item, subject));
  return [listOf[subject.kind], found < 0 ? items.length : found];
}

/** Whether an authority’s entry has a statement about a subject. */
export function isRecorded(data: Fields, subject: StatementSubject): boolean {
  return itemsOf(data, subject).some((item) => isMapping(item) && isAbout(item, subject));
}

/**
 * Applies an answer to an authority’s entry: adds or replaces its statement, or removes a statement that was never true.
 */
export function withAnswer(data: Fields, subject: StatementSubject, answers: Fields, today: string): Fields {
  const items = itemsOf(data, subject);
  const [list, at] = recordPath(data, subject);
  const before = items[Number(at)];
  const said = merged(isMapping(before) ? before : {}, subject, answers, today);
  const after = [...items.slice(0, Number(at)), ...(said ? [said] : []), ...items.slice(Number(at) + 1)];
  if (after.length > 0) return { ...data, [String(list)]: after };
  return Object.fromEntries(Object.entries(data).filter(([name]) => name !== list));
}

/**
 * Merges answers into an authority’s statement and sets `confirmed` to today; undefined if it was never true. Other fields
 * stay, but `until` and `reason` are removed unless the status is “stopped”.
 *
 * @param before the fields of the previous statement
 */
export function merged(before: Fields, subject: StatementSubject, answers: Fields, today: string): Fields | undefined {
  if (answers["status"] === untrue) return undefined;
  const old = Object.entries(before);
  const kept = Object.fromEntries(
    answers["status"] === "stopped" ? old : old.filter(([name]) => name !== "until" && name !== "reason"),
  );
  return { ...naming(subject), ...kept, ...answers, confirmed: today };
}

function itemsOf(data: Fields, { kind }: StatementSubject): readonly unknown[] {
  const list = data[listOf[kind]];
  return Array.isArray(list) ? list : [];
}

function isAbout(item: Fields, { kind, slug }: StatementSubject): boolean {
  if (kind !== "system") return item[kind] === slug;
  const name = isMapping(item["system"]) ? item["system"]["name"] : undefined;
  return typeof name === "string" && plainName(name) === plainName(slug);
}

function naming({ kind, slug }: StatementSubject): Fields {
  if (slug === "") return {};
  return { [kind]: kind === "system" ? { name: slug } : slug };
}
