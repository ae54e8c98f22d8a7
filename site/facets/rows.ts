import { byName } from "../by-name.ts";
import { anyValueOf, withWildcard } from "./any.ts";
import { chosenIn, type Choice } from "./choice.ts";
import { plainWords } from "./words.ts";

/** The data of an entry that a list filters by. */
export interface Row {
  /** Facet → values of the entry. */
  values: Readonly<Record<string, readonly string[]>>;
  /** The text for the word filter, normalised by `plainWords`; without it, no word matches. */
  words?: string;
}

/** The data of an entry that a list sorts by. */
export interface Sortable {
  name: string;
  /** Order → sort key; an entry without a key comes last. */
  keys: Readonly<Record<string, string>>;
}

/** An order of a list. */
export interface Sort {
  id: string;
  title: string;
  /** Whether the greatest key comes first. */
  descending: boolean;
}

/** Facet → value → number of rows. */
export type Counts = ReadonlyMap<string, ReadonlyMap<string, number>>;

/**
 * Returns the rows that match a choice: OR within a facet, AND across facets and words. Each word has to be the prefix of a
 * word of the row. A row with the wildcard value of a facet matches every value.
 */
export function matching<R extends Row>(rows: readonly R[], choice: Choice): R[] {
  const tests = testsOf(choice);
  return rows.filter((row) => tests.words(row) && tests.facets.every(({ passes }) => passes(row)));
}

/** Splits matching rows into those with a chosen value and those that match only by the wildcard (“for any service”). */
export function splitByWildcard<R extends Row>(
  rows: readonly R[],
  { values }: Pick<Choice, "values">,
): { own: R[]; any: R[] } {
  const chosen = Object.entries(values);
  const isOwn = (row: R): boolean =>
    chosen.every(([facet, some]) => chosenIn(row.values, facet).some((value) => some.includes(value)));
  return { own: rows.filter(isOwn), any: rows.filter((row) => !isOwn(row)) };
}

/**
 * Counts for every value the rows that match if it is the only chosen value of its facet, with the rest of the choice.
 * Omits values without rows.
 *
 * @param valuesOf the values that a facet may offer; by default, all values of the rows
 */
export function countValues(
  rows: readonly Row[],
  facets: readonly string[],
  choice: Choice,
  valuesOf = (facet: string): Iterable<string> => valuesIn(rows, facet),
): Counts {
  const tests = testsOf(choice);
  const fit: Row[] = [];
  // A row that fails exactly one facet counts for the values of that facet: choosing one of them would include it.
  const failing = new Map(facets.map((facet) => [facet, [] as Row[]]));
  for (const row of rows) {
    if (!tests.words(row)) continue;
    const failed = tests.facets.find(({ passes }) => !passes(row));
    if (!failed) fit.push(row);
    else if (!tests.facets.some((other) => other !== failed && !other.passes(row)))
      failing.get(failed.facet)?.push(row);
  }
  const counts = new Map(Array.from(failing, ([facet, others]) => [facet, countsIn(facet, [...fit, ...others])]));
  // A row with the wildcard value counts for every other value too.
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

/** Sorts rows by an order, with ties by name. */
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
      const set = new Set(withWildcard(facet, chosen));
      return { facet, passes: (row) => chosenIn(row.values, facet).some((value) => set.has(value)) };
    }),
  };
}
