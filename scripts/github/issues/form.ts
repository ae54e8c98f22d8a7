import { kinds, type Place } from "../../../schemas/index.ts";
import { type IssueFormName, issueFormNames } from "../../../schemas/kinds/issue-form.ts";
import { type Answers, readAnswers } from "./answers.ts";
import { type Question, questionsOf } from "./question.ts";
import { statementQuestions } from "./statement-questions.ts";

/** The label of an issue that was made with a form. */
export function labelOf(form: IssueFormName): string {
  return form === "statement" ? form : `new ${kinds[form].label.one}`;
}

/** What the title of such an issue begins with, unless somebody takes it out. */
export function titleOf(form: IssueFormName): string {
  return form === "statement" ? "Statement: " : `New ${kinds[form].label.one}: `;
}

/** What a form is called where it is offered. */
export function nameOfForm(form: IssueFormName): string {
  return form === "statement" ? "What we use or have adopted" : `New ${kinds[form].label.one}`;
}

/** The questions of a form, in order. */
export function questionsIn(form: IssueFormName): readonly Question[] {
  return form === "statement" ? statementQuestions : questionsOf(form);
}

/** A form as somebody filled it in. */
export interface FilledForm {
  form: IssueFormName;
  questions: readonly Question[];
  answers: Answers;
}

/**
 * The form that an issue was made with: the one its label names, or the one of which it has most headings, where it has
 * all of them. GitHub puts the label on only where the repository has such a label already.
 */
export function formOf(body: string, labels: readonly string[]): FilledForm | undefined {
  const named = issueFormNames.filter((form) => labels.includes(labelOf(form)));
  if (named.length > 0) return named.length === 1 ? named.map((form) => filled(form, body))[0] : undefined;
  // A form that asks little has only headings that others have as well, which may have lost one.
  const all = issueFormNames.map((form) => filled(form, body));
  const most = Math.max(...all.map(({ answers }) => answers.found));
  const complete = all.filter(({ questions, answers }) => answers.found === most && questions.length === most);
  return complete.length === 1 ? complete[0] : undefined;
}

/**
 * Whether somebody meant to fill in a form that their issue does not hold: nothing is written, or only the title or some of
 * the headings are those of a form.
 */
export function isUnfilled(title: string, body: string): boolean {
  // No comment ends behind the last closing mark, so none is looked for from the opening marks there.
  const end = body.lastIndexOf("-->") + "-->".length;
  const text = (body.slice(0, end).replace(/<!--[^]*?-->/g, "") + body.slice(end)).trim();
  return (
    text === "" ||
    issueFormNames.some((form) => title.startsWith(titleOf(form).trim()) || filled(form, body).answers.found > 2)
  );
}

function filled(form: IssueFormName, body: string): FilledForm {
  const questions = questionsIn(form);
  const headings = questions.map(({ label }) => label);
  return { form, questions, answers: readAnswers(body, headings) };
}

/** The place of the entry that a form makes or changes. */
export function placeOfOutcome({ form, slug, authority }: { form: IssueFormName } & Omit<Place, "kind">): Place {
  return { kind: form === "statement" ? "authority" : form, slug, authority };
}
