import type { AuthorityFinder } from "../../../schemas/finding/authority.ts";
import { authorityProblems } from "./names.ts";
import { pictureProblems } from "./pictures.ts";
import type { Question } from "./question.ts";
import type { IssueProblem } from "./reading.ts";

/** The answers to a form, with all their characters visible. */
export interface VisibleAnswers {
  questions: readonly Question[];
  /** By the label of the question. */
  visible: ReadonlyMap<string, string>;
  /** The hidden characters that were replaced. */
  hidden: readonly IssueProblem[];
  /** The day on which somebody gave them, `YYYY-MM-DD`. */
  created: string;
}

/** The problems of answers that can be told before anything is made of them. */
export function answerProblems({ questions, visible }: VisibleAnswers, finder: AuthorityFinder): IssueProblem[] {
  return [...authorityProblems(questions, visible, finder), ...pictureProblems(questions, visible)];
}
