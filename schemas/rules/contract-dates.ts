import { dateInWords } from "../fields/date-in-words.ts";
import type { Rule } from "./rule.ts";

/** The dates of a contract are in order, and a contract that is in use has not ended. */
export const contractDates: Rule = {
  id: "contract-dates",
  severity: "error",
  title: "Dates of a contract that cannot be right",
  why: "Councils look for contracts that end together, so a wrong date leads them astray.",
  howToFix:
    "Correct the date. Notice is given before the end, an extension ends after it, and the end comes after the beginning.",
  example: {
    wrong:
      "uses:\n  - product: open-play\n    status: in-use\n    contract:\n      until: 2027-03-31\n      noticeBy: 2027-09-30",
    right:
      "uses:\n  - product: open-play\n    status: in-use\n    contract:\n      until: 2028-03-31\n      noticeBy: 2027-09-30",
  },
  *check(context) {
    for (const entry of context.each("authority")) {
      for (const [index, use] of (entry.data.uses ?? []).entries()) {
        const { contract = {}, since, status } = use ?? {};
        const { until, noticeBy, extendableUntil } = contract;
        const path = ["uses", index, "contract"];
        if (until === undefined) continue;
        if (since !== undefined && until < since) {
          const message = `The contract ends (${dateInWords(until)}) before its use began (${dateInWords(since)}). Correct one of the two.`;
          yield { entry, path: [...path, "until"], message };
        }
        if (noticeBy !== undefined && noticeBy > until) {
          const message = `Notice by ${dateInWords(noticeBy)} is after the contract ends (${dateInWords(until)}). Correct one of the two.`;
          yield { entry, path: [...path, "noticeBy"], message };
        }
        if (extendableUntil !== undefined && extendableUntil < until) {
          const message = `The extension ends (${dateInWords(extendableUntil)}) before the contract does (${dateInWords(until)}). Correct one of the two.`;
          yield { entry, path: [...path, "extendableUntil"], message };
        }
        if ((extendableUntil ?? until) < context.today && status === "in-use") {
          yield {
            entry,
            path: [...path, extendableUntil === undefined ? "until" : "extendableUntil"],
            severity: "hint",
            message: `The contract ended on ${dateInWords(extendableUntil ?? until)}. Say how it is bought now, or when its use stopped.`,
          };
        }
      }
    }
  },
};
