import { byName } from "../by-name.ts";
import { anyValueOf, widened } from "./any.ts";
import { chosenIn, type Choice } from "./choice.ts";
import { plainWords } from "./words.ts";

/** What a list needs to know of an entry to filter it. */
export interface Row {
  /** Facet → the values that the entry has. */
  values: Readonly<Record<string, readonly string[]>>;
  /** What a search for words looks in, as `plainWords` gives it; without it no words are found. */
  words?: string;
}

/** What a list needs to know of an entry to put it in order. */
export interface Sortable {
  name: string;
  /** Order → what it goes by; where an entry has none it comes last. */
  keys: Readonly<Record<string, string>>;
}

/** How a list can be put in order. */
export interface Sort {
  id: string;
  title: string;
  /** Whether the greatest comes first. */
  descending: boolean;
}

/** How many rows have each value: facet → value → number. */
export type Counts = ReadonlyMap<string, ReadonlyMap<string, number>>;

/**
 * The rows that fit a choice: several values in one facet widen it, several facets narrow it, and so do words, each of
 * which must begin a word of the row. A row for any value of a facet fits whatever is chosen in it.
 */
export function fitting<R extends Row>(rows: readonly R[], choice: Choice): R[] {
  const tests = testsOf(choice);
  return rows.filter((row) => tests.words(row) && tests.facets.every(({ passes }) => passes(row)));
}

/** The rows that fit a choice, those that fit it only because they are for any value apart: “for any service”. */
export function grouped<R extends Row>(rows: readonly R[], { values }: Pick<Choice, "values">): { own: R[]; any: R[] } {
  const chosen = Object.entries(values);
  const isOwn = (row: R): boolean =>
    chosen.every(([facet, some]) => chosenIn(row.values, facet).some((value) => some.includes(value)));
  return { own: rows.filter(isOwn), any: rows.filter((row) => !isOwn(row)) };
}

/**
 * For every value of every facet, how many rows it would show, chosen alone in its facet beside the rest of the choice.
 * Values that would show none are left out.
 *
 * @param valuesOf the values of a facet that may be offered; those that a row has where it is left out
 */
export function countValues(
  rows: readonly Row[],
  facets: readonly string[],
  choice: Choice,
  valuesOf = (facet: string): Iterable<string> => valuesIn(rows, facet),
): Counts {
  const tests = testsOf(choice);
  const fit: Row[] = [];
  // A row that fails one facet counts in that facet alone: its values there are what would let it in.
  const failing = new Map(facets.map((facet) => [facet, [] as Row[]]));
  for (const row of rows) {
    if (!tests.words(row)) continue;
    const failed = tests.facets.find(({ passes }) => !passes(row));
    if (!failed) fit.push(row);
    else if (!tests.facets.some((other) => other !== failed && !other.passes(row)))
      failing.get(failed.facet)?.push(row);
  }
  const counts = new Map(Array.from(failing, ([facet, others]) => [facet, countsIn(facet, [...fit, ...others])]));
  // A row for any value counts beside every other one too.
  for (const [facet, inFacet] of counts) {
    const any = anyValueOf(facet) ?? "";
    const number = inFacet.get(any) ?? 0;
    if (number === 0) continue;
    for (const value of valuesOf(facet)) {
      if (value !== any) inFacet.set(value, (inFacet.get(value) ?? 0) + number);
    }
  }
  return counts;
}

function countsIn(facet: string, rows: readonly Row[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { values } of rows) {
    for (const value of chosenIn(values, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

function valuesIn(rows: readonly Row[], facet: string): Set<string> {
  const values = new Set<string>();
  for (const row of rows) for (const value of chosenIn(row.values, facet)) values.add(value);
  return values;
}

/** The rows in another order; rows that are equal in it follow by name. */
export function sorted<R extends Sortable>(
  rows: readonly R[],
  { id, descending }: Pick<Sort, "id" | "descending">,
): R[] {
  const direction = descending ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [one, other] = [a.keys[id] ?? "", b.keys[id] ?? ""];
    if (one === other) return byName(a.name, b.name);
    if (one === "" || other === "") return one === "" ? 1 : -1;
    return direction * byKey.compare(one, other) || byName(a.name, b.name);
  });
}

const byKey = new Intl.Collator("en", { numeric: true });

interface Tests {
  words: (row: Row) => boolean;
  facets: { facet: string; passes: (row: Row) => boolean }[];
}

function testsOf({ values, query }: Choice): Tests {
  const wanted = plainWords(query).split(" ").filter(Boolean);
  return {
    words: (row) => wanted.every((word) => row.words?.includes(` ${word}`)),
    facets: Object.entries(values).map(([facet, chosen]) => {
      const set = new Set(widened(facet, chosen));
      return { facet, passes: (row) => chosenIn(row.values, facet).some((value) => set.has(value)) };
    }),
  };
}
