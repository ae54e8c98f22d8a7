import type { Concept } from "./concepts.ts";

/** An acronym and what it stands for. */
export interface Acronym {
  acronym: string;
  words: string;
}

/** Returns the acronyms in a query. An acronym that is a common word as well counts only alone or in capitals. */
export function acronymsIn(concepts: readonly Concept[]): Acronym[] {
  return concepts.flatMap(({ text, alternatives }) => {
    const acronym = text.toUpperCase();
    const group = alternatives.map(({ group: some }) => some).find((some) => some?.phrases[0] === acronym);
    const isMeant = group?.ambiguous === undefined || text === acronym || concepts.length === 1;
    return group && isMeant ? [{ acronym, words: group.phrases[1] ?? "" }] : [];
  });
}
