import { acronyms, ambiguousAcronyms } from "../../../schemas/vocabularies/acronyms.ts";
import type { Concept } from "./concepts.ts";

/** An acronym and what it stands for. */
export interface Acronym {
  acronym: string;
  words: string;
}

/** Returns the acronyms among the concepts of a query. One that is a common word as well has to stand alone or in capitals. */
export function acronymsIn(concepts: readonly Concept[]): Acronym[] {
  return concepts.flatMap(({ text }) => {
    const acronym = text.toUpperCase();
    const words = Object.hasOwn(acronyms, acronym) ? acronyms[acronym]?.[0] : undefined;
    const isMeant = !ambiguousAcronyms.has(acronym) || text === acronym || concepts.length === 1;
    return words !== undefined && isMeant ? [{ acronym, words }] : [];
  });
}
