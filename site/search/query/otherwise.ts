import { coversUk } from "../../covers-uk.ts";
import { stemOf } from "../text/stem.ts";
import { isStopWord, isWeakWord } from "../text/stop-words.ts";
import { isInitials, type Token, tokensOf, wordsOf } from "../text/tokens.ts";
import type { Catalogue } from "./catalogue.ts";
import type { Concept } from "./concepts.ts";
import { correctionsOf } from "./corrections.ts";
import type { CouncilsNamed } from "./councils-in.ts";
import type { ExactSearch, FieldResultsHandler } from "./exact.ts";
import type { Findings } from "./findings.ts";
import { inEnglish } from "./in-english.ts";
import { type OwnPage, ownPagesFor } from "./own-pages.ts";

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

/** The minimum length of initials. Shorter ones are those of too many names. */
const shortestInitials = 3;

/** Matches a postcode of the UK. */
const postcode = /\b[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}\b/i;

const findCouncil: OwnPage = {
  address: "/authorities/",
  title: "Find your council",
  says: "by its name, because the catalogue has no postcodes.",
};

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
  const [called = authorityWithInitials(query, search.catalogue) ?? inEnglish(query)] = recorded;
  if (called !== undefined) return instead(called, []);
  if (coversUk && postcode.test(query)) return { ...findings, ...nothingFound, page: findCouncil };
  // The name of a known council or system is not misspelt, and partial matches are no answer.
  const [system] = search.names.systems.named(query);
  if (system && wordsOf(system.name).join(" ") !== wordsOf(query).join(" ")) {
    const found = await instead(system.name, []);
    if (found.numbers.length > 0 && !found.partial) return found;
  }
  const isKnown = others.length > 0 || system !== undefined;
  if (isKnown) return { ...findings, ...nothingFound, councils: others };
  const corrections = unknown.length > 0 ? await correctionsOf(query, unknown, search) : [];
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

/** Returns the authority with these initials, of all words of its name or of those that are no stop words: “HMLR”. */
function authorityWithInitials(query: string, catalogue: Catalogue): string | undefined {
  const [initials = "", ...more] = wordsOf(query);
  if (initials.length < shortestInitials || more.length > 0) return undefined;
  const number = catalogue.numbersOf("authority").find((some) => {
    const words = tokensOf(catalogue.nameOf(some).replace(/ \(.*/, ""));
    const main = words.filter(({ word }) => !isStopWord(word));
    return [words, main].some((tokens) => tokens.length > 1 && tokens.map(initialOf).join("") === initials);
  });
  return number === undefined ? undefined : catalogue.nameOf(number);
}

/** Returns the first letter of a word, or the whole of one that is initials itself: “NHS England”. */
function initialOf({ word, surface }: Token): string {
  return isInitials(surface) ? word : word.charAt(0);
}

/**
 * Whether a query may be the name of a council, perhaps misspelt: it has a word of such a name or an unknown word, and at
 * most one other word.
 */
function namesCouncil(query: string, unknown: readonly Concept[], catalogue: Catalogue): boolean {
  // A single letter may be the initial of a place: “H&F”.
  const says = (word: string): boolean => word.length === 1 || (!isWeakWord(stemOf(word)) && !isStopWord(word));
  const words = wordsOf(query).filter(says);
  const possible = words.filter(
    (word) => catalogue.councilWords.has(word) || unknown.some((concept) => concept.word === word),
  );
  return possible.length > 0 && words.length - possible.length <= 1;
}

/** Returns the registered councils that a query names. Loads the register lazily, because it is large. */
async function councilsCalled(query: string, catalogue: Catalogue, today: string): Promise<CouncilsNamed> {
  const { councilsIn } = await import("./councils-in.ts");
  return councilsIn(query, catalogue, today);
}
