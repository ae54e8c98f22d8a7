import type { Question } from "./question.ts";
import type { IssueProblem } from "./reading.ts";

/** What GitHub puts in place of a picture that somebody pastes or drags into an issue. */
const picture = /<img\s[^>]*?\bsrc\s*=\s*["']?https:|!\[[^\]]{0,500}\]\(https:/i;

/** Code may speak of pictures without holding any. */
const code = /^ {0,3}(`{3,}|~{3,})[^]*?(?:^ {0,3}\1|(?![^]))|(`+)(?!`)[^]*?[^`]\2(?!`)/gm;

/** Says of each answer with a picture in it that entries have none. */
export function pictureProblems(questions: readonly Question[], answers: ReadonlyMap<string, string>): IssueProblem[] {
  return questions.flatMap(({ id, label }): IssueProblem[] =>
    picture.test((answers.get(label) ?? "").replace(code, "")) ? [{ type: "picture", question: id }] : [],
  );
}
