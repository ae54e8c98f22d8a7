/** Every severity, gravest first: `error` blocks, `review` asks for a maintainer’s eyes, `hint` helps. */
export const severityNames = ["error", "review", "hint"] as const;

/** How much a problem weighs. */
export type Severity = (typeof severityNames)[number];

/** What a severity is called, on pages, in forms, in comments and at a terminal. */
interface SeverityLabel {
  /** The label of one problem, and the heading over several. */
  one: string;
  many: string;
  /** The words behind a number of problems: “1 error”, “2 problems that need review”. */
  counted: readonly [one: string, many: string];
  /** What it means to whoever sends a change. */
  meaning: string;
}

/** The labels of every severity. Whoever shows a severity takes its words from here. */
export const severities: Readonly<Record<Severity, SeverityLabel>> = {
  error: {
    one: "Error",
    many: "Errors",
    counted: ["error", "errors"],
    meaning: "An error must be fixed before a change can be accepted.",
  },
  review: {
    one: "Needs review",
    many: "Needs review",
    counted: ["problem that needs review", "problems that need review"],
    meaning:
      "A maintainer of the catalogue reviews it and decides. You do not need to change anything, but an explanation in the pull request helps.",
  },
  hint: {
    one: "Hint",
    many: "Hints",
    counted: ["hint", "hints"],
    meaning: "A hint is advice. A change is accepted with or without it.",
  },
};

/** A comparator for sorting: the gravest problem first. */
export function gravestFirst(a: { severity: Severity }, b: { severity: Severity }): number {
  return severityNames.indexOf(a.severity) - severityNames.indexOf(b.severity);
}
