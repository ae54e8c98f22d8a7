import { inspect, type Inspection, overlaySource, type Problem, type Source } from "../../../schemas/index.ts";
import { severityNames } from "../../../schemas/problems/severity.ts";
import { corrected } from "../../lib/fix.ts";
import { truncate } from "../../reporters/truncate.ts";
import { maxProblemTextLength } from "../kit/limits.ts";
import { isNewSince } from "../kit/new-problems.ts";
import type { Question } from "./question.ts";
import {
  type FoundByValidator,
  isError,
  type IssueProblem,
  maxCorrections,
  maxProblems,
  severityOf,
} from "./reading.ts";

/** The base catalogue and its inspection. */
export interface BaseCatalogue {
  source: Source;
  inspection: Inspection;
}

/** Converts a problem of the validator’s to one of a question. */
export function toQuestionProblem(
  { rule, severity, message }: Pick<Problem, "rule" | "severity" | "message">,
  question: string | undefined,
): FoundByValidator {
  return { type: "validator", question, rule, severity, message: truncate(message, maxProblemTextLength) };
}

/** The problems that a file adds to the catalogue. */
export function addedProblems(
  path: string,
  text: string,
  { source, inspection }: BaseCatalogue,
  today: string,
): Problem[] {
  const { problems } = inspect(overlaySource(source, new Map([[path, text]])), today);
  return problems.filter(isNewSince(inspection));
}

/** A file with its problems, and the errors that were corrected in it. */
interface CorrectedFile {
  text: string;
  problems: IssueProblem[];
  corrected: FoundByValidator[];
}

/**
 * A file with its problems. If it has errors and certain corrections resolve all of them, the corrected file.
 *
 * @param problemsOf returns the problems of a text of the file and of the other answers
 */
export function withCorrections(
  path: string,
  written: string,
  { source, inspection }: BaseCatalogue,
  today: string,
  problemsOf: (text: string) => IssueProblem[],
): CorrectedFile {
  const asWritten = { text: written, problems: problemsOf(written), corrected: [] };
  if (!asWritten.problems.some(isError)) return asWritten;
  const { texts } = corrected(source, new Map([[path, written]]), today, isNewSince(inspection));
  const text = texts.get(path) ?? written;
  const problems = problemsOf(text);
  if (problems.some(isError)) return asWritten;
  const errors = asWritten.problems.filter(isError).filter((one) => one.type === "validator");
  return { text, problems, corrected: errors.slice(0, maxCorrections) };
}

/** The first `maxProblems` problems, by severity and then in the order of the form. */
export function firstProblems(problems: readonly IssueProblem[], questions: readonly Question[]): IssueProblem[] {
  const place = (problem: IssueProblem): number => questions.findIndex(({ id }) => id === problem.question);
  return problems.toSorted((a, b) => weight(a) - weight(b) || place(a) - place(b)).slice(0, maxProblems);
}

/** The problems without hints, which can wait until the errors are fixed. */
export function withoutHints(problems: readonly IssueProblem[]): IssueProblem[] {
  return problems.filter((problem) => weight(problem) < hintWeight);
}

const hintWeight = severityNames.indexOf("hint");

function weight(problem: IssueProblem): number {
  return severityNames.indexOf(severityOf(problem));
}
