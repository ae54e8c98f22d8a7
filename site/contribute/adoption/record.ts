import { listOf, type StatementSubject, withAnswer } from "../../../schemas/statements/answer.ts";
import type { FormData } from "../state/data.ts";
import { type Draft, filledDraft } from "../state/draft.ts";

/** Adds, replaces or removes the record of a subject in an authority’s file. */
export function withRecord(draft: Draft, subject: StatementSubject, answers: FormData, today: string): Draft {
  const list = listOf[subject.kind];
  return filledDraft(draft, { [list]: withAnswer(draft.data, subject, answers, today)[list] });
}
