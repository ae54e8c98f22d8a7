import * as z from "zod";

import { daysBetween } from "../../schemas/fields/calendar.ts";
import type { Observation } from "./visit.ts";

const day = z.iso.date();

/** The history of one link. */
export const LinkHistory = z.strictObject({
  result: z.enum(["ok", "moved", "gone", "blocked", "unreachable"]),
  /** The day of the last good check. */
  good: day.optional(),
  checked: day,
  /** The last 20 days on which it was missing, since the last good check. */
  missing: z.array(day).max(20).optional(),
  /** The target of its permanent redirect. */
  to: z.string().max(2000).optional(),
  why: z.string().max(200).optional(),
});
export type LinkHistory = z.infer<typeof LinkHistory>;

/** The stored file of all checks: address → history. */
export const LinkHistories = z.strictObject({
  version: z.literal(1),
  links: z.record(z.string().max(2000), LinkHistory),
});
export type LinkHistories = z.infer<typeof LinkHistories>;

const failuresNeeded = 3;
const daysNeeded = 7;

/**
 * Updates the history of a link after a check. `gone` needs three missing days over at least seven days; until then it
 * is `unreachable`. `moved` needs the same target on two days, because some addresses redirect elsewhere each time.
 * Checks on the same day count once.
 */
export function updateHistory(before: LinkHistory | undefined, observation: Observation, today: string): LinkHistory {
  const good = before?.good === undefined ? {} : { good: before.good };
  switch (observation.type) {
    case "ok":
      return { result: "ok", good: today, checked: today };
    case "moved": {
      const isKnown = before?.to === observation.to && (before.result === "moved" || before.checked < today);
      return { result: isKnown ? "moved" : "ok", good: today, checked: today, to: observation.to };
    }
    case "blocked":
    case "unreachable": {
      const missing = before?.missing ? { missing: before.missing } : {};
      return { result: observation.type, ...good, checked: today, ...missing, why: observation.why };
    }
    case "missing": {
      const days = [...new Set([...(before?.missing ?? []), today])].sort().slice(-20);
      const result =
        days.length >= failuresNeeded && daysBetween(days[0] ?? today, today) >= daysNeeded ? "gone" : "unreachable";
      return { result, ...good, checked: today, missing: days, why: observation.why };
    }
  }
}
