import { fitOf, nameFit } from "./name-match.ts";

/** Returns the name of a glossary term that equals a query, stop words aside: “What is a DPIA?”. */
export function termIn(query: string, names: readonly string[]): string | undefined {
  return names.find((name) => fitOf(query, [name]) === nameFit.whole);
}
