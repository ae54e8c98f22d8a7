import { inspect, type Inspection, overlaySource, type Problem, type Source } from "../../../schemas/index.ts";
import { severityNames } from "../../../schemas/problems/severity.ts";
import { corrected } from "../../lib/fix.ts";
import { truncate } from "../../reporters/truncate.ts";
import { longestProblemText } from "../kit/limits.ts";
import { isNewSince } from "../kit/new-problems.ts";
import type { Question } from "./question.ts";
import { type FoundByValidator, isError, type IssueProblem, mostProblems, severityOf } from "./reading.ts";

/** The base catalogue, and what it holds on that day. */
export interface Base {
  source: Source;
  inspection: Inspection;
}

/** A problem that the validator found, as one of the question that it is about. */
export function ofQuestion(
  { rule, severity, message }: Pick<Problem, "rule" | "severity" | "message">,
  question: string | undefined,
): FoundByValidator {
  return { type: "validator", question, rule, severity, message: truncate(message, longestProblemText) };
}

/** What is wrong or could be better with a file in the catalogue, and is not so without it. */
export function problemsWith(path: string, text: string, { source, inspection }: Base, today: string): Problem[] {
  const { problems } = inspect(overlaySource(source, new Map([[path, text]])), today);
  return problems.filter(isNewSince(inspection));
}

/**
 * A file as it was written, with what is wrong with it; where something is, and all of that can only be meant in one way, the
 * file as it was meant.
 *
 * @param problemsOf what is wrong with a text of the file, and with what else was answered
 */
export function meant(
  path: string,
  written: string,
  { source, inspection }: Base,
  today: string,
  problemsOf: (text: string) => IssueProblem[],
): { text: string; problems: IssueProblem[] } {
  const asWritten = { text: written, problems: problemsOf(written) };
  if (!asWritten.problems.some(isError)) return asWritten;
  const { texts } = corrected(source, new Map([[path, written]]), today, isNewSince(inspection));
  const text = texts.get(path) ?? written;
  const problems = problemsOf(text);
  return problems.some(isError) ? asWritten : { text, problems };
}

/** The worst first, then in the order of the form; no more than can be told. */
export function inOrder(problems: readonly IssueProblem[], questions: readonly Question[]): IssueProblem[] {
  const place = (problem: IssueProblem): number => questions.findIndex(({ id }) => id === problem.question);
  return problems.toSorted((a, b) => weight(a) - weight(b) || place(a) - place(b)).slice(0, mostProblems);
}

/** The problems without advice, which can wait until nothing is wrong. */
export function withoutHints(problems: readonly IssueProblem[]): IssueProblem[] {
  return problems.filter((problem) => weight(problem) < hintWeight);
}

const hintWeight = severityNames.indexOf("hint");

function weight(problem: IssueProblem): number {
  return severityNames.indexOf(severityOf(problem));
}
