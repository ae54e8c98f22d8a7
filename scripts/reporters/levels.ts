import type { Severity } from "../../schemas/index.ts";

/** GitHub’s names of each severity: as a workflow command, and as the level of an annotation in a check run. */
export const annotationLevels = {
  error: { command: "error", checkRun: "failure" },
  review: { command: "warning", checkRun: "warning" },
  hint: { command: "notice", checkRun: "notice" },
} as const satisfies Record<Severity, object>;
