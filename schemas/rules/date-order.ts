import type { DraftEntry } from "../draft.ts";
import type { Path } from "../problems/problem.ts";
import { entriesOf, type Finding, type Rule } from "./rule.ts";

/** Things end after they begin, and what is confirmed has happened. */
export const dateOrder: Rule = {
  id: "date-order",
  severity: "error",
  title: "Dates that cannot be right",
  why: "An end before a beginning, or a review that has not happened yet, must be a slip.",
  mend: "Correct the date. Dates are written year-month-day.",
  example: { wrong: 'since: "2024"\nuntil: "2021"', right: 'since: "2021"\nuntil: "2024"' },
  *check(register) {
    const { today } = register;
    for (const entry of register.all) {
      yield* inFuture(entry, ["reviewed"], entry.data.reviewed, today);
    }
    for (const entry of entriesOf(register, "authority")) {
      for (const [index, use] of (entry.data.uses ?? []).entries()) {
        yield* outOfOrder(entry, ["uses", index, "until"], use?.since, use?.until);
        yield* inFuture(entry, ["uses", index, "confirmed"], use?.confirmed, today);
      }
      for (const [index, adoption] of (entry.data.adopts ?? []).entries()) {
        yield* inFuture(entry, ["adopts", index, "confirmed"], adoption?.confirmed, today);
      }
      yield* outOfOrder(entry, ["strategy", "until"], entry.data.strategy?.from, entry.data.strategy?.until);
      const inclusion = entry.data.inclusionStrategy;
      yield* outOfOrder(entry, ["inclusionStrategy", "until"], inclusion?.from, inclusion?.until);
    }
    for (const entry of entriesOf(register, "case-study")) {
      yield* outOfOrder(entry, ["period", "until"], entry.data.period?.from, entry.data.period?.until);
    }
    for (const entry of entriesOf(register, "opportunity")) {
      yield* outOfOrder(entry, ["closes"], entry.data.opens, entry.data.closes);
    }
    for (const entry of entriesOf(register, "product")) {
      yield* inFuture(entry, ["accessibility", "audited"], entry.data.accessibility?.audited, today);
      yield* inFuture(entry, ["security", "tested"], entry.data.security?.tested, today);
    }
  },
};

/** Most dates are in order; saying so must cost nothing. */
const nothing: readonly Finding[] = [];

function outOfOrder(
  entry: DraftEntry,
  path: Path,
  from: string | undefined,
  until: string | undefined,
): readonly Finding[] {
  if (from === undefined || until === undefined) return nothing;
  // Dates may be known to the year only, so they are compared as far as both go.
  const length = Math.min(from.length, until.length);
  if (until.slice(0, length) >= from.slice(0, length)) return nothing;
  return [{ entry, path, message: `It ends (${until}) before it begins (${from}). Correct one of the two.` }];
}

function inFuture(entry: DraftEntry, path: Path, date: string | undefined, today: string): readonly Finding[] {
  if (date === undefined || date <= today) return nothing;
  return [{ entry, path, message: `${date} is still to come, so this cannot have happened. Correct the date.` }];
}
