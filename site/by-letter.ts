/** Items whose names begin with the same letter. */
export interface LetterGroup<T> {
  /** A capital letter without accents, or “0–9”. */
  letter: string;
  /** The id of its heading. */
  id: string;
  items: T[];
}

/** Groups sorted items by the first letter of their names. */
export function byLetter<T extends { name: string }>(items: readonly T[]): LetterGroup<T>[] {
  return Array.from(Map.groupBy(items, letterOf), ([letter, some]) => ({
    letter,
    id: letter === digits ? "letter-0-9" : `letter-${letter.toLowerCase()}`,
    items: some,
  }));
}

const digits = "0–9";

function letterOf({ name }: { name: string }): string {
  const [first = ""] = name.normalize("NFD");
  return /\p{L}/u.test(first) ? first.toUpperCase() : digits;
}
