import { monthsBefore } from "../fields/calendar.ts";

/** Months after which an authority is asked to confirm a statement again. */
const months = 24;

/** How certain a statement about an authority is. */
export type Certainty =
  /** The authority confirmed it in the last 24 months or, where it has stopped, at any time. */
  | "confirmed"
  /** The authority confirmed it longer ago. */
  | "out-of-date"
  /** It is from public sources; the authority has not confirmed it. */
  | "reported";

/**
 * Returns how certain a statement about an authority is: the single source of this decision. A confirmed “stopped” never
 * goes out of date.
 *
 * @param today `YYYY-MM-DD`
 */
export function certaintyOf(
  { status, confirmed }: { status: string; confirmed?: string | undefined },
  today: string,
): Certainty {
  if (confirmed === undefined || status === "reported") return "reported";
  return status !== "stopped" && isOutOfDate(confirmed, today) ? "out-of-date" : "confirmed";
}

/** Whether a confirmation is more than 24 months old. */
export function isOutOfDate(confirmed: string, today: string): boolean {
  return confirmed < monthsBefore(today, months);
}
