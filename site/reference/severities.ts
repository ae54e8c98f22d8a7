import type { Severity } from "../../schemas/index.ts";

/** What a severity means to whoever sends a change, gravest first. */
export const severities: Readonly<Record<Severity, { one: string; many: string; meaning: string }>> = {
  error: {
    one: "Error",
    many: "Errors",
    meaning: "An error has to be mended before a change can be accepted.",
  },
  review: {
    one: "Point for a maintainer",
    many: "Points for a maintainer",
    meaning:
      "A person who looks after the catalogue looks at it and decides. You need not change anything, but a word in the pull request helps.",
  },
  hint: {
    one: "Hint",
    many: "Hints",
    meaning: "A hint is advice. A change is accepted with or without it.",
  },
};
