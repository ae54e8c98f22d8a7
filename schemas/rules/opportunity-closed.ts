import { dateInWords } from "../fields/date-in-words.ts";
import { isRetired } from "../retirement.ts";
import type { Rule } from "./rule.ts";

/**
 * The stage of an opportunity fits its dates: before “under-way” its closing date has not passed, and before “open” its
 * opening date.
 */
export const opportunityClosed: Rule = {
  id: "opportunity-closed",
  severity: "hint",
  title: "A stage that disagrees with the dates",
  why: "People would ask to join something that nobody can join any more, or miss something that they can join.",
  howToFix: "Change the stage, or give the new opening or closing date.",
  example: { wrong: "stage: open\ncloses: 2024-05-31", right: "stage: closed\ncloses: 2024-05-31" },
  *check(context) {
    for (const entry of context.each("opportunity")) {
      const { opens, closes, stage } = entry.data;
      if (stage === "closed" || stage === "under-way" || isRetired(entry.data, context.today)) continue;
      if (closes !== undefined && closes < context.today) {
        const message = `This closed on ${dateInWords(closes)}. Change the stage, or give the new date.`;
        yield { entry, path: ["closes"], message };
      } else if (opens !== undefined && opens <= context.today && (stage === "idea" || stage === "forming")) {
        const message = `This opened on ${dateInWords(opens)}, but its stage is still ${stage}. Change the stage to open, or give the new date.`;
        yield { entry, path: ["opens"], message };
      }
    }
  },
};
