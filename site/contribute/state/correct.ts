import { type FormProblem, placeOfAuthority, placeOfSlug } from "../checking/problem.ts";
import { type Draft, withText, withFieldValue, withAuthority, withOwnSlug } from "./draft.ts";
import { startsWith } from "./path.ts";

/** Applies the fix of a problem to a draft: sets the value of its question or, for a fix with offsets, edits the file. */
export function withCorrection(draft: Draft, { at, fix }: FormProblem): Draft {
  if (!fix) return draft;
  if (startsWith(at, placeOfAuthority)) return withAuthority(draft, fix.text);
  if (startsWith(at, placeOfSlug)) return withOwnSlug(draft, fix.text);
  if (fix.start < 0) return withFieldValue(draft, at, fix.text);
  const text = draft.text.slice(0, fix.start) + fix.text + draft.text.slice(fix.end);
  return { ...withText(draft, text), written: draft.written };
}
