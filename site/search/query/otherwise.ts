import { stemOf } from "../text/stem.ts";
import { isStopWord, isWeakWord } from "../text/stop-words.ts";
import { wordsOf } from "../text/tokens.ts";
import { authorityWithInitials } from "./authority-initials.ts";
import type { Catalogue } from "./catalogue.ts";
import type { Concept } from "./concepts.ts";
import { correctionsOf } from "./corrections.ts";
import type { CouncilsNamed } from "./councils-in.ts";
import type { ExactSearch, FieldResultsHandler } from "./exact.ts";
import type { Findings } from "./findings.ts";
import { inEnglish } from "./in-english.ts";
import { ownPagesFor } from "./own-pages.ts";
import { pageForPostcode } from "./postcode.ts";

// One module for all that is read after the first search, so that the page needs one request for it.
export { namedWithin } from "./named-within.ts";
export { unfinishedAlternatives } from "./unfinished.ts";

/** A query that no document matches in full. */
interface Unanswered {
  query: string;
  /** Its words that no document contains. */
  unknown: readonly Concept[];
  findings: Findings;
  /** `YYYY-MM-DD` */
  today: string;
  onFields: FieldResultsHandler | undefined;
}

const noCouncils: CouncilsNamed = { recorded: [], others: [] };

/** In place of partial matches, which are no answer. */
const nothingFound = { numbers: [], partial: false };

/**
 * Reads a query that no document matches in full in other ways: as another name of a council, authority or system, in
 * Welsh, as a postcode, or as misspelt.
 *
 * @param partially finds the documents that match some of its words, if no other reading has results
 */
export async function readOtherwise(
  { query, unknown, findings, today, onFields }: Unanswered,
  search: ExactSearch,
  partially: () => Promise<Findings>,
): Promise<Findings> {
  const mayNameCouncil = namesCouncil(query, unknown, search.catalogue);
  const { recorded, others } = mayNameCouncil ? await councilsCalled(query, search.catalogue, today) : noCouncils;
  const instead = async (other: string, suggestions: string[]): Promise<Findings> => {
    const add = (found: Findings): Findings => ({ ...found, typed: query, suggestions });
    return add((await search.find(other, (found) => onFields?.(add(found)))).findings);
  };
  // Initials such as “LCC” are those of several councils.
  if (recorded.length + others.length > 1)
    return { ...findings, ...nothingFound, suggestions: recorded, councils: others };
  // Only a query with an unknown word may be initials, a postcode, Welsh or misspelt.
  const hasUnknown = unknown.length > 0;
  const [called = hasUnknown ? (authorityWithInitials(query, search.catalogue) ?? inEnglish(query)) : undefined] =
    recorded;
  if (called !== undefined) return instead(called, []);
  const page = hasUnknown ? pageForPostcode(query) : undefined;
  if (page) return { ...findings, ...nothingFound, page };
  // The name of a known council or system is not misspelt, and partial matches are no answer.
  const [system] = search.names.systems.named(query);
  if (system && wordsOf(system.name).join(" ") !== wordsOf(query).join(" ")) {
    const found = await instead(system.name, []);
    if (found.numbers.length > 0 && !found.partial) return found;
  }
  const isKnown = others.length > 0 || system !== undefined;
  if (isKnown) return { ...findings, ...nothingFound, councils: others };
  const corrections = hasUnknown ? await correctionsOf(query, unknown, search) : [];
  const suggestions = corrections.map((correction) => correction.query);
  const [first] = corrections;
  if (first?.likely) return instead(first.query, suggestions);
  // A query that a page of the site answers is no misspelling of one that it does not answer.
  const pages = ownPagesFor(query).length;
  return {
    ...(await partially()),
    suggestions: suggestions.filter((other) => ownPagesFor(other).length >= pages),
  };
}

/** The most letters of initials, such as “BANES”. */
const longestInitials = 5;

/**
 * Whether a query may be the name of a council: it has a word of such a name, or an unknown word that may be initials or
 * several of these words joined, and at most one other word.
 */
function namesCouncil(query: string, unknown: readonly Concept[], catalogue: Catalogue): boolean {
  // A single letter may be the initial of a place: “H&F”.
  const says = (word: string): boolean => word.length === 1 || (!isWeakWord(stemOf(word)) && !isStopWord(word));
  const words = wordsOf(query).filter(says);
  const mayBeInitials = (word: string): boolean => words.length === 1 || word.length <= longestInitials;
  const possible = words.filter(
    (word) =>
      catalogue.councilWords.has(word) || (mayBeInitials(word) && unknown.some((concept) => concept.word === word)),
  );
  return possible.length > 0 && words.length - possible.length <= 1;
}

/** Returns the registered councils that a query names. Loads the register lazily, because it is large. */
async function councilsCalled(query: string, catalogue: Catalogue, today: string): Promise<CouncilsNamed> {
  const { councilsIn } = await import("./councils-in.ts");
  return councilsIn(query, catalogue, today);
}
