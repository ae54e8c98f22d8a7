import type { Report } from "./report.ts";
import { printableLine } from "./visible.ts";
import { summarise } from "./words.ts";

/** Fallback for a failed reporter: one problem a line, with its place and message. */
export function plain({ problems, summary }: Report): string {
  const lines = problems.map(
    ({ severity, file, line, column, rule, message }) =>
      `${severity} ${summary.folder}/${file}:${line}:${column} ${rule} ${message}`,
  );
  return [...lines, summarise(summary)].map((line) => `${printableLine(line)}\n`).join("");
}
