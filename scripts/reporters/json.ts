import type { Report } from "./report.ts";

/** For programs: the report itself. */
export function json(report: Report): string {
  return `${JSON.stringify(report, undefined, 2)}\n`;
}
