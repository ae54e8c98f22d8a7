/** Every severity, gravest first: `error` blocks merging, `review` needs a maintainer’s review, `hint` is advice. */
export const severityNames = ["error", "review", "hint"] as const;

/** The severity of a problem. */
export type Severity = (typeof severityNames)[number];

/** The labels of a severity on pages, in forms, in pull request comments and in the terminal. */
interface SeverityLabel {
  /** The label of one problem, and the heading over several. */
  one: string;
  many: string;
  /** The noun after a count, singular and plural: “1 error”, “2 problems that need review”. */
  counted: readonly [one: string, many: string];
  /** What it means for the contributor. */
  meaning: string;
}

/** The labels of every severity: the single source for all output. */
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

/** Compares by severity, gravest first. */
export function gravestFirst(a: { severity: Severity }, b: { severity: Severity }): number {
  return severityNames.indexOf(a.severity) - severityNames.indexOf(b.severity);
}
