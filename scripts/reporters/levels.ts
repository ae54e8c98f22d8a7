import type { Severity } from "../../schemas/index.ts";

/** What GitHub calls a severity: in a workflow command, and in an annotation of a check run. */
export const annotationLevels = {
  error: { command: "error", checkRun: "failure" },
  review: { command: "warning", checkRun: "warning" },
  hint: { command: "notice", checkRun: "notice" },
} as const satisfies Record<Severity, object>;
