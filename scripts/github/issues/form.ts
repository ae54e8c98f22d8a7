import { kinds, type EntryPath } from "../../../schemas/index.ts";
import { type IssueFormName, issueFormNames } from "../../../schemas/kinds/issue-form.ts";
import { type Answers, readAnswers } from "./answers.ts";
import { type Question, questionsOf } from "./question.ts";
import { statementQuestions } from "./statement-questions.ts";

/** The label of issues made with a form. */
export function labelOf(form: IssueFormName): string {
  return form === "statement" ? form : `new ${kinds[form].label.one}`;
}

/** The start of the title of such an issue, which its author may remove. */
export function titleOf(form: IssueFormName): string {
  return form === "statement" ? "Statement: " : `New ${kinds[form].label.one}: `;
}

/** The name of a form in lists of forms. */
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
 * The form that an issue was made with: by its label or, because GitHub only adds a label that exists, by the form
 * whose headings are all present and more than any other’s. Undefined where that is no form or several.
 */
export function formOf(body: string, labels: readonly string[]): FilledForm | undefined {
  const named = issueFormNames.filter((form) => labels.includes(labelOf(form)));
  if (named.length > 0) return named.length === 1 ? named.map((form) => filled(form, body))[0] : undefined;
  // All headings of a short form may also occur in a longer form that has lost one.
  const all = issueFormNames.map((form) => filled(form, body));
  const most = Math.max(...all.map(({ answers }) => answers.found));
  const complete = all.filter(({ questions, answers }) => answers.found === most && questions.length === most);
  return complete.length === 1 ? complete[0] : undefined;
}

/**
 * Whether an issue without a form seems to be an unfilled one: it is empty apart from HTML comments, its title begins
 * like a form’s, or it has at least three of a form’s headings.
 */
export function isUnfilled(title: string, body: string): boolean {
  // Skips the text after the last `-->`, where the regular expression would search from every `<!--` in vain.
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

/** The place of the entry that a form creates or changes. */
export function placeOfOutcome({
  form,
  slug,
  authority,
}: { form: IssueFormName } & Omit<EntryPath, "kind">): EntryPath {
  return { kind: form === "statement" ? "authority" : form, slug, authority };
}
