import type { Rule } from "./rule.ts";

/** An authority with maintainers has claimed its record. */
export const stillUnclaimed: Rule = {
  id: "still-unclaimed",
  severity: "hint",
  title: "A record with maintainers that is called unclaimed",
  why: "Pages say that the record was made from public sources and that nobody of the authority takes part.",
  howToFix: "Delete the line “claimed: false”. If nobody of the authority takes part, delete its maintainers.",
  example: {
    wrong: "claimed: false\nmaintainers:\n  - github: octo-council\n    id: 583231",
    right: "maintainers:\n  - github: octo-council\n    id: 583231",
  },
  *check(context) {
    for (const entry of context.each("authority")) {
      const { claimed, maintainers = [] } = entry.data;
      if (claimed !== false || !maintainers.some((maintainer) => maintainer?.id !== undefined)) continue;
      const message =
        "The record has maintainers, and says that nobody of the authority takes part. Delete this line, if somebody does.";
      yield { entry, path: ["claimed"], message, at: "key" };
    }
  },
};
