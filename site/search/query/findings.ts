import type { System } from "../../../schemas/vocabularies/system.ts";
import { fieldBits } from "../fields.ts";
import { type Acronym, acronymsIn } from "./acronyms-in.ts";
import type { Concept } from "./concepts.ts";
import type { Matches } from "./match.ts";
import type { OwnPage } from "./own-pages.ts";

/** What a search has found. */
export interface Findings {
  /** What was looked for: what somebody typed, or its correction. */
  query: string;
  /** What somebody typed, where its correction was looked for. */
  typed?: string;
  /** The name in the query of something to be replaced, as it was looked for. */
  replaced?: string;
  /** The page that answers what the query asks of what it names, or has all of the kind that it names. */
  page?: OwnPage;
  concepts: readonly Concept[];
  /** Entries, services and pages that have the concepts, the best first. */
  numbers: readonly number[];
  /** Whether nothing has all concepts, so that these have fewer. */
  partial: boolean;
  /** Whether the texts have been searched. Where not, more documents may come at the end. */
  texts: "searched" | "pending" | "failed";
  /** Returns the concepts that a document lacks. */
  missingIn: (number: number) => readonly Concept[];
  /** Returns the concepts that a document has in its text alone. */
  inTextOf: (number: number) => readonly Concept[];
  /** Queries that somebody may have meant, each of which finds something. */
  suggestions: readonly string[];
  /** The acronyms of the query. */
  acronyms: readonly Acronym[];
  /** Systems that the query names, where they are not in the catalogue by that name. */
  systems: readonly System[];
  /** Councils of the register that the query is about, where nothing has all of its concepts. */
  councils: readonly string[];
}

/** A query that was looked up. */
export interface LookedUp extends Pick<Findings, "query" | "concepts" | "numbers" | "texts" | "systems"> {
  /** Where each concept is. */
  matches: readonly Matches[];
  /** Whether the documents have all concepts. */
  complete: boolean;
}

/** Returns what a search has found by a query as it was looked up, with nothing near it. */
export function findingsOf({ matches, complete, ...found }: LookedUp): Findings {
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
