import type { Contents } from "../index/shapes.ts";
import { wordsOf } from "../text/tokens.ts";
import type { Catalogue } from "./catalogue.ts";
import { ExactSearch, type FieldResultsHandler } from "./exact.ts";
import { type Findings, findingsOf } from "./findings.ts";
import { systemReplacedIn, wantsReplaced } from "./instead-of.ts";
import { fitOf, nameFit } from "./name-match.ts";
import type { Named } from "./named/named.ts";
import type { Names } from "./names.ts";
import { readContents } from "./read-contents.ts";
import type { IndexSource } from "./source.ts";

/** First filter: whether a query may be more than words: markup, an address, a request, or with something excluded. */
const hasMore =
  /[<:]|\.\D| -|^\w+ (?:about|an?|for|my|the|to) |\S (?:apart|except|excluding|not|other than|without|(?:are|do|does|is)n['’]?t) /i;

/**
 * Full-text search. A document matches if it contains each word of the query that is no stop word: the word itself,
 * another form of it, or a synonym. Results depend on the query and the index alone, not on earlier searches.
 *
 * Our own index holds names and other fields, Pagefind’s holds texts. Documents that match in their fields come first,
 * so that they need not wait for Pagefind.
 */
export class Search {
  readonly catalogue: Catalogue;
  readonly names: Names;
  readonly #today: string;
  readonly #filters: IndexSource["filters"];
  readonly #exact: ExactSearch;
  readonly #relations: RegExp;

  private constructor(contents: Contents, source: IndexSource, today: string) {
    this.#exact = new ExactSearch(contents, source);
    this.catalogue = this.#exact.catalogue;
    this.names = this.#exact.names;
    this.#today = today;
    this.#filters = source.filters;
    this.#relations = new RegExp(contents.relations, "i");
  }

  /**
   * Opens an index.
   *
   * @param today `YYYY-MM-DD`
   */
  static async over(source: IndexSource, today: string): Promise<Search> {
    return new Search(readContents(await source.contents()), source, today);
  }

  /** Preloads the words that corrections and prefix matches are chosen from. */
  readWords(): Promise<void> {
    return this.#exact.readWords();
  }

  /**
   * Runs a query. An empty query returns every document.
   *
   * @param typed as it is in the search box; markup and addresses are read for what they name, and “-”,
   * “without” and the like exclude what follows
   * @param onFields receives the results from fields if the texts may append more; its promise is awaited first
   */
  async find(typed: string, onFields?: FieldResultsHandler): Promise<Findings> {
    const reader = hasMore.test(typed) ? await import("./as-typed.ts").catch(() => undefined) : undefined;
    const query = reader?.plain(typed) ?? typed;
    const found = await reader?.findWithout(query, this.catalogue, (some) => this.find(some));
    if (found) return found;
    const replaced = wantsReplaced(query);
    return replaced === undefined ? this.#related(query, onFields) : this.#replacing(replaced, query, onFields);
  }

  /** Finds the system to be replaced, whose page leads to its replacements. */
  #replacing(replaced: string, query: string, onFields?: FieldResultsHandler): Promise<Findings> {
    return this.#findWith(replaced, (found) => ({ ...found, query, replaced: found.query }), onFields);
  }

  /** Finds a query, and changes its results, early ones too. */
  async #findWith(
    query: string,
    change: (found: Findings) => Findings,
    onFields?: FieldResultsHandler,
  ): Promise<Findings> {
    return change(await this.#find(query, (found) => onFields?.(change(found))));
  }

  /** Ranks what a query names and asks about before all other results. */
  async #related(query: string, onFields?: FieldResultsHandler): Promise<Findings> {
    const mayName = this.#relations.test(query) || this.#mayListNames(query);
    // If the module cannot be loaded, the query runs without it; so do corrections below.
    const reader = mayName ? await import("./named/named.ts").catch(() => undefined) : undefined;
    const named = await reader?.namedIn(query, this.catalogue, this.names, this.#filters);
    const system = named ? undefined : systemReplacedIn(query, this.names.systems);
    if (system) return this.#replacing(system.name, query, onFields);
    if (!named) return this.#find(query, onFields);
    const { numbers, isAside = false, page, instead, within, there } = named;
    if (there) return this.#findThere(query, there, onFields);
    if (instead !== undefined) return this.#findWith(instead, (found) => ({ ...found, typed: query }), onFields);
    // Partial and corrected results are no answer beside what the query names.
    const ahead = (found: Findings): Findings => {
      const others = found.partial || found.typed !== undefined ? [] : found.numbers;
      return {
        ...findingsOf({ ...found, query, matches: [], systems: [], complete: true }),
        typed: undefined,
        numbers: [...new Set(isAside ? [...others, ...numbers] : [...numbers, ...others])],
        page: within && !others.some((number) => within.councils.includes(number)) ? within.otherwise : page,
      };
    };
    return this.#findWith(query, ahead, onFields);
  }

  /** Ranks what the authorities of a region have of a topic before what has the name of the region in it. */
  async #findThere(
    query: string,
    { rest, documents }: NonNullable<Named["there"]>,
    onFields?: FieldResultsHandler,
  ): Promise<Findings> {
    const found = await this.#find(rest);
    const numbers =
      found.partial || found.typed !== undefined ? [] : found.numbers.filter((some) => documents.has(some));
    if (numbers.length === 0) return this.#find(query, onFields);
    const others = await this.#find(query);
    return { ...found, query, numbers: [...new Set([...numbers, ...(others.partial ? [] : others.numbers)])] };
  }

  async #find(query: string, onFields?: FieldResultsHandler): Promise<Findings> {
    // Searching the texts is expensive and useless for a query that cannot match and is probably misspelt.
    const lacking = await this.#exact.lacking(query);
    const { findings, complete, unknown } = lacking ?? (await this.#exact.find(query, onFields));
    const [best = 0] = findings.numbers;
    if (complete) return findings.inTextOf(best).length === 0 ? findings : this.#withNamed(query, findings);
    const partial = async (): Promise<Findings> => {
      const some = lacking ? (await this.#exact.find(query, onFields)).findings : findings;
      const found = await this.#withNamed(query, some);
      return { ...found, partial: some.partial || found.numbers.length > some.numbers.length };
    };
    const reader = await import("./otherwise.ts").catch(() => undefined);
    const asked = { query, unknown, findings, today: this.#today, onFields };
    return reader ? reader.readOtherwise(asked, this.#exact, partial) : partial();
  }

  /** Ranks the entries that a query names first. Others may have more of its words, but a question is about its names. */
  async #withNamed(query: string, findings: Findings): Promise<Findings> {
    const namer = await import("./otherwise.ts").catch(() => undefined);
    const named = namer?.namedWithin(query, this.catalogue, this.names) ?? [];
    return { ...findings, numbers: [...new Set([...named, ...findings.numbers])] };
  }

  /** Whether a query may be a few names of councils, or two of products: “camden hackney”, “PlanX BOPS”. */
  #mayListNames(query: string): boolean {
    const words = wordsOf(query);
    if (words.length < 2) return false;
    const isProduct = (word: string): boolean =>
      this.names
        .beginningWith([word])
        .some(
          (number) =>
            this.catalogue.kindOf(number) === "product" &&
            fitOf(word, this.catalogue.namesOf(number)) === nameFit.whole,
        );
    return (
      words.every((word) => this.catalogue.councilWords.has(word)) || (words.length === 2 && words.every(isProduct))
    );
  }
}
