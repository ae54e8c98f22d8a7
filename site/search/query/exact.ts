import type { Contents, WordsFile } from "../index/shapes.ts";
import { Catalogue } from "./catalogue.ts";
import { type Concept, conceptsOf } from "./concepts.ts";
import { type Findings, findingsOf, type LookedUp } from "./findings.ts";
import { having } from "./having.ts";
import { besideLatest, type KindAsked, kindAsked, listOf, type Parting, partingBy } from "./kind-asked.ts";
import { type Matches, matchesOf } from "./match.ts";
import { fitOf, nameFit } from "./name-match.ts";
import { Names } from "./names.ts";
import { ranked, topicsMeant } from "./rank.ts";
import type { IndexSource } from "./source.ts";
import { TermLookup } from "./term-lookup.ts";
import { unfinishedWays } from "./unfinished.ts";

/** Is told what the fields alone have. */
export type OnFields = (findings: Findings) => Promise<void> | undefined;

/** Concepts and where each is. */
type Reading = Pick<LookedUp, "concepts" | "matches">;

/** A query that was looked up, and what that says. */
export interface Answer {
  findings: Findings;
  /** Whether something has all concepts. */
  complete: boolean;
  reading: Reading;
  /** The concepts that nothing has. */
  unknown: readonly Concept[];
}

/** Finds what has all words of a query as it is typed, and says which of them nothing has. */
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

  /** Reads the words that a misspelt or unfinished word may be meant for. */
  readWords(): Promise<void> {
    this.#words ??= this.#loadWords().then((words) => {
      this.names.learn(words);
    });
    // What could not be loaded is asked for again the next time.
    this.#words.catch(() => (this.#words = undefined));
    return this.#words;
  }

  /** Finds what has all words of a query. Where it names a kind of entry, they are those of that kind. */
  async find(query: string, onFields?: OnFields): Promise<Answer> {
    const asked = kindAsked(query, this.catalogue.kinds);
    return (asked && (await this.#ofKind(query, asked, onFields))) ?? this.#having(query, onFields);
  }

  /** Finds what has all words of a query in its fields. */
  async inFields(
    query: string,
    parting: Parting = whole,
    concepts: readonly Concept[] = conceptsOf(query, this.names),
  ): Promise<Answer> {
    const matches = await this.#matches(concepts, "fields");
    const { numbers, complete } = having(concepts, matches);
    const ordered = complete ? this.#ordered(query, numbers, { concepts, matches }, parting) : [];
    return this.#answer(query, { concepts, matches }, ordered);
  }

  /** What can be said of a query with a word that nothing has, other than one that may not be complete; else nothing. */
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
   * Finds what is of the kind that a query names; nothing where all of it is a name or a topic of a service, such as
   * “trading standards”, or no such entry has the other words.
   */
  async #ofKind(query: string, asked: KindAsked, onFields?: OnFields): Promise<Answer | undefined> {
    const parting = partingBy(asked, this.catalogue);
    if (conceptsOf(besideLatest(asked), this.names).length === 0) {
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
    const fit = fitOf(query, this.catalogue.namesOf(number));
    return fit !== nameFit.none || topicsMeant(query, this.catalogue).has(number);
  }

  /** Finds what has all words of a query; `parting` leaves some of it out, or puts it first. */
  async #having(query: string, onFields?: OnFields, parting: Parting = whole): Promise<Answer> {
    const concepts = conceptsOf(query, this.names);
    if (concepts.length === 0) return this.#answer(query, nothing, this.#named(query));
    const inFields = await this.inFields(query, parting, concepts);
    const ahead = inFields.findings.numbers;
    if (ahead.length > 0) {
      if (!(await this.#lookup.haveTexts(termsOf(concepts)))) return inFields;
      await onFields?.({ ...inFields.findings, texts: "pending" });
    }
    // A browser may have no WebAssembly, or lose its connection.
    const all = await this.#read(concepts).catch(() => undefined);
    const reading = all ?? inFields.reading;
    const { numbers, complete } = having(reading.concepts, reading.matches);
    const isAhead = new Set(ahead);
    const others = this.#ordered(query, numbers, reading, parting).filter((number) => !isAhead.has(number));
    return this.#answer(query, reading, [...ahead, ...others], { texts: all ? "searched" : "failed", complete });
  }

  #ordered(query: string, numbers: readonly number[], { matches }: Reading, parting: Parting): number[] {
    return parting(numbers, matches).flatMap((part) => ranked(part, query, matches, this.catalogue));
  }

  /** Looks concepts up in fields and texts. The last one may be the beginning of words, where nothing has it. */
  async #read(concepts: readonly Concept[]): Promise<Reading> {
    const matches = await this.#matches(concepts, "all");
    const last = concepts.at(-1);
    if (!last || matches.at(-1)?.size !== 0) return { concepts, matches };
    await this.readWords();
    const ways = unfinishedWays(last, this.names);
    const finished = [...concepts.slice(0, -1), { ...last, ways: [...last.ways, ...ways] }];
    const all = await this.#matches(finished, "all");
    return having(finished, all).complete ? { concepts: finished, matches: all } : { concepts, matches };
  }

  #answer(
    query: string,
    reading: Reading,
    numbers: readonly number[],
    { texts, complete }: Pick<LookedUp, "texts" | "complete"> = { texts: "searched", complete: true },
  ): Answer {
    const { concepts, matches } = reading;
    const systems = this.#isNamed(numbers[0], query)
      ? []
      : this.names.systems.in(query).filter((system) => !complete || this.names.systems.isNamed(system, query));
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

  /** Everything, or what has just this name: a query without a word that says something can be no more. */
  #named(query: string): number[] {
    const all = this.catalogue.numbers();
    return query === "" ? all : all.filter((number) => this.#isNamed(number, query));
  }

  #isNamed(number: number | undefined, query: string): boolean {
    return number !== undefined && fitOf(query, this.catalogue.namesOf(number)) === nameFit.whole;
  }
}

/** What a query without a word that says something reads as. */
const nothing: Reading = { concepts: [], matches: [] };

/** Leaves everything together. */
const whole: Parting = (numbers) => [numbers];

function termsOf(concepts: readonly Concept[]): string[] {
  return concepts.flatMap(({ ways }) => ways.flatMap(({ terms, form }) => terms.concat(form ?? [])));
}
