import * as z from "zod";

import { dateInWords } from "../fields/date-in-words.ts";
import { metaOf, unwrap } from "../fields/describe.ts";
import type { PartialEntry } from "../partial-entry.ts";
import type { Path } from "../problems/problem.ts";
import { endOf } from "../statements/succession.ts";
import { valueAt } from "../yaml/value-at.ts";
import { type Finding, type ValueCheck, noFindings, type Rule, type RuleContext, type ValuePlace } from "./rule.ts";

/** No end is before its start, no past event has a future date, and only a use that has stopped has an end. */
export const dateOrder: Rule = {
  id: "date-order",
  severity: "error",
  title: "Dates that cannot be right",
  why: "An end before a beginning, or a review that has not happened yet, must be a mistake.",
  howToFix: "Correct the date. Dates are written year-month-day.",
  example: { wrong: 'since: "2024"\nuntil: "2021"', right: 'since: "2021"\nuntil: "2024"' },
  values: (schema) => (metaOf(schema).happened ? futureIn : periodIn(schema)),
  *check(context) {
    for (const entry of context.each("authority")) {
      yield* endsOfUse(entry);
      yield* successorsThatEnded(entry, context);
    }
    for (const entry of context.each("standard")) yield* orderOfVersions(entry);
  },
};

/** Pairs of start and end fields. */
const ends: readonly (readonly [begins: string, ends: string])[] = [
  ["from", "until"],
  ["since", "until"],
  ["opens", "closes"],
];

/** Returns the check of an object with start and end dates. */
function periodIn(schema: z.core.$ZodType): ValueCheck | undefined {
  const bare = unwrap(schema);
  const fields =
    bare instanceof z.ZodObject && ends.find((some) => some.every((field) => Object.hasOwn(bare.shape, field)));
  if (!fields) return undefined;
  const [beginning, end] = fields;
  return (value, { entry, path }) => {
    const { [beginning]: begins, [end]: ends } = value as Record<string, string | undefined>;
    if (begins === undefined || ends === undefined || !isBefore(ends, begins)) return noFindings;
    const message = `It ends (${dateInWords(ends)}) before it begins (${dateInWords(begins)}). Correct one of the two.`;
    return [{ entry, path: [...path, end], message }];
  };
}

/** Checks that a date of a past event is not in the future. */
function futureIn(value: unknown, { entry, path, today }: ValuePlace): readonly Finding[] {
  const date = value as string;
  if (!isBefore(today, date) || isPlanned(entry, path)) return noFindings;
  const message = `${dateInWords(date)} is in the future, so this cannot have happened yet. Correct the date.`;
  return [{ entry, path: [...path], message, ...(isVersion(path) ? { severity: "review" } : {}) }];
}

/** Whether an adoption is planned, so that its start may be in the future. */
function isPlanned({ data }: ValuePlace["entry"], path: Path): boolean {
  const holder = valueAt(data, path.slice(0, -1)) as { status?: string };
  return path.at(-1) === "since" && holder.status === "planned";
}

/** A publisher may have announced the day of its next version. */
function isVersion([list]: Path): boolean {
  return list === "versions";
}

function* endsOfUse(entry: PartialEntry<"authority">): Generator<Finding> {
  for (const [index, use] of (entry.data.uses ?? []).entries()) {
    if (use?.until === undefined || use.status === undefined || use.status === "stopped") continue;
    const message = `“until” says when its use stopped, but the status is ${use.status}. Delete “until”, or change the status to stopped.`;
    yield { entry, path: ["uses", index, "until"], message };
  }
}

/** Who takes over exists on the next day. */
function* successorsThatEnded({ file, data }: PartialEntry<"authority">, context: RuleContext): Generator<Finding> {
  const { lastDay, succeededBy = [] } = data;
  if (lastDay === undefined) return;
  for (const [index, slug = ""] of succeededBy.entries()) {
    const successor = context.of("authority").get(slug);
    const end = successor && endOf(successor)?.lastDay;
    if (end === undefined || end > lastDay || successor?.file === file) continue;
    const message = `“${slug}” ends on ${dateInWords(end)}, so it cannot take over after ${dateInWords(lastDay)}. Name who takes over from it instead, or correct the day.`;
    yield { entry: { file }, path: ["succeededBy", index], message };
  }
}

/** Pages call the first version the latest one. */
function* orderOfVersions(entry: PartialEntry<"standard">): Generator<Finding> {
  let before: string | undefined;
  for (const [index, version] of (entry.data.versions ?? []).entries()) {
    const date = version?.date;
    if (date === undefined) continue;
    if (before !== undefined && isBefore(before, date)) {
      const message = `This version is newer (${dateInWords(date)}) than the one before it (${dateInWords(before)}). List the newest first, or correct the date.`;
      yield { entry, path: ["versions", index, "date"], message, severity: "hint" };
    }
    before = date;
  }
}

/** Whether a date is before another, compared at the lower precision of the two. */
function isBefore(date: string, other: string): boolean {
  return date < other.slice(0, date.length);
}
