import type { Contents, WordsFile } from "../index/shapes.ts";
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
import { joints } from "./joints.ts";
import { type KindAsked, kindAsked, listOf, type Parting, partingBy } from "./kind-asked.ts";
import { type Matches, matchesOf } from "./match.ts";
import { fitOf, nameFit } from "./name-match.ts";
import { Names } from "./names.ts";
import { ownPagesFor } from "./own-pages.ts";
import { ranked } from "./rank.ts";
import { readContents } from "./read-contents.ts";
import type { IndexSource } from "./source.ts";
import { Speller } from "./spelling.ts";
import { isNameOf, systemsIn } from "./systems-in.ts";
import { TermLookup } from "./term-lookup.ts";
import { unfinishedWays } from "./unfinished.ts";

type OnFields = (findings: Findings) => Promise<void> | undefined;

/** Concepts and where each is. */
type Reading = Pick<LookedUp, "concepts" | "matches">;

/** A query that was looked up, and what that says. */
interface Answer {
  findings: Findings;
  /** Whether something has all concepts. */
  complete: boolean;
  reading: Reading;
  /** The concepts that nothing has. */
  unknown: readonly Concept[];
}

/**
 * Finds documents by words. A document is found only if it has each word of the query that says something: the word
 * itself, another form of it, or a synonym. The answer depends on the query and the index alone, not on earlier searches.
 *
 * Names and other fields are in our own index, and texts in that of Pagefind. What has every word in its fields comes
 * first, so that it need not wait for Pagefind.
 */
export class Search {
  readonly catalogue: Catalogue;
  readonly names: Names;
  readonly #today: string;
  readonly #loadWords: () => Promise<WordsFile>;
  readonly #lookup: TermLookup;
  readonly #speller: Speller;
  #words: Promise<void> | undefined;

  private constructor(contents: Contents, source: IndexSource, today: string) {
    this.catalogue = new Catalogue(contents);
    this.names = new Names(contents);
    this.#today = today;
    this.#loadWords = () => source.words(contents.words);
    this.#lookup = new TermLookup(contents, source);
    this.#speller = new Speller(this.names);
  }

  /**
   * Opens an index.
   *
   * @param today `YYYY-MM-DD`
   */
  static async over(source: IndexSource, today: string): Promise<Search> {
    return new Search(readContents(await source.contents()), source, today);
  }

  /** Reads the words that a misspelt or unfinished word may be meant for. A search does it by itself where it needs them. */
  readWords(): Promise<void> {
    this.#words ??= this.#loadWords().then((words) => {
      this.names.learn(words);
    });
    // What could not be loaded is asked for again the next time.
    this.#words.catch(() => (this.#words = undefined));
    return this.#words;
  }

  /**
   * Returns what a query finds; without words, everything.
   *
   * @param onFields is told what the fields alone have, where the texts may add to its end; they wait until it is done
   */
  async find(query: string, onFields?: OnFields): Promise<Findings> {
    const replaced = wantsReplaced(query);
    if (replaced === undefined) return this.#beside(query, onFields);
    // Who wants something in the place of a system finds the system, and from there what can replace it.
    const asked = (found: Findings): Findings => ({ ...found, query, replaced: found.query });
    return asked(await this.#find(replaced, (found) => onFields?.(asked(found))));
  }

  /** Finds, before anything else, what a query names side by side. */
  async #beside(query: string, onFields?: OnFields): Promise<Findings> {
    // Where it cannot be loaded, the query is one like others.
    const reader = joints.test(query) ? await import("./side-by-side.ts").catch(() => undefined) : undefined;
    const named = reader?.sideBySideIn(query, this.catalogue, this.names);
    if (!named) return this.#find(query, onFields);
    const { numbers, page } = named;
    // What has only some of the words is no answer beside what has been named.
    const ahead = (found: Findings): Findings => ({
      ...findingsOf({ ...found, query, matches: [], systems: [], complete: true }),
      numbers: [...new Set([...numbers, ...(found.partial || found.typed !== undefined ? [] : found.numbers)])],
      page,
    });
    return ahead(await this.#find(query, (found) => onFields?.(ahead(found))));
  }

  async #find(query: string, onFields?: OnFields): Promise<Findings> {
    // The texts are large and have nothing to say about a query that cannot be found, while another may be meant.
    const lacking = await this.#lacking(query);
    const { findings, complete, unknown } = lacking ?? (await this.#exactly(query, onFields));
    if (complete) return findings;
    const councils = this.#mayNameCouncil(query, unknown) ? await this.#councilsIn(query) : [];
    const instead = async (other: string, suggestions: string[]): Promise<Findings> => {
      const add = (found: Findings): Findings => ({ ...found, typed: query, suggestions });
      return add((await this.#exactly(other, (found) => onFields?.(add(found)))).findings);
    };
    const [council] = councils.filter(({ gss }) => gss !== undefined && this.catalogue.has(gss));
    if (council) return instead(council.name, []);
    // What is known under its name is not misspelt, and nothing is found for a part of it.
    const isKnown = councils.length > 0 || findings.systems.some((system) => isNameOf(system, query));
    if (isKnown) return { ...findings, numbers: [], partial: false, councils: councils.map(({ name }) => name) };
    const corrections = await this.#corrections(query, unknown);
    const suggestions = corrections.map((correction) => correction.query);
    const [first] = corrections;
    if (first?.likely) return instead(first.query, suggestions);
    const partial = lacking ? (await this.#exactly(query, onFields)).findings : findings;
    // What a page of the site answers is no misspelling of what it would not answer.
    const pages = ownPagesFor(query).length;
    return { ...partial, suggestions: suggestions.filter((other) => ownPagesFor(other).length >= pages) };
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

  /** What can be said of a query with a word that nothing has, other than one that may not be complete; else nothing. */
  async #lacking(query: string): Promise<Answer | undefined> {
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

  /** Finds what has all words of a query. Where it names a kind of entry, they are those of that kind. */
  async #exactly(query: string, onFields?: OnFields): Promise<Answer> {
    const asked = kindAsked(query, this.catalogue.kinds);
    return (asked && (await this.#ofKind(query, asked, onFields))) ?? this.#having(query, onFields);
  }

  /** Finds what is of the kind that a query names; nothing where a name has all words, or no such entry has the others. */
  async #ofKind(query: string, asked: KindAsked, onFields?: OnFields): Promise<Answer | undefined> {
    const parting = partingBy(asked, this.catalogue);
    if (conceptsOf(asked.rest, this.names).length === 0) {
      const { findings, ...answer } = this.#answer(query, nothing, parting(this.catalogue.numbers(), [])[0] ?? []);
      return { ...answer, findings: { ...findings, page: listOf(asked) } };
    }
    const [first] = (await this.#inFields(query, conceptsOf(query, this.names))).findings.numbers;
    if (first !== undefined && fitOf(query, this.catalogue.namesOf(first)) !== nameFit.none) return undefined;
    const inFull = (found: Findings): Findings => ({ ...found, query });
    const answer = await this.#having(asked.rest, (found) => onFields?.(inFull(found)), parting);
    return answer.complete ? { ...answer, findings: inFull(answer.findings) } : undefined;
  }

  /** @param parting leaves out documents, or puts some first */
  async #having(query: string, onFields?: OnFields, parting: Parting = whole): Promise<Answer> {
    const concepts = conceptsOf(query, this.names);
    if (concepts.length === 0) return this.#answer(query, nothing, this.#named(query));
    const inFields = await this.#inFields(query, concepts, parting);
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

  /** Finds what has all concepts in its fields. */
  async #inFields(query: string, concepts: readonly Concept[], parting: Parting = whole): Promise<Answer> {
    const matches = await this.#matches(concepts, "fields");
    const { numbers, complete } = having(concepts, matches);
    const ordered = complete ? this.#ordered(query, numbers, { concepts, matches }, parting) : [];
    return this.#answer(query, { concepts, matches }, ordered);
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
      : systemsIn(query).filter((system) => !complete || isNameOf(system, query));
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
   * The query with its unknown words replaced by words that somebody may have meant, where that finds something: in
   * fields or, where no such query does, in texts.
   */
  async #corrections(query: string, unknown: readonly Concept[]): Promise<{ query: string; likely: boolean }[]> {
    if (unknown.length === 0) return [];
    await this.readWords();
    const options = unknown.map(({ text, word = "" }) => ({
      text,
      // An acronym that councils use is not misspelt, though nothing has it.
      corrections: phrasesAt([stemOf(word)], 0).length > 0 ? [] : this.#speller.corrections(word),
    }));
    if (options.some(({ corrections }) => corrections.length === 0)) return [];
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
    const inFields = await this.#finding(candidates, (some) => this.#inFields(some, conceptsOf(some, this.names)));
    return inFields.length > 0 ? inFields : this.#finding(candidates, (some) => this.#exactly(some));
  }

  /** The queries that find something. */
  async #finding<Q extends { query: string }>(
    queries: readonly Q[],
    find: (query: string) => Promise<Answer>,
  ): Promise<Q[]> {
    const answers = await Promise.all(queries.map(({ query }) => find(query)));
    return queries.filter((_, index) => answers[index]?.complete);
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
  return concepts.flatMap(({ ways }) => ways.flatMap(({ terms }) => terms));
}
