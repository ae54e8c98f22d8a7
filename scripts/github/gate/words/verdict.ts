import type { PhrasingContent, RootContent } from "mdast";

import { problemTexts } from "../../../../schemas/index.ts";
import { count } from "../../../../schemas/problems/count.ts";
import { severities, severityNames } from "../../../../schemas/problems/severity.ts";
import {
  heading,
  markdown,
  message,
  paragraph,
  ownText,
  userInput,
  escapedText,
  yaml,
} from "../../../reporters/markup.ts";
import { truncate } from "../../../reporters/truncate.ts";
import { countProblems, shownYaml } from "../../../reporters/words.ts";
import { longestSummary, maxFilesRead } from "../../kit/limits.ts";
import { longestFitting } from "../../kit/longest-fitting.ts";
import type { GateProblem, GateReport } from "../report/report.ts";

/** The title of a verdict. */
export function verdictTitle({ state, counts }: GateReport): string {
  if (state !== "examined") return unexaminedWords[state].title;
  return counts.error === 0 ? `Checked: ${countProblems(counts)}` : countProblems(counts);
}

/** The summary of a verdict, at most `longestSummary` bytes. */
export function verdictSummary(report: GateReport): string {
  const write = (most: number): string => markdown([paragraph(...opening(report)), ...problemSections(report, most)]);
  return longestFitting(20, write, (text) => Buffer.byteLength(text) <= longestSummary);
}

/** A problem as an annotation in plain text. */
export function annotationText({ rule, message: words, example }: GateProblem): { title: string; message: string } {
  const { title = rule, why = "" } = problemTexts.get(rule) ?? {};
  const write =
    example === undefined
      ? ""
      : `\n\nWrite:\n${example
          .split("\n")
          .map((line) => escapedText(line, 300))
          .join("\n")}`;
  return { title, message: truncate(`${escapedText(words, 700)} ${why}${write}`, 4000) };
}

/** The result in a sentence or two. */
export function opening({ state, files, counts }: GateReport): PhrasingContent[] {
  if (state !== "examined") return unexaminedWords[state].opening(files);
  const read = `Thank you. The gate checked ${count(files, "changed file")} against the whole catalogue: ${countProblems(counts)}.`;
  if (counts.error === 0) return [ownText(read)];
  return [ownText(`${read} Fix what is listed here and commit to the same branch. The gate will then check it again.`)];
}

/** The title and the opening for each reason why a pull request was not examined. */
const unexaminedWords: Record<
  Exclude<GateReport["state"], "examined">,
  { title: string; opening: (files: number) => PhrasingContent[] }
> = {
  "too-many": {
    title: "Too many files to read here: a maintainer needs to look",
    opening: (files) => [
      ownText(
        `This changes ${count(files, "file")}. The gate reads no more than ${maxFilesRead}. Divide it into smaller pull requests, or wait for a maintainer of the catalogue.`,
      ),
    ],
  },
  moving: {
    title: "New commits came in while it was read",
    opening: () => [
      ownText("New commits came in faster than the gate could read them. When you have finished, write "),
      userInput("/check"),
      ownText("."),
    ],
  },
  inconsistent: {
    title: "The changed files could not be read for certain",
    opening: () => [
      ownText(
        "GitHub’s answers about the changed files contradict each other, so the gate has not decided anything. Write ",
      ),
      userInput("/check"),
      ownText(" to try again. If that does not help, a maintainer of the catalogue will look at it."),
    ],
  },
  outdated: {
    title: "GitHub’s list of changed files is out of date",
    opening: () => [
      ownText(
        "The main branch has changed since your last push. A merge would now change other files than the ones GitHub lists here, and nobody has looked at those. Update your branch from the main branch, and the gate will check it again. If that does not help, a maintainer of the catalogue will look at it.",
      ),
    ],
  },
};

/** The first `most` problems, under a heading for each severity. */
export function problemSections({ problems, counts }: GateReport, most: number): RootContent[] {
  const shown = problems.slice(0, most);
  return severityNames.flatMap((severity): RootContent[] => {
    if (counts[severity] === 0) return [];
    const some = shown.filter((problem) => problem.severity === severity);
    const rest = counts[severity] - some.length;
    const more =
      rest > 0 ? [paragraph(ownText(`${some.length > 0 ? "And " : ""}${count(rest, "more", "more")}.`))] : [];
    return [heading(severities[severity].many), ...some.flatMap(describe), ...more];
  });
}

function describe(problem: GateProblem): RootContent[] {
  const why = problemTexts.get(problem.rule)?.why ?? "";
  const place = `${problem.file}:${problem.line}:${problem.column}`;
  return [
    paragraph(userInput(place, 420), ownText(" "), ...message(problem.message), ownText(` ${why}`)),
    ...shownYaml(problem).flatMap(({ lead, yaml: lines }) => [paragraph(ownText(lead)), yaml(lines)]),
  ];
}
