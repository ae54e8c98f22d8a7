import type { Problem } from "../../schemas/index.ts";
import { count } from "../../schemas/problems/count.ts";
import { severityNames } from "../../schemas/problems/severity.ts";
import { annotationLevels } from "./levels.ts";
import type { Report } from "./report.ts";
import { summarise } from "./words.ts";

/** GitHub shows no more than this many annotations of a level for a step. */
const maxOfALevel = 10;

/**
 * Formats a report for GitHub Actions: workflow commands, which become annotations beside the lines. At most ten of a level,
 * of which the last then counts the rest.
 *
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function github({ problems, summary }: Report): string {
  const lines = severityNames.flatMap((severity) => {
    const some = problems.filter((problem) => problem.severity === severity);
    const fitting = some.length > maxOfALevel ? maxOfALevel - 1 : maxOfALevel;
    const shown = some.slice(0, fitting).map((problem) => annotation(problem, summary.folder));
    const rest = some.length - shown.length;
    return rest > 0
      ? [
          ...shown,
          `::${annotationLevels[severity].command} title=More::${count(rest, "more problem")} of this level. Run npm run validate to see all.`,
        ]
      : shown;
  });
  // The summary contains no user input, so it cannot start with two colons as a command does.
  return `${[...lines, summarise(summary)].join("\n")}\n`;
}

function annotation(
  { severity, file, line, column, endLine, endColumn, rule, message }: Problem,
  folder: string,
): string {
  // GitHub takes columns only within one line, and counts the end inclusively.
  const columns = line === endLine ? `,col=${column},endColumn=${Math.max(endColumn - 1, column)}` : "";
  return `::${annotationLevels[severity].command} file=${property(`${folder}/${file}`)},line=${line},endLine=${endLine}${columns},title=${property(rule)}::${data(message)}`;
}

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
