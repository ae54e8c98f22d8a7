import { fieldBits } from "../fields.ts";
import type { KnownSystem } from "../index/shapes.ts";
import { type Acronym, acronymsIn } from "./acronyms-in.ts";
import type { Concept } from "./concepts.ts";
import type { Matches } from "./match.ts";
import type { OwnPage } from "./own-pages.ts";

/** The results of a search. */
export interface Findings {
  /** The query that was run: as typed, or corrected. */
  query: string;
  /** The query as typed, if a correction was run instead. */
  typed?: string | undefined;
  /** The name of what the query wants replaced, as it was searched for. */
  replaced?: string;
  /** The page that answers the query, or lists the kind that it names. */
  page?: OwnPage | undefined;
  concepts: readonly Concept[];
  /** The numbers of the documents that match, best first. */
  numbers: readonly number[];
  /** Whether these match some of the concepts only, because no document matches all. */
  partial: boolean;
  /** Whether the texts have been searched. While pending, more documents may be appended. */
  texts: "searched" | "pending" | "failed";
  /** Returns the concepts that a document does not match. */
  missingIn: (number: number) => readonly Concept[];
  /** Returns the concepts that a document matches in its text alone. */
  inTextOf: (number: number) => readonly Concept[];
  /** Suggested corrections, each of which has results. */
  suggestions: readonly string[];
  /** The acronyms of the query. */
  acronyms: readonly Acronym[];
  /** Systems that the query names and that have no entry of that name. */
  systems: readonly KnownSystem[];
  /** Registered councils that the query may name, if no document matches all concepts. */
  councils: readonly string[];
}

/** The documents that a query matches, before suggestions are added. */
export interface MatchedDocuments extends Pick<Findings, "query" | "concepts" | "numbers" | "texts" | "systems"> {
  /** The documents that match each concept. */
  matches: readonly Matches[];
  /** Whether the documents match all concepts. */
  complete: boolean;
}

/** Returns findings without suggestions or nearby councils. */
export function findingsOf({ matches, complete, ...found }: MatchedDocuments): Findings {
  const { concepts, numbers } = found;
  return {
    ...found,
    partial: numbers.length > 0 && !complete,
    missingIn: (number) => concepts.filter((_, index) => matches[index]?.has(number) === false),
    inTextOf: (number) => concepts.filter((_, index) => matches[index]?.get(number)?.fields === fieldBits.text),
    suggestions: [],
    acronyms: acronymsIn(concepts),
    councils: [],
  };
}
