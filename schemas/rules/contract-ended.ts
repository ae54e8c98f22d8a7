import { dateInWords } from "../fields/date-in-words.ts";
import { isRetired } from "../retirement.ts";
import type { Rule } from "./rule.ts";

/** A maintenance contract has not ended. */
export const contractEnded: Rule = {
  id: "contract-ended",
  severity: "hint",
  title: "Maintenance that has ended",
  why: "Before they adopt a product, people want to know who maintains it now.",
  howToFix: "Give the new end date, or say how it is maintained now. If nobody maintains it, write type: none.",
  example: {
    wrong: "maintenance:\n  type: contract\n  until: 2024-03-31",
    right: "maintenance:\n  type: contract\n  until: 2028-03-31",
  },
  *check(context) {
    for (const entry of context.each("product")) {
      const until = entry.data.maintenance?.until;
      if (until === undefined || until >= context.today || isRetired(entry.data, context.today)) continue;
      yield {
        entry,
        path: ["maintenance", "until"],
        message: `The maintenance named here ended on ${dateInWords(until)}. Say how it is maintained now.`,
      };
    }
  },
};
