import type { Contents } from "../index/shapes.ts";
import { stemOf } from "../text/stem.ts";
import { isStopWord, isWeakWord } from "../text/stop-words.ts";
import { phrasesAt } from "../text/synonym-phrases.ts";
import { wordsOf } from "../text/tokens.ts";
import { Catalogue } from "./catalogue.ts";
import { type Concept, conceptsOf } from "./concepts.ts";
import type { RegisteredCouncil } from "./councils-in.ts";
import { type Findings, findingsOf, type LookedUp } from "./findings.ts";
import { having } from "./having.ts";
import { wantsReplaced } from "./instead-of.ts";
import { matchesOf, type TermDocuments } from "./match.ts";
import { fitOf, nameFit } from "./name-match.ts";
import { Names } from "./names.ts";
import { ranked } from "./rank.ts";
import type { IndexSource } from "./source.ts";
import { Speller } from "./spelling.ts";
import { isNameOf, systemsIn } from "./systems-in.ts";
import { outsideTexts, TermLookup } from "./term-lookup.ts";
import { unfinishedWays } from "./unfinished.ts";

/** Concepts and where each is. */
type Reading = Pick<LookedUp, "concepts" | "matches">;

/** A query that was looked up, and what that says. */
interface Answer {
  findings: Findings;
  /** Whether something has all concepts, and whether something has them all outside of its text. */
  complete: boolean;
  isInFields: boolean;
  /** The concepts that nothing has. */
  unknown: readonly Concept[];
}

/**
 * Finds documents by words. A document is found only if it has each word of the query that says something: the word
 * itself, another form of it, or a synonym. The answer depends on the query and the index alone, not on earlier searches.
 *
 * What has every word in its fields comes before what has some of them in its text alone.
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
    const replaced = wantsReplaced(query);
    if (replaced === undefined) return this.#find(query);
    // Who wants something in the place of a system finds the system, and from there what can replace it.
    const found = await this.#find(replaced);
    return { ...found, query, replaced: found.query };
  }

  async #find(query: string): Promise<Findings> {
    const { findings, complete, unknown } = await this.#exactly(query);
    if (complete) return findings;
    const councils = this.#mayNameCouncil(query, unknown) ? await this.#councilsIn(query) : [];
    const instead = async (other: string, suggestions: string[]): Promise<Findings> => ({
      ...(await this.#exactly(other)).findings,
      typed: query,
      suggestions,
    });
    const [council] = councils.filter(({ gss }) => gss !== undefined && this.catalogue.has(gss));
    if (council) return instead(council.name, []);
    // What is known under its name is not misspelt, and nothing is found for a part of it.
    const isKnown = councils.length > 0 || findings.systems.some((system) => isNameOf(system, query));
    if (isKnown) return { ...findings, numbers: [], partial: false, councils: councils.map(({ name }) => name) };
    const corrections = await this.#corrections(query, unknown);
    const suggestions = corrections.map((correction) => correction.query);
    const [first] = corrections;
    return first?.likely ? instead(first.query, suggestions) : { ...findings, suggestions };
  }

  /**
   * Whether a query can be a council’s name, perhaps misspelt: it has a word of one, or a word that nothing has, and at most
   * one other.
   */
  #mayNameCouncil(query: string, unknown: readonly Concept[]): boolean {
    const words = wordsOf(query).filter((word) => !isWeakWord(stemOf(word)) && !isStopWord(word));
    const possible = words.filter(
      (word) => this.catalogue.councilWords.has(word) || unknown.some((concept) => concept.word === word),
    );
    return possible.length > 0 && words.length - possible.length <= 1;
  }

  /** The councils of the register that a query is about. The register is loaded when it is needed, because it is large. */
  async #councilsIn(query: string): Promise<RegisteredCouncil[]> {
    const { councilsIn } = await import("./councils-in.ts");
    return councilsIn(query, this.#today);
  }

  async #exactly(query: string): Promise<Answer> {
    const concepts = conceptsOf(query, this.names);
    if (concepts.length === 0)
      return this.#answer(query, { concepts, matches: [] }, this.#named(query), { complete: true, isInFields: true });
    const documents = await this.#lookup.documentsOf(termsOf(concepts));
    const ahead = this.#inFields(query, concepts, documents);
    const reading = await this.#read(concepts, documents);
    const { numbers, complete } = having(reading.concepts, reading.matches);
    const isAhead = new Set(ahead);
    const others = numbers.filter((number) => !isAhead.has(number));
    const ordered = [...ahead, ...ranked(others, query, reading.matches, this.catalogue)];
    return this.#answer(query, reading, ordered, { complete, isInFields: ahead.length > 0 });
  }

  /** What has all concepts in its fields, in order. */
  #inFields(query: string, concepts: readonly Concept[], documents: TermDocuments): number[] {
    const inFields = outsideTexts(documents);
    const matches = concepts.map((concept) => matchesOf(concept, inFields));
    const { numbers, complete } = having(concepts, matches);
    return complete ? ranked(numbers, query, matches, this.catalogue) : [];
  }

  /** Finds where concepts are. The last one may be the beginning of words, where nothing has it. */
  async #read(concepts: readonly Concept[], documents: TermDocuments): Promise<Reading> {
    const matches = concepts.map((concept) => matchesOf(concept, documents));
    const last = concepts.at(-1);
    if (!last || matches.at(-1)?.size !== 0) return { concepts, matches };
    const ways = unfinishedWays(last, this.names);
    const begun = { ...last, ways: [...last.ways, ...ways] };
    const finished = [...concepts.slice(0, -1), begun];
    const all = [...matches.slice(0, -1), matchesOf(begun, await this.#lookup.documentsOf(termsOf([begun])))];
    return having(finished, all).complete ? { concepts: finished, matches: all } : { concepts, matches };
  }

  #answer(
    query: string,
    reading: Reading,
    numbers: number[],
    { complete, isInFields }: Pick<Answer, "complete" | "isInFields">,
  ): Answer {
    const { concepts, matches } = reading;
    const systems = this.#isNamed(numbers[0], query)
      ? []
      : systemsIn(query).filter((system) => !complete || isNameOf(system, query));
    return {
      findings: findingsOf({ query, ...reading, numbers, systems, complete }),
      complete: complete && numbers.length > 0,
      isInFields,
      unknown: concepts.filter((_, index) => matches[index]?.size === 0),
    };
  }

  /**
   * The query with its unknown words replaced by words that somebody may have meant, where that finds something: in
   * fields or, where no such query does, in texts.
   */
  async #corrections(query: string, unknown: readonly Concept[]): Promise<{ query: string; likely: boolean }[]> {
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
    const answers = await Promise.all(
      candidates.map(async (candidate) => ({ candidate, ...(await this.#exactly(candidate.query)) })),
    );
    const finding = answers.filter(({ complete }) => complete);
    const inFields = finding.filter(({ isInFields }) => isInFields);
    return (inFields.length > 0 ? inFields : finding).map(({ candidate }) => candidate);
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

function termsOf(concepts: readonly Concept[]): string[] {
  return concepts.flatMap(({ ways }) => ways.flatMap(({ terms }) => terms));
}
