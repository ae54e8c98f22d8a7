import { monthsBefore } from "../fields/calendar.ts";
import { isRetired } from "../retirement.ts";
import type { Rule } from "./rule.ts";

/** The maximum months between two reviews of an entry. */
export const monthsBetweenReviews = 12;

/** Entries are reviewed once a year. */
export const reviewOverdue: Rule = {
  id: "review-overdue",
  severity: "hint",
  title: "Not reviewed for a year",
  why: "People trust an entry that somebody has looked at lately.",
  howToFix: "Check that the entry is still right, correct what is not, and put today’s date in reviewed.",
  example: { wrong: "reviewed: 2023-01-15", right: "reviewed: 2026-05-01" },
  *check({ all, today }) {
    const limit = monthsBefore(today, monthsBetweenReviews);
    for (const entry of all) {
      const { reviewed } = entry.data;
      if (reviewed === undefined || reviewed >= limit || isRetired(entry.data, today)) continue;
      const message = `Nobody has confirmed this entry since ${reviewed}. Check it and put today’s date here: ${today}.`;
      yield { entry, path: ["reviewed"], message, correction: `reviewed: ${today}` };
    }
  },
};
