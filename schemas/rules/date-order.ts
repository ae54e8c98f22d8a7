import * as z from "zod";

import type { DraftEntry } from "../draft.ts";
import { dateInWords } from "../fields/date-in-words.ts";
import { metaOf, unwrap } from "../fields/describe.ts";
import type { Path } from "../problems/problem.ts";
import { entriesOf, type Finding, type Rule } from "./rule.ts";
import { follow, trailsTo } from "./trails.ts";

/** Things end after they begin, and what has happened is not still to come. */
export const dateOrder: Rule = {
  id: "date-order",
  severity: "error",
  title: "Dates that cannot be right",
  why: "An end before a beginning, or a review that has not happened yet, must be a slip.",
  mend: "Correct the date. Dates are written year-month-day.",
  example: { wrong: 'since: "2024"\nuntil: "2021"', right: 'since: "2021"\nuntil: "2024"' },
  *check(register) {
    for (const entry of register.all) {
      const findings: Finding[] = [];
      findPeriods(entry, findings);
      findFuture(entry, register.today, findings);
      yield* findings;
    }
    for (const entry of entriesOf(register, "authority")) yield* endsOfUse(entry);
  },
};

/** The fields by which something begins and ends. */
const ends: readonly (readonly [begins: string, ends: string])[] = [
  ["from", "until"],
  ["since", "until"],
  ["opens", "closes"],
];

/** Whatever has a beginning and an end. */
const periods = trailsTo((schema) => {
  const bare = unwrap(schema);
  return bare instanceof z.ZodObject
    ? ends.find((fields) => fields.every((field) => Object.hasOwn(bare.shape, field)))
    : undefined;
});

function findPeriods(entry: DraftEntry, findings: Finding[]): void {
  for (const trail of periods[entry.kind]) {
    follow(entry.data, trail, (path, value) => {
      const [begins, ends] = trail.about.map((field) => (value as Record<string, unknown>)[field]);
      if (typeof begins !== "string" || typeof ends !== "string" || !isBefore(ends, begins)) return;
      const message = `It ends (${dateInWords(ends)}) before it begins (${dateInWords(begins)}). Correct one of the two.`;
      findings.push({ entry, path: [...path, trail.about[1]], message });
    });
  }
}

/** Dates that say when something happened. */
const past = trailsTo((schema) => metaOf(schema).happened);

function findFuture(entry: DraftEntry, today: string, findings: Finding[]): void {
  for (const trail of past[entry.kind]) {
    follow(entry.data, trail, (path, date) => {
      if (typeof date !== "string" || !isBefore(today, date) || isPlanned(entry, path)) return;
      const message = `${dateInWords(date)} is still to come, so this cannot have happened. Correct the date.`;
      findings.push({ entry, path: [...path], message, ...(isVersion(path) ? { severity: "review" } : {}) });
    });
  }
}

/** What is going to be adopted may have a day on which it begins. */
function isPlanned({ data }: DraftEntry, [list, index, field]: Path): boolean {
  return (
    list === "adopts" && field === "since" && "adopts" in data && data.adopts?.[Number(index)]?.status === "planned"
  );
}

/** A publisher may have announced the day of its next version. */
function isVersion([list]: Path): boolean {
  return list === "versions";
}

function* endsOfUse(entry: DraftEntry<"authority">): Generator<Finding> {
  for (const [index, use] of (entry.data.uses ?? []).entries()) {
    if (use?.until === undefined || use.status === undefined || use.status === "stopped") continue;
    const message = `“until” says when its use stopped, but the status is ${use.status}. Delete “until”, or change the status to stopped.`;
    yield { entry, path: ["uses", index, "until"], message };
  }
}

/** Whether a date is before another. Either may be known to the year only, so they are compared as far as both go. */
function isBefore(date: string, other: string): boolean {
  const length = Math.min(date.length, other.length);
  return date.slice(0, length) < other.slice(0, length);
}
