import { quoted } from "../problems/quoted.ts";
import { isOutOfDate } from "../statements/certainty.ts";
import { subjectOfStatement } from "../statements/prefilled-statement.ts";
import type { Rule } from "./rule.ts";

/** A claimed authority confirms what it uses and has adopted every two years, unless it has stopped. */
export const adoptionUnconfirmed: Rule = {
  id: "adoption-unconfirmed",
  severity: "hint",
  title: "An adoption not confirmed for two years",
  why: "“Who uses it” is the first thing people look for, and old records mislead them.",
  howToFix: "If it is still so, put today’s date in confirmed. If not, change the status and say why.",
  example: {
    wrong: "- product: fixmystreet\n  status: in-use\n  confirmed: 2022-02-01",
    right: "- product: fixmystreet\n  status: in-use\n  confirmed: 2026-05-01",
  },
  *check(context) {
    for (const entry of context.each("authority")) {
      if (entry.data.claimed === false) continue;
      for (const list of ["uses", "adopts"] as const) {
        for (const [index, statement] of (entry.data[list] ?? []).entries()) {
          const about = statement && subjectOfStatement(statement);
          if (!about || statement.status === "stopped") continue;
          const path = [list, index];
          const what = quoted(about.slug);
          const { confirmed } = statement;
          if (confirmed === undefined) {
            yield {
              entry,
              path,
              message: `Nothing says when ${what} was last confirmed. If it is still true today, add: confirmed: ${context.today}.`,
              correction: `confirmed: ${context.today}`,
            };
          } else if (isOutOfDate(confirmed, context.today)) {
            yield {
              entry,
              path: [...path, "confirmed"],
              message: `${what} was last confirmed on ${confirmed}. If it is still true, put today’s date here: ${context.today}.`,
            };
          }
        }
      }
    }
  },
};
