import { isRetired } from "../retirement.ts";
import type { Rule } from "./rule.ts";

/** The stage of a product and its field `retired` say the same. */
export const retiredStage: Rule = {
  id: "retired-stage",
  severity: "hint",
  title: "A stage that disagrees with the field retired",
  why: "Lists filter by the stage, while the field retired says when and why a product ended.",
  howToFix: "Give a retired product both the stage retired and the field retired.",
  example: {
    wrong: "stage: retired",
    right: "stage: retired\nretired:\n  date: 2026-03-31\n  reason: Its supplier has stopped supporting it.",
  },
  *check(context) {
    for (const entry of context.each("product")) {
      const { stage, retired } = entry.data;
      if (stage === undefined || (stage === "retired") === isRetired(entry.data, context.today)) continue;
      if (stage !== "retired") {
        const message = `The entry says that the product is retired, but its stage is still ${stage}. Change the stage to retired.`;
        yield { entry, path: ["stage"], message };
      } else if (retired === undefined) {
        yield {
          entry,
          path: ["stage"],
          message:
            "The stage is retired, but the entry does not say when and why. Add the field “retired” with a date and a reason.",
        };
      }
    }
  },
};
