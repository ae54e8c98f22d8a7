import type { Contents, WordsFile } from "../index/shapes.ts";
import { bestMatches } from "./best-matches.ts";
import { Catalogue } from "./catalogue.ts";
import { type Concept, conceptsOf } from "./concepts.ts";
import { type Findings, findingsOf, type MatchedDocuments } from "./findings.ts";
import { withoutLatest, type KindAsked, kindAsked, listOf, type Partition, partitionBy } from "./kind-asked.ts";
import { type Matches, matchesOf } from "./match.ts";
import { fitOf, nameFit } from "./name-match.ts";
import { Names } from "./names.ts";
import { ranked, topicsMeant } from "./rank.ts";
import type { IndexSource } from "./source.ts";
import { TermLookup } from "./term-lookup.ts";

/** Receives the results from fields before the texts are searched. */
export type FieldResultsHandler = (findings: Findings) => Promise<void> | undefined;

/** Concepts and the documents that match each. */
type Reading = Pick<MatchedDocuments, "concepts" | "matches">;

/** The results of a query, and which of its words they lack. */
export interface Answer {
  findings: Findings;
  /** Whether some document matches all concepts. */
  complete: boolean;
  reading: Reading;
  /** The concepts that no document matches. */
  unknown: readonly Concept[];
}

/** Searches for a query as typed, without spelling correction. */
export class ExactSearch {
  readonly catalogue: Catalogue;
  readonly names: Names;
  readonly #lookup: TermLookup;
  readonly #loadWords: () => Promise<WordsFile>;
  #words: Promise<void> | undefined;

  constructor(contents: Contents, source: IndexSource) {
    this.catalogue = new Catalogue(contents);
    this.names = new Names(contents);
    this.#lookup = new TermLookup(contents, source);
    this.#loadWords = () => source.words(contents.words);
  }

  /** Loads the words that corrections and prefix matches are chosen from. */
  readWords(): Promise<void> {
    this.#words ??= this.#loadWords().then((words) => {
      this.names.learn(words);
    });
    // A failed load is retried by the next call.
    this.#words.catch(() => (this.#words = undefined));
    return this.#words;
  }

  /**
   * Returns the documents that match all words of a query, or the most words if none matches all. If the query names a
   * kind of entry, only those of that kind.
   */
  async find(query: string, onFields?: FieldResultsHandler): Promise<Answer> {
    const asked = kindAsked(query, this.catalogue.kinds);
    return (asked && (await this.#ofKind(query, asked, onFields))) ?? this.#having(query, onFields);
  }

  /** Returns the documents that match all words of a query in their fields; none if no document does. */
  async inFields(
    query: string,
    parting: Partition = whole,
    concepts: readonly Concept[] = conceptsOf(query, this.names),
  ): Promise<Answer> {
    const matches = await this.#matches(concepts, "fields");
    const { numbers, complete } = bestMatches(concepts, matches);
    const ordered = complete ? this.#ordered(query, numbers, { concepts, matches }, parting) : [];
    return this.#answer(query, { concepts, matches }, ordered);
  }

  /**
   * Returns an answer without results if no document contains a word of the query other than the last, which may be
   * unfinished; else undefined.
   */
  async lacking(query: string): Promise<Answer | undefined> {
    const concepts = conceptsOf(query, this.names);
    const matches = await this.#matches(concepts, "fields");
    const isUnknown = await Promise.all(
      concepts.map(
        async (concept, index) => matches[index]?.size === 0 && !(await this.#lookup.haveTexts(termsOf([concept]))),
      ),
    );
    if (!isUnknown.slice(0, -1).includes(true)) return undefined;
    const answer = this.#answer(query, { concepts, matches }, [], { texts: "searched", complete: false });
    return { ...answer, unknown: concepts.filter((_, index) => isUnknown[index]) };
  }

  /**
   * Returns the entries of the kind that a query names; undefined if the whole query is a name or a topic of a service,
   * such as “trading standards”, or if no entry of the kind matches the other words.
   */
  async #ofKind(query: string, asked: KindAsked, onFields?: FieldResultsHandler): Promise<Answer | undefined> {
    const parting = partitionBy(asked, this.catalogue);
    if (conceptsOf(withoutLatest(asked), this.names).length === 0) {
      const { findings, ...answer } = this.#answer(query, nothing, parting(this.catalogue.numbers(), [])[0] ?? []);
      return { ...answer, findings: { ...findings, page: listOf(asked) } };
    }
    const [first] = (await this.inFields(query)).findings.numbers;
    if (first !== undefined && this.#isMeant(first, query)) return undefined;
    const inFull = (found: Findings): Findings => ({ ...found, query });
    const answer = await this.#having(asked.rest, (found) => onFields?.(inFull(found)), parting);
    return answer.complete ? { ...answer, findings: inFull(answer.findings) } : undefined;
  }

  #isMeant(number: number, query: string): boolean {
    return this.#isNamed(number, query) || topicsMeant(query, this.catalogue).has(number);
  }

  /**
   * Returns the documents that match all words of a query, or the most words if none matches all. `parting` groups
   * them, and drops documents that are in no group.
   */
  async #having(query: string, onFields?: FieldResultsHandler, parting: Partition = whole): Promise<Answer> {
    const concepts = conceptsOf(query, this.names);
    if (concepts.length === 0) return this.#answer(query, nothing, this.#named(query));
    const inFields = await this.inFields(query, parting, concepts);
    const ahead = inFields.findings.numbers;
    if (ahead.length > 0) {
      if (!(await this.#lookup.haveTexts(termsOf(concepts)))) return inFields;
      await onFields?.({ ...inFields.findings, texts: "pending" });
    }
    // A browser may lack WebAssembly or lose its connection.
    const all = await this.#read(concepts).catch(() => undefined);
    const reading = all ?? inFields.reading;
    const { numbers, complete } = bestMatches(reading.concepts, reading.matches);
    const isAhead = new Set(ahead);
    const others = this.#ordered(query, numbers, reading, parting).filter((number) => !isAhead.has(number));
    return this.#answer(query, reading, [...ahead, ...others], { texts: all ? "searched" : "failed", complete });
  }

  #ordered(query: string, numbers: readonly number[], { matches }: Reading, parting: Partition): number[] {
    return parting(numbers, matches).flatMap((part) => ranked(part, query, matches, this.catalogue));
  }

  /** Looks concepts up in fields and texts. If no document matches the last one, it is read as a prefix. */
  async #read(concepts: readonly Concept[]): Promise<Reading> {
    const matches = await this.#matches(concepts, "all");
    const last = concepts.at(-1);
    if (!last || matches.at(-1)?.size !== 0) return { concepts, matches };
    const [{ unfinishedAlternatives }] = await Promise.all([import("./otherwise.ts"), this.readWords()]);
    const alternatives = unfinishedAlternatives(last, this.names);
    const finished = [...concepts.slice(0, -1), { ...last, alternatives: [...last.alternatives, ...alternatives] }];
    const all = await this.#matches(finished, "all");
    return bestMatches(finished, all).complete ? { concepts: finished, matches: all } : { concepts, matches };
  }

  #answer(
    query: string,
    reading: Reading,
    numbers: readonly number[],
    { texts, complete }: Pick<MatchedDocuments, "texts" | "complete"> = { texts: "searched", complete: true },
  ): Answer {
    const { concepts, matches } = reading;
    const { systems: market } = this.names;
    const mentioned = complete ? market.in(query) : market.named(query);
    const systems = this.#isNamed(numbers[0], query) ? [] : mentioned;
    return {
      findings: findingsOf({ query, ...reading, numbers, texts, systems, complete }),
      complete: complete && numbers.length > 0,
      reading,
      unknown: concepts.filter((_, index) => matches[index]?.size === 0),
    };
  }

  async #matches(concepts: readonly Concept[], where: "fields" | "all"): Promise<Matches[]> {
    const documents = await this.#lookup.documentsOf(termsOf(concepts), where);
    return concepts.map((concept) => matchesOf(concept, documents));
  }

  /**
   * Returns every document for an empty query, else the documents with exactly this name: the query has stop words
   * alone.
   */
  #named(query: string): number[] {
    const all = this.catalogue.numbers();
    return query === "" ? all : all.filter((number) => this.#isNamed(number, query));
  }

  #isNamed(number: number | undefined, query: string): boolean {
    return number !== undefined && fitOf(query, this.catalogue.namesOf(number)) === nameFit.whole;
  }
}

/** The reading of a query of stop words alone. */
const nothing: Reading = { concepts: [], matches: [] };

/** Keeps all documents in one group. */
const whole: Partition = (numbers) => [numbers];

function termsOf(concepts: readonly Concept[]): string[] {
  return concepts.flatMap(({ alternatives }) => alternatives.flatMap(({ terms, form }) => terms.concat(form ?? [])));
}
