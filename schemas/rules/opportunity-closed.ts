import { dateInWords } from "../fields/date-in-words.ts";
import { isRetired } from "../retirement.ts";
import type { Rule } from "./rule.ts";

/** The closing date of an opportunity before the stage “under-way” has not passed. */
export const opportunityClosed: Rule = {
  id: "opportunity-closed",
  severity: "hint",
  title: "An opportunity past its closing date",
  why: "People would ask to join something that nobody can join any more.",
  howToFix: "Change the stage to under-way or closed, or give the new closing date.",
  example: { wrong: "stage: open\ncloses: 2024-05-31", right: "stage: closed\ncloses: 2024-05-31" },
  *check(context) {
    for (const entry of context.each("opportunity")) {
      const { closes, stage } = entry.data;
      if (
        closes === undefined ||
        closes >= context.today ||
        stage === "closed" ||
        stage === "under-way" ||
        isRetired(entry.data, context.today)
      )
        continue;
      yield {
        entry,
        path: ["closes"],
        message: `This closed on ${dateInWords(closes)}. Change the stage, or give the new date.`,
      };
    }
  },
};
