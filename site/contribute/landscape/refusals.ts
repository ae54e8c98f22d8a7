import { type FormProblem, ownProblem, placeOfAuthority } from "../checking/problem.ts";
import type { Examined } from "./examine.ts";
import { placeOfFile, placeOfRow } from "./places.ts";
import { questionOf } from "./question.ts";
import type { Decided } from "./session.ts";

/** Returns a problem for each unanswered question about the rows. */
export function openQuestions(rows: readonly Decided[]): FormProblem[] {
  return rows.flatMap(({ line, missing }) => {
    if (missing === undefined) return [];
    const wording = `${questionOf(missing, line.name)} (row ${line.number})`;
    return [ownProblem("missing-field", placeOfRow(line.number, missing), wording)];
  });
}

/** Returns a problem if the form cannot edit the record, or if nothing has changed. */
export function whyNotSent({ applied, text, published, isReadable }: Examined): FormProblem[] {
  const stuck = "The record is written in a way that this form cannot change. Change it by hand.";
  const nothing = "The file says nothing that the record does not say already. There is nothing to send.";
  const isSame = applied.added.length + applied.updated.length === 0 && text === published;
  return [
    ...(isReadable ? [] : [ownProblem("unreadable-file", placeOfAuthority, stuck)]),
    ...(isSame ? [ownProblem("missing-field", placeOfFile, nothing)] : []),
  ];
}
