import { listOf, type StatementSubject, withAnswer } from "../../../schemas/statements/answer.ts";
import type { FormData } from "../state/data.ts";
import { type Draft, filledDraft } from "../state/draft.ts";

/** The file of an authority with its word about something: added, in place of what it said before, or taken out. */
export function withRecord(draft: Draft, subject: StatementSubject, answers: FormData, today: string): Draft {
  const list = listOf[subject.kind];
  return filledDraft(draft, { [list]: withAnswer(draft.data, subject, answers, today)[list] });
}
