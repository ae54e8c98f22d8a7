import { codeFrameColumns } from "@babel/code-frame";
import pc from "picocolors";

import type { Problem, Severity } from "../../schemas/index.ts";
import { severities } from "../../schemas/problems/severity.ts";
import type { Report } from "./report.ts";
import { printableLine, printable } from "./visible.ts";
import { shownYaml, summarise } from "./words.ts";

/** Formats a report for a terminal: each problem with the lines around it, then a summary. */
export function text({ problems, summary }: Report, colour: boolean): string {
  const colours = pc.createColors(colour);
  const paint: Record<Severity, (words: string) => string> = {
    error: colours.red,
    review: colours.yellow,
    hint: colours.cyan,
  };
  const blocks = problems.map((problem) => {
    const place = `${summary.folder}/${problem.file}:${problem.line}:${problem.column}`;
    const head = `${paint[problem.severity](colours.bold(severities[problem.severity].one.toLowerCase()))} ${colours.bold(printableLine(place))} ${colours.dim(problem.rule)}`;
    const shown = shownYaml(problem).flatMap(({ lead, yaml }) => [
      "",
      `  ${lead}`,
      ...yaml.split("\n").map((line) => colours.green(`    ${printableLine(line)}`)),
    ]);
    return [
      head,
      `  ${printableLine(problem.message)}`,
      `  ${colours.dim(problem.why)}`,
      ...frame(problem),
      ...shown,
    ].join("\n");
  });
  const errors = summary.errors - (summary.changed?.elsewhere.error ?? 0);
  const verdict = errors > 0 ? colours.red("✗") : colours.green("✓");
  return (
    [...blocks, `${verdict} ${summarise(summary)} ${colours.dim(`(${summary.milliseconds} ms)`)}`].join("\n\n") + "\n"
  );
}

function frame({ excerpt, line, column, endLine, endColumn }: Problem): string[] {
  if (!excerpt) return [];
  const shown = printable(excerpt.text);
  const lengths = shown.split("\n").map((row) => row.length);
  // Limits the marked range to the excerpt, which omits the rest of long lines. The library counts columns from 0.
  const within = (at: number, wanted: number): { line: number; column: number } => {
    const row = Math.max(0, Math.min(at - excerpt.line, lengths.length - 1));
    const length = lengths[row] ?? 0;
    return { line: excerpt.line + row, column: row < at - excerpt.line ? length : Math.min(wanted, length) };
  };
  const start = within(line, column - 1);
  const end = within(endLine, line === endLine ? Math.max(endColumn - 1, column) : endColumn - 1);
  const options = { startLine: excerpt.line, linesAbove: 1, linesBelow: 1 };
  return [
    "",
    ...codeFrameColumns(shown, { start, end }, options)
      .split("\n")
      .map((row) => `  ${row}`),
  ];
}
