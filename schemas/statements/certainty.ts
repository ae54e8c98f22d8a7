import { monthsBefore } from "../fields/calendar.ts";

/** Months after which an authority is asked to confirm a statement again. */
const months = 24;

/** How certain a statement about an authority is. */
export type Certainty =
  /** The authority confirmed it within that time. */
  | "confirmed"
  /** The authority confirmed it longer ago. */
  | "out-of-date"
  /** It is from public sources; the authority has not confirmed it. */
  | "reported";

/**
 * How certain it is what is said of an authority: the one place that decides it. That something was stopped does not
 * change with time.
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

/** Whether a confirmation is so old that it is asked for again. */
export function isOutOfDate(confirmed: string, today: string): boolean {
  return confirmed < monthsBefore(today, months);
}
