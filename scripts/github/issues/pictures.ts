import { unsafeIn } from "../../../schemas/fields/markdown.ts";
import type { Question } from "./question.ts";
import type { IssueProblem } from "./reading.ts";

/** What GitHub puts in place of a picture whose size it knows, up to where its address begins. */
const imageTag = /<img\b[^<>]*\bsrc\s*=\s*["']?https:/i;

/** Says of each answer with a picture in it that entries have none. */
export function pictureProblems(questions: readonly Question[], answers: ReadonlyMap<string, string>): IssueProblem[] {
  return questions.flatMap(({ id, label }): IssueProblem[] =>
    hasPicture(answers.get(label) ?? "") ? [{ type: "picture", question: id }] : [],
  );
}

/** Whether a picture is in a text. Code may speak of one without holding any. */
function hasPicture(text: string): boolean {
  return unsafeIn(text, Infinity).some(
    ({ type, start, end }) => type === "image" || (type === "html" && imageTag.test(text.slice(start, end))),
  );
}
