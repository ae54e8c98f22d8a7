import { fitOf, nameFit } from "./name-match.ts";

/** The id of a term of the glossary, and its names. */
export type NamedTerm = readonly [id: string, ...names: string[]];

/** Returns the id of the term whose name a query is. “What is a DPIA?” is the name of one as well. */
export function termIn(query: string, terms: readonly NamedTerm[]): string | undefined {
  return terms.find(([, ...names]) => fitOf(query, names) === nameFit.whole)?.[0];
}
