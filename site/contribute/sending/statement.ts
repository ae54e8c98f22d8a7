import { issueFormAddress } from "../../../schemas/kinds/issue-form.ts";
import type { StatementSubject } from "../../../schemas/statements/answer.ts";
import { quickAnswers } from "../../../schemas/statements/prefilled-statement.ts";
import type { FieldModel } from "../model/field.ts";
import type { FormData } from "../state/data.ts";
import { maxUrlBytes } from "./submission.ts";

/** A statement of an authority about a subject: the questions and the answers. */
interface Statement {
  authority: string;
  subject: StatementSubject;
  questions: readonly FieldModel[];
  answers: FormData;
}

/**
 * Returns the address of the prefilled issue form for statements, from which a workflow makes a pull request; undefined if
 * the URL would be too long.
 */
export function statementAddress(
  repository: string,
  { authority, subject: { kind, slug }, questions, answers }: Statement,
): string | undefined {
  const { status, ...others } = answers;
  const quick = quickAnswers[kind].find((one) => one.status === status)?.says;
  const lines = Object.entries(others).map(([name, value]): [string, string] => [name, String(value).trim()]);
  const address = issueFormAddress(repository, "statement", {
    title: `Statement: ${authority}`,
    authority,
    [kind]: slug,
    answer: quick ?? titleOf(questions, status),
    ...Object.fromEntries(lines.filter(([, line]) => line !== "")),
  });
  return address.length <= maxUrlBytes ? address : undefined;
}

function titleOf(questions: readonly FieldModel[], status: unknown): string {
  const controls = questions.flatMap(({ control }) => (control.type === "words" ? control.words : []));
  return controls.find(({ word }) => word === status)?.title ?? String(status);
}
