import type { Path } from "../../../schemas/problems/problem.ts";
import { isMapping } from "../../../schemas/yaml/mapping.ts";
import type { FormData } from "../state/data.ts";
import { listOf, type Subject } from "./subject.ts";

/** Where in the record of an authority its word about something stands, or would be added. */
export function recordPath(data: FormData, { kind, slug }: Subject): Path {
  const list = data[listOf[kind]];
  const items: readonly unknown[] = Array.isArray(list) ? list : [];
  const found = items.findIndex((item) => isMapping(item) && item[kind] === slug);
  return [listOf[kind], found < 0 ? items.length : found];
}

/**
 * What an authority says of a product or a standard once it has answered. What the answers do not touch stays, but that
 * something in use again has no end and no reason for one. Whoever speaks for the authority confirms it by that.
 *
 * @param before what it said until now
 */
export function merged(
  before: Readonly<Record<string, unknown>>,
  { kind, slug }: Subject,
  answers: FormData,
  today: string,
): Record<string, unknown> {
  const old = Object.entries(before);
  const kept = Object.fromEntries(
    answers["status"] === "stopped" ? old : old.filter(([name]) => name !== "until" && name !== "reason"),
  );
  return { ...(slug === "" ? {} : { [kind]: slug }), ...kept, ...answers, confirmed: today };
}
