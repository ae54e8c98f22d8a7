import type { Report } from "./report.ts";
import { oneLine } from "./visible.ts";
import { summarise } from "./words.ts";

/** One problem a line, from its place and message alone: what is left when another reporter fails. */
export function plain({ problems, summary }: Report): string {
  const lines = problems.map(
    ({ severity, file, line, column, rule, message }) =>
      `${severity} ${summary.folder}/${file}:${line}:${column} ${rule} ${message}`,
  );
  return [...lines, summarise(summary)].map((line) => `${oneLine(line)}\n`).join("");
}
