import type { AuthorityFinder } from "../../../schemas/finding/authority.ts";
import { authorityProblems } from "./names.ts";
import { pictureProblems } from "./pictures.ts";
import type { Question } from "./question.ts";
import type { IssueProblem } from "./reading.ts";

/** The answers to a form, without hidden characters. */
export interface VisibleAnswers {
  questions: readonly Question[];
  /** Label of the question → answer. */
  visible: ReadonlyMap<string, string>;
  /** A problem for each answer that had dangerous hidden characters. */
  hidden: readonly IssueProblem[];
  /** The day on which the issue was created, `YYYY-MM-DD`. */
  created: string;
}

/** The problems that the answers have by themselves, before an entry is made from them. */
export function answerProblems({ questions, visible }: VisibleAnswers, finder: AuthorityFinder): IssueProblem[] {
  return [...authorityProblems(questions, visible, finder), ...pictureProblems(questions, visible)];
}
