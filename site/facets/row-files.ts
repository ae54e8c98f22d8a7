/**
 * What the facets of a list have, apart from the page so that a long list can be narrowed without its rows. Rows have the
 * numbers of their places in the list’s own order.
 */
export interface FacetsFile {
  /** How many rows there are. */
  size: number;
  facets: readonly FacetLine[];
}

type FacetLine = readonly [facet: string, ...values: ValueLine[]];

/**
 * A value of a facet, empty where it is the slug of what it is called; what it is called; and the rows that have it, each as
 * its distance from the one before.
 */
type ValueLine = readonly [value: string, title: string, ...gaps: number[]];

/** The distances in a line. A pattern with a rest would take them one by one, which is slow for thousands. */
export function gapsIn(line: ValueLine): readonly number[] {
  return line.slice(2) as number[];
}

/**
 * What stands before each row in a file of rows, and after the last, so that rows are taken from it one by one. No row can
 * hold it: in texts `<` is escaped, and what is in attributes of rows are addresses made of slugs, and initials.
 */
export const rowBoundary = "<!--row-->";

/** Order → the numbers of the rows in it. */
export type OrdersFile = Readonly<Record<string, readonly number[]>>;

/** The name of each row, the path of its page, and its words as `plainWords` gives them. */
export type WordsFile = readonly (readonly [name: string, link: string, words: string])[];
