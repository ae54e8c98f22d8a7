import { byName } from "./by-name.ts";

/** Items whose names begin with the same letter. */
export interface LetterGroup<T> {
  /** A capital letter without accents, or “0–9”. */
  letter: string;
  /** The id of its heading. */
  id: string;
  items: T[];
}

/** Sorts items by name and groups them by its first letter. */
export function byLetter<T>(items: readonly T[], nameOf: (item: T) => string): LetterGroup<T>[] {
  const sorted = items.toSorted((a, b) => byName(nameOf(a), nameOf(b)));
  return Array.from(
    Map.groupBy(sorted, (item) => letterOf(nameOf(item))),
    ([letter, some]) => ({
      letter,
      id: letter === digits ? "letter-0-9" : `letter-${letter.toLowerCase()}`,
      items: some,
    }),
  );
}

const digits = "0–9";

function letterOf(name: string): string {
  const [first = ""] = name.normalize("NFD");
  return /\p{L}/u.test(first) ? first.toUpperCase() : digits;
}
