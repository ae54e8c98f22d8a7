import type { Contents } from "../index/shapes.ts";
import { stemOf } from "../text/stem.ts";
import { isStopWord, isWeakWord } from "../text/stop-words.ts";
import { wordsOf } from "../text/tokens.ts";
import type { Catalogue } from "./catalogue.ts";
import type { Concept } from "./concepts.ts";
import type { RegisteredCouncil } from "./councils-in.ts";
import { ExactSearch, type OnFields } from "./exact.ts";
import { type Findings, findingsOf } from "./findings.ts";
import { systemReplacedIn, wantsReplaced } from "./instead-of.ts";
import type { Names } from "./names.ts";
import { ownPagesFor } from "./own-pages.ts";
import { readContents } from "./read-contents.ts";
import { relations } from "./relations.ts";
import type { IndexSource } from "./source.ts";

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
  readonly #exact: ExactSearch;

  private constructor(contents: Contents, source: IndexSource, today: string) {
    this.#exact = new ExactSearch(contents, source);
    this.catalogue = this.#exact.catalogue;
    this.names = this.#exact.names;
    this.#today = today;
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
    return this.#exact.readWords();
  }

  /**
   * Returns what a query finds; without words, everything.
   *
   * @param onFields is told what the fields alone have, where the texts may add to its end; they wait until it is done
   */
  async find(query: string, onFields?: OnFields): Promise<Findings> {
    const replaced = wantsReplaced(query);
    return replaced === undefined ? this.#related(query, onFields) : this.#replacing(replaced, query, onFields);
  }

  /** Who wants something in the place of a system finds the system, and from there what can replace it. */
  async #replacing(replaced: string, query: string, onFields?: OnFields): Promise<Findings> {
    const asked = (found: Findings): Findings => ({ ...found, query, replaced: found.query });
    return asked(await this.#find(replaced, (found) => onFields?.(asked(found))));
  }

  /** Finds, before anything else, what a query names and asks something of. */
  async #related(query: string, onFields?: OnFields): Promise<Findings> {
    // Where it cannot be loaded, the query is one like others; where nothing can correct a query, it stays as it is.
    const reader = relations.test(query) ? await import("./named/named.ts").catch(() => undefined) : undefined;
    const named = reader?.namedIn(query, this.catalogue, this.names);
    const system = named ? undefined : systemReplacedIn(query, this.names.systems);
    if (system) return this.#replacing(system.name, query, onFields);
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
    const lacking = await this.#exact.lacking(query);
    const { findings, complete, unknown } = lacking ?? (await this.#exact.find(query, onFields));
    if (complete) return findings;
    const councils = this.#mayNameCouncil(query, unknown) ? await this.#councilsIn(query) : [];
    const instead = async (other: string, suggestions: string[]): Promise<Findings> => {
      const add = (found: Findings): Findings => ({ ...found, typed: query, suggestions });
      return add((await this.#exact.find(other, (found) => onFields?.(add(found)))).findings);
    };
    const [council] = councils.filter(({ gss }) => gss !== undefined && this.catalogue.has(gss));
    if (council) return instead(council.name, []);
    // What is known under its name is not misspelt, and nothing is found for a part of it.
    const isKnown = councils.length > 0 || findings.systems.some((system) => this.names.systems.isNamed(system, query));
    if (isKnown) return { ...findings, numbers: [], partial: false, councils: councils.map(({ name }) => name) };
    const corrector = await import("./corrections.ts").catch(() => undefined);
    const corrections = (await corrector?.correctionsOf(query, unknown, this.#exact)) ?? [];
    const suggestions = corrections.map((correction) => correction.query);
    const [first] = corrections;
    if (first?.likely) return instead(first.query, suggestions);
    const partial = lacking ? (await this.#exact.find(query, onFields)).findings : findings;
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
}
