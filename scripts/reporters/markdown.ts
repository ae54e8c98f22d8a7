import type { RootContent } from "mdast";

import type { Problem } from "../../schemas/index.ts";
import { count } from "../../schemas/problems/count.ts";
import { gravestFirst, severities, severityNames } from "../../schemas/problems/severity.ts";
import { heading, markdown as toMarkdown, message, paragraph, ownText, userInput, yaml } from "./markup.ts";
import type { Report } from "./report.ts";
import { shownYaml, summarise } from "./words.ts";

/** GitHub refuses step summaries over 1 MiB and comments over 65,536 characters. */
const maxProblems = 50;

/**
 * Formats a report for a step summary or a comment on GitHub, the gravest problems first. User input becomes code, so that
 * it cannot make a mention, a link, an image or HTML.
 */
export function markdown({ problems, summary }: Report): string {
  const shown = problems.toSorted(gravestFirst).slice(0, maxProblems);
  const sections = severityNames.flatMap((severity): RootContent[] => {
    const some = shown.filter((problem) => problem.severity === severity);
    if (some.length === 0) return [];
    return [heading(severities[severity].many), ...some.flatMap((problem) => describe(problem, summary.folder))];
  });
  const rest = problems.length - shown.length;
  const more = rest > 0 ? [paragraph(ownText(`And ${count(rest, "more problem")}.`))] : [];
  return toMarkdown([paragraph(ownText(summarise(summary))), ...sections, ...more]);
}

function describe(problem: Problem, folder: string): RootContent[] {
  const place = `${folder}/${problem.file}:${problem.line}:${problem.column}`;
  return [
    paragraph(userInput(place), ownText(" "), ...message(problem.message), ownText(` ${problem.why}`)),
    ...(problem.excerpt ? [yaml(problem.excerpt.text)] : []),
    ...shownYaml(problem).flatMap(({ lead, yaml: lines }) => [paragraph(ownText(lead)), yaml(lines)]),
  ];
}
