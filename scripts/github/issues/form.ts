import { type Kind, kindNames, kinds } from "../../../schemas/index.ts";
import { type Answers, readAnswers } from "./answers.ts";
import { type Question, questionsOf } from "./question.ts";

/** The label of an issue that was made with the form of a kind. */
export function labelOf(kind: Kind): string {
  return `new ${kinds[kind].label.one}`;
}

/** What the title of such an issue begins with, unless somebody takes it out. */
export function titleOf(kind: Kind): string {
  return `New ${kinds[kind].label.one}: `;
}

/** A form as somebody filled it in. */
export interface FilledForm {
  kind: Kind;
  questions: readonly Question[];
  answers: Answers;
}

/**
 * The form that an issue was made with: the one its label names, or the one whose every heading it has. GitHub puts the
 * label on only where the repository has such a label already.
 */
export function formOf(body: string, labels: readonly string[]): FilledForm | undefined {
  const named = kindNames.filter((kind) => labels.includes(labelOf(kind)));
  if (named.length > 0) return named.length === 1 ? named.map((kind) => filled(kind, body))[0] : undefined;
  const whole = kindNames
    .map((kind) => filled(kind, body))
    .filter(({ questions, answers }) => answers.found === questions.length);
  return whole.length === 1 ? whole[0] : undefined;
}

/**
 * Whether somebody meant to fill in a form that their issue does not hold: nothing is written, or only the title or some of
 * the headings are those of a form.
 */
export function isUnfilled(title: string, body: string): boolean {
  const text = body.replace(/<!--[^]*?-->/g, "").trim();
  return (
    text === "" ||
    kindNames.some((kind) => title.startsWith(titleOf(kind).trim()) || filled(kind, body).answers.found > 2)
  );
}

function filled(kind: Kind, body: string): FilledForm {
  const questions = questionsOf(kind);
  const headings = questions.map(({ label }) => label);
  return { kind, questions, answers: readAnswers(body, headings) };
}
