/**
 * The facet values of a long list, so that it can be filtered without loading its rows. A row’s number is its position in
 * the default order.
 */
export interface FacetsFile {
  /** Number of rows. */
  size: number;
  facets: readonly FacetLine[];
}

type FacetLine = readonly [facet: string, ...values: ValueLine[]];

/**
 * A value of a facet (empty if it is the slug of its title), its title, and the delta-encoded numbers of the rows that
 * have it.
 */
type ValueLine = readonly [value: string, title: string, ...gaps: number[]];

/** Returns the gaps in a line. `slice` is much faster than destructuring with a rest element for thousands of numbers. */
export function gapsIn(line: ValueLine): readonly number[] {
  return line.slice(2) as number[];
}

/**
 * Separator before each row in a file of rows, and after the last. Cannot occur in a row: `<` is escaped in texts, and
 * attributes of rows contain only slugs and initials.
 */
export const rowBoundary = "<!--row-->";

/** Order → row numbers in that order. */
export type OrdersFile = Readonly<Record<string, readonly number[]>>;

/** The name of each row, the path of its page, and its words, normalised by `plainWords`. */
export type WordsFile = readonly (readonly [name: string, link: string, words: string])[];
