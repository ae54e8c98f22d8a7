import { searchFields } from "../../search/fields.ts";

/** Something that a search has found. */
export interface Found {
  id: string;
  /** The fields, besides the text, in which words were found. */
  matchedMetaFields?: string[];
  data: () => Promise<FoundData>;
}

/** What the index holds of it. */
export interface FoundData {
  url: string;
  /** Part of the text, with `<mark>` around the words that were found. */
  excerpt: string;
  meta: Readonly<Record<string, string>>;
  filters: Readonly<Record<string, string[]>>;
}

/** How many there are: filter → value as the index holds it → number. */
export type FilterCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Filter → values as the index holds them, of which one is enough. */
export type Filters = Readonly<Record<string, readonly string[]>>;

interface Pagefind {
  options: (options: object) => Promise<void>;
  mergeIndex: (path: string, options?: object) => Promise<void>;
  filters: () => Promise<FilterCounts>;
  search: (query: string | null, options: { filters: object }) => Promise<{ results: Found[]; filters: FilterCounts }>;
}

/** How much guides and help count beside entries, which people look for more often. */
const pagesWeight = 0.2;

/** The search engine, which is loaded when it is first needed. */
export class Engine {
  readonly #folder: string;
  readonly #pages: boolean;
  #engine: Promise<Pagefind> | undefined;
  #filters: Promise<FilterCounts> | undefined;

  /**
   * @param folder the address of the folder that holds it
   * @param pages whether the pages that are not entries have an index too
   */
  constructor(folder: string, pages: boolean) {
    this.#folder = folder;
    this.#pages = pages;
  }

  /** Loads the engine, for a search that is about to come. */
  start(): Promise<Pagefind> {
    this.#engine ??= this.#load().catch((error: unknown) => {
      this.#engine = undefined;
      throw error;
    });
    return this.#engine;
  }

  /** What fits, the best first; without words everything that has the values. */
  async search(query: string, filters: Filters): Promise<{ results: Found[]; filters: FilterCounts }> {
    const wanted = Object.fromEntries(Object.entries(filters).map(([filter, values]) => [filter, { any: values }]));
    return (await this.start()).search(query === "" ? null : query, { filters: wanted });
  }

  /** Every value of every filter. From then on searches answer with numbers for them. */
  filters(): Promise<FilterCounts> {
    this.#filters ??= this.start().then((engine) => engine.filters());
    return this.#filters;
  }

  async #load(): Promise<Pagefind> {
    const engine = (await import(/* @vite-ignore */ `${this.#folder}pagefind.js`)) as Pagefind;
    const metaWeights = Object.fromEntries(Object.entries(searchFields).map(([name, { weight }]) => [name, weight]));
    const ranking = { metaWeights };
    await engine.options({ ranking });
    // Entries can be found without the other pages.
    if (this.#pages)
      await engine.mergeIndex(`${this.#folder}pages/`, { ranking, indexWeight: pagesWeight }).catch(() => undefined);
    return engine;
  }
}
