import type { System } from "../../../schemas/vocabularies/systems.ts";
import type { Contents } from "../index/shapes.ts";
import { stemOf } from "../text/stem.ts";
import { phrasesAt } from "../text/synonym-phrases.ts";
import { type Acronym, acronymsIn } from "./acronyms-in.ts";
import { Catalogue } from "./catalogue.ts";
import { type Concept, conceptsOf } from "./concepts.ts";
import { type Matches, matchesOf } from "./match.ts";
import { fitOf, nameFit } from "./name-match.ts";
import { Names } from "./names.ts";
import { ranked } from "./rank.ts";
import type { IndexSource } from "./source.ts";
import { Speller } from "./spelling.ts";
import { isNameOf, systemsIn } from "./systems-in.ts";
import { TermLookup } from "./term-lookup.ts";
import { unfinishedWays } from "./unfinished.ts";

/** What a search has found. */
export interface Findings {
  /** What was looked for: what somebody typed, or its correction. */
  query: string;
  /** What somebody typed, where its correction was looked for. */
  typed?: string;
  concepts: readonly Concept[];
  /** Entries, services and pages that have the concepts, the best first. */
  numbers: readonly number[];
  /** Whether nothing has all concepts, so that these have fewer. */
  partial: boolean;
  /** Returns the concepts that a document lacks. */
  missingIn: (number: number) => readonly Concept[];
  /** Queries that somebody may have meant, each of which finds something. */
  suggestions: readonly string[];
  /** The acronyms of the query. */
  acronyms: readonly Acronym[];
  /** Systems that councils pay for which the query names, where they are not in the catalogue by that name. */
  systems: readonly System[];
  /** Councils of the register that the query is about, where nothing has all of its concepts. */
  councils: readonly string[];
}

interface Having {
  numbers: number[];
  /** Whether they have all concepts. */
  complete: boolean;
}

/**
 * Finds documents by words. A document is found only if it has each word of the query that says something: the word
 * itself, another form of it, or a synonym. The answer depends on the query and the index alone, not on earlier searches.
 */
export class Search {
  readonly catalogue: Catalogue;
  readonly names: Names;
  readonly #today: string;
  readonly #lookup: TermLookup;
  readonly #speller: Speller;

  private constructor(contents: Contents, source: IndexSource, today: string) {
    this.catalogue = new Catalogue(contents);
    this.names = new Names(contents);
    this.#today = today;
    this.#lookup = new TermLookup(contents, source);
    this.#speller = new Speller(this.names);
  }

  /**
   * Opens an index.
   *
   * @param today `YYYY-MM-DD`
   */
  static async over(source: IndexSource, today: string): Promise<Search> {
    return new Search(await source.contents(), source, today);
  }

  /** Returns what a query finds; without words, everything. */
  async find(query: string): Promise<Findings> {
    const { findings, complete, unknown } = await this.#exactly(query);
    if (complete) return findings;
    // Loaded when nothing is found, because it is large.
    const { councilsIn } = await import("./councils-in.ts");
    const councils = councilsIn(query, this.#today);
    const [council] = councils.filter(({ gss }) => gss !== undefined && this.catalogue.has(gss));
    if (council) return { ...(await this.#exactly(council.name)).findings, typed: query };
    // What is known under its name is not misspelt, and nothing is found for a part of it.
    const isKnown = councils.length > 0 || findings.systems.some((system) => isNameOf(system, query));
    if (isKnown) return { ...findings, numbers: [], partial: false, councils: councils.map(({ name }) => name) };
    const corrections = await this.#corrections(query, unknown);
    const suggestions = corrections.map((correction) => correction.query);
    const [first] = corrections;
    return first?.likely ? { ...first.findings, typed: query, suggestions } : { ...findings, suggestions };
  }

  async #exactly(query: string): Promise<{ findings: Findings; complete: boolean; unknown: Concept[] }> {
    const read = conceptsOf(query, this.names);
    const finished = await this.#finished(read);
    const { concepts, matches } = finished ?? { concepts: read, matches: await this.#matches(read) };
    const { numbers, complete } =
      concepts.length > 0 ? this.#having(concepts, matches) : { numbers: this.#named(query), complete: true };
    const ordered = ranked(numbers, query, matches, this.catalogue);
    const findings: Findings = {
      query,
      concepts,
      numbers: ordered,
      partial: numbers.length > 0 && !complete,
      missingIn: (number) => concepts.filter((_, index) => matches[index]?.has(number) === false),
      suggestions: [],
      acronyms: acronymsIn(concepts),
      systems: this.#isNamed(ordered[0], query)
        ? []
        : systemsIn(query).filter((system) => !complete || isNameOf(system, query)),
      councils: [],
    };
    const unknown = concepts.filter((_, index) => matches[index]?.size === 0);
    return { findings, complete: complete && numbers.length > 0, unknown };
  }

  /** Takes the last word for the beginning of others, where nothing has it and something has these. */
  async #finished(concepts: readonly Concept[]): Promise<{ concepts: Concept[]; matches: Matches[] } | undefined> {
    const last = concepts.at(-1);
    const ways = last ? unfinishedWays(last, this.names) : [];
    if (!last || ways.length === 0) return undefined;
    const [matches = new Map<number, never>()] = await this.#matches([last]);
    if (matches.size > 0) return undefined;
    const finished = [...concepts.slice(0, -1), { ...last, ways: [...last.ways, ...ways] }];
    const all = await this.#matches(finished);
    return this.#having(finished, all).complete ? { concepts: finished, matches: all } : undefined;
  }

  async #matches(concepts: readonly Concept[]): Promise<Matches[]> {
    const terms = concepts.flatMap(({ ways }) => ways.flatMap((way) => way.terms));
    const documents = await this.#lookup.documentsOf(terms);
    return concepts.map((concept) => matchesOf(concept, documents));
  }

  /** The documents that have all concepts or, where none has, as many as any has: at least half and a telling one. */
  #having(concepts: readonly Concept[], matches: readonly Matches[]): Having {
    const counts = new Map<number, { all: number; telling: number }>();
    for (const [index, some] of matches.entries()) {
      for (const number of some.keys()) {
        const count = counts.get(number) ?? { all: 0, telling: 0 };
        count.all++;
        if (concepts[index]?.weak === false) count.telling++;
        counts.set(number, count);
      }
    }
    const best = Math.max(0, ...Array.from(counts.values(), ({ all, telling }) => (telling > 0 ? all : 0)));
    const complete = [...counts].filter(([, { all }]) => all === concepts.length);
    if (complete.length > 0) return { numbers: complete.map(([number]) => number), complete: true };
    const enough = best * 2 >= concepts.length;
    const some = [...counts].filter(([, { all, telling }]) => enough && all === best && telling > 0);
    return { numbers: some.map(([number]) => number), complete: false };
  }

  /** The query with its unknown words replaced by words that somebody may have meant, where that finds something. */
  async #corrections(
    query: string,
    unknown: readonly Concept[],
  ): Promise<{ query: string; likely: boolean; findings: Findings }[]> {
    const options = unknown.map(({ text, word = "" }) => ({
      text,
      // An acronym that councils use is not misspelt, though nothing has it.
      corrections: phrasesAt([stemOf(word)], 0).length > 0 ? [] : this.#speller.corrections(word),
    }));
    if (options.length === 0 || options.some(({ corrections }) => corrections.length === 0)) return [];
    const most = Math.max(...options.map(({ corrections }) => corrections.length));
    const candidates = Array.from({ length: most }, (_, place) => {
      const chosen = options.map(({ text, corrections }) => ({
        text,
        correction: corrections[place] ?? corrections.at(-1),
      }));
      const corrected = chosen.reduce(
        (so, { text, correction }) => so.replace(text, () => correction?.word ?? text),
        query,
      );
      return { query: corrected, likely: place === 0 && chosen.every(({ correction }) => correction?.likely === true) };
    });
    const found = await Promise.all(
      candidates.map(async (candidate) => ({ ...candidate, ...(await this.#exactly(candidate.query)) })),
    );
    return found.filter(({ complete }) => complete);
  }

  /** Everything, or what has just this name: a query without a word that says something can be no more. */
  #named(query: string): number[] {
    const all = this.catalogue.numbers();
    return query === "" ? all : all.filter((number) => this.#isNamed(number, query));
  }

  #isNamed(number: number | undefined, query: string): boolean {
    return number !== undefined && fitOf(query, this.catalogue.namesOf(number)) === nameFit.whole;
  }
}
