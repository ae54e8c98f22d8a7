import type { Report } from "./report.ts";

/** Formats a report as JSON, for programs. */
export function json(report: Report): string {
  return `${JSON.stringify(report, undefined, 2)}\n`;
}
