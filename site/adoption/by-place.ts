import { byLetter, type LetterGroup } from "../by-letter.ts";
import { placeName } from "../councils/place-name.ts";
import type { AdoptionRow } from "./rows.ts";

/** Groups the rows of councils by the first letter of their places: the London Borough of Camden is under C. */
export function byPlace(rows: readonly AdoptionRow[]): LetterGroup<AdoptionRow>[] {
  return byLetter(rows, ({ subject }) => placeName(subject.name));
}
