import type { GateProblem, GateReport } from "../../../../scripts/github/gate/report/report.ts";

/** A report that found nothing. */
export const blankReport: GateReport = {
  number: 12,
  head: "a".repeat(40),
  base: "b".repeat(40),
  state: "examined",
  files: 1,
  paths: [],
  touched: [],
  reviewReasons: [],
  addsEntry: false,
  stale: [],
  counts: { error: 0, review: 0, hint: 0 },
  problems: [],
};

/** An error in an entry. */
export const error: GateProblem = {
  rule: "unknown-field",
  severity: "error",
  file: "catalogue/camden/authority.yml",
  line: 1,
  column: 1,
  endLine: 1,
  endColumn: 1,
  message: "Wrong.",
};
