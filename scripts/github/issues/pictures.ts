import { unsafeIn } from "../../../schemas/fields/markdown.ts";
import type { Question } from "./question.ts";
import type { IssueProblem } from "./reading.ts";

/** The HTML that GitHub inserts for an uploaded picture, up to its address. */
const imageTag = /<img\b[^<>]*\bsrc\s*=\s*["']?https:/i;

/** A problem for each answer with a picture: entries have none. */
export function pictureProblems(questions: readonly Question[], answers: ReadonlyMap<string, string>): IssueProblem[] {
  return questions.flatMap(({ id, label }): IssueProblem[] =>
    hasPicture(answers.get(label) ?? "") ? [{ type: "picture", question: id }] : [],
  );
}

/** Whether a text contains a picture, outside code. */
function hasPicture(text: string): boolean {
  return unsafeIn(text, Infinity).some(
    ({ type, start, end }) => type === "image" || (type === "html" && imageTag.test(text.slice(start, end))),
  );
}
