import { codeFrameColumns } from "@babel/code-frame";
import pc from "picocolors";

import type { Problem, Severity } from "../../schemas/index.ts";
import type { Report } from "./report.ts";
import { summarise } from "./words.ts";

/** For people at a terminal: each problem with the lines around it, then a summary. */
export function text({ problems, summary }: Report, colour: boolean): string {
  const colours = pc.createColors(colour);
  const paint: Record<Severity, (words: string) => string> = {
    error: colours.red,
    review: colours.yellow,
    hint: colours.cyan,
  };
  const blocks = problems.map((problem) => {
    const place = `${summary.folder}/${problem.file}:${problem.line}:${problem.column}`;
    const head = `${paint[problem.severity](colours.bold(problem.severity))} ${colours.bold(oneLine(place))} ${colours.dim(problem.rule)}`;
    const example =
      problem.example === undefined
        ? []
        : ["", "  Write:", ...problem.example.split("\n").map((line) => colours.green(`    ${oneLine(line)}`))];
    return [head, `  ${oneLine(problem.message)}`, `  ${colours.dim(problem.why)}`, ...frame(problem), ...example].join(
      "\n",
    );
  });
  const errors = summary.errors - (summary.changed?.elsewhere.error ?? 0);
  const verdict = errors > 0 ? colours.red("✗") : colours.green("✓");
  return (
    [...blocks, `${verdict} ${summarise(summary)} ${colours.dim(`(${summary.milliseconds} ms)`)}`].join("\n\n") + "\n"
  );
}

function frame({ excerpt, line, column, endLine, endColumn }: Problem): string[] {
  if (!excerpt) return [];
  const lines = excerpt.text.split("\n");
  // Long lines are cut, and so are the marks under them. The library counts columns from 0.
  const within = (at: number, wanted: number): number => Math.min(wanted, lines[at - excerpt.line]?.length ?? 0);
  const start = { line, column: within(line, column - 1) };
  const end = {
    line: endLine,
    column: within(endLine, line === endLine ? Math.max(endColumn - 1, column) : endColumn - 1),
  };
  const options = { startLine: excerpt.line, linesAbove: 1, linesBelow: 1 };
  return [
    "",
    ...codeFrameColumns(visible(excerpt.text), { start, end }, options)
      .split("\n")
      .map((row) => `  ${row}`),
  ];
}

/** Text on one line that GitHub Actions does not take for a command, for which it looks in all that is printed. */
function oneLine(words: string): string {
  return visible(words.replaceAll("\n", "\ufffd")).replace(/^(\s*):(?=:)/, "$1: ");
}

/** Text in which nothing can move the cursor, change colours or run backwards. */
function visible(words: string): string {
  return words.replace(/[[\p{Cc}\p{Bidi_Control}]--[\t\n]]/gv, "\ufffd");
}
