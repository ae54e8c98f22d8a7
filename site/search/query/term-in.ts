import { fitOf, nameFit } from "./name-match.ts";

/** The id of a term of the glossary, and its names. */
export type NamedTerm = readonly [id: string, ...names: string[]];

/** Returns the id of the glossary term whose name equals a query, stop words aside: “What is a DPIA?”. */
export function termIn(query: string, terms: readonly NamedTerm[]): string | undefined {
  return terms.find(([, ...names]) => fitOf(query, names) === nameFit.whole)?.[0];
}
