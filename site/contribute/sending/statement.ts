import { issueFormAddress } from "../../../schemas/kinds/issue-form.ts";
import type { StatementSubject } from "../../../schemas/statements/answer.ts";
import { quickAnswers } from "../../../schemas/statements/saying.ts";
import type { FieldModel } from "../model/field.ts";
import type { FormData } from "../state/data.ts";
import { longestAddress } from "./submission.ts";

/** What an authority says of something, as it was asked and answered. */
interface Statement {
  authority: string;
  subject: StatementSubject;
  questions: readonly FieldModel[];
  answers: FormData;
}

/**
 * The page of GitHub on which the issue form for statements is filled in, of which a pull request is made once it is sent;
 * undefined where it would be too long for an address.
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
  return address.length <= longestAddress ? address : undefined;
}

function titleOf(questions: readonly FieldModel[], status: unknown): string {
  const controls = questions.flatMap(({ control }) => (control.type === "words" ? control.words : []));
  return controls.find(({ word }) => word === status)?.title ?? String(status);
}
