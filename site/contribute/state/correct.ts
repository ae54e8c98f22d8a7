import { type FormProblem, placeOfAuthority, placeOfSlug } from "../checking/problem.ts";
import { type Draft, rewritten, typed, withAuthority, withOwnSlug } from "./draft.ts";
import { startsWith } from "./path.ts";

/** A draft with the correction of a problem: a value where the form knows its place, else a change of the file’s text. */
export function withCorrection(draft: Draft, { at, fix }: FormProblem): Draft {
  if (!fix) return draft;
  if (startsWith(at, placeOfAuthority)) return withAuthority(draft, fix.text);
  if (startsWith(at, placeOfSlug)) return withOwnSlug(draft, fix.text);
  if (fix.start < 0) return typed(draft, at, fix.text);
  const text = draft.text.slice(0, fix.start) + fix.text + draft.text.slice(fix.end);
  return { ...rewritten(draft, text), written: draft.written };
}
