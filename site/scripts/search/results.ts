import { need, numberInWords } from "../dom.ts";
import { mentions, wantedWords } from "../text.ts";
import type { Found } from "./engine.ts";
import { load, type LoadedResult, resultRow } from "./result.ts";

/** How many results are shown at once. */
const pageSize = 10;

/** How far down the list the entry whose name was typed is looked for. */
const reach = 40;

/** The part of the search page that shows what was found. */
export class SearchResults {
  readonly #list: HTMLUListElement;
  readonly #count: HTMLElement;
  readonly #more: HTMLButtonElement;
  #left: readonly Found[] = [];
  #wanted: readonly string[] = [];

  constructor(root: HTMLElement) {
    this.#list = need(root, "[data-rows]", HTMLUListElement);
    this.#count = need(root, "[data-count]", HTMLElement);
    this.#more = need(root, "[data-more]", HTMLButtonElement);
    this.#more.addEventListener("click", () => void this.#showMore());
  }

  /** Says something in place of the number, to those who hear the page too. */
  say(words: string): void {
    if (this.#count.textContent.trim() !== words) this.#count.textContent = words;
  }

  /**
   * Shows the first results, unless `isStale` says in the meantime that others are wanted.
   *
   * @returns the results shown
   */
  async show(results: readonly Found[], query: string, isStale: () => boolean): Promise<readonly LoadedResult[]> {
    const wanted = wantedWords(query);
    const { first, left } = await firstOf(results, query, wanted);
    if (isStale()) return [];
    this.#wanted = wanted;
    this.#left = left;
    this.#list.replaceChildren(...first.map((result) => resultRow(result, wanted)));
    this.#settle();
    const number = `${numberInWords(results.length)} ${results.length === 1 ? "result" : "results"}`;
    this.say(query === "" ? number : `${results.length === 0 ? "No results" : number} for “${query}”`);
    return first;
  }

  clear(): void {
    this.#left = [];
    this.#list.replaceChildren();
    this.#settle();
    this.say("");
  }

  async #showMore(): Promise<void> {
    const next = this.#left.slice(0, pageSize);
    this.#left = this.#left.slice(pageSize);
    this.#settle();
    const rows = (await load(next)).map((result) => resultRow(result, this.#wanted));
    this.#list.append(...rows);
    rows[0]?.querySelector("a")?.focus();
  }

  #settle(): void {
    this.#list.hidden = this.#list.childElementCount === 0;
    this.#more.hidden = this.#left.length === 0;
    this.#more.textContent = `Show ${numberInWords(Math.min(pageSize, this.#left.length))} more`;
  }
}

/**
 * The first results. The engine ranks names above all else, but not a name that is just what was typed above longer
 * ones with the same words, so that one is brought to the top.
 */
async function firstOf(
  results: readonly Found[],
  query: string,
  wanted: readonly string[],
): Promise<{ first: LoadedResult[]; left: readonly Found[] }> {
  const first = await load(results.slice(0, pageSize));
  const left = results.slice(pageSize);
  const typed = wanted.join(" ");
  const isTyped = ({ data }: LoadedResult): boolean => wantedWords(data.meta["title"] ?? "").join(" ") === typed;
  const exact = first.find(isTyped);
  if (exact) return { first: [exact, ...first.filter((result) => result !== exact)], left };
  const last = first.at(-1)?.data.meta["title"] ?? "";
  if (query === "" || !wanted.every((word) => mentions(last, word))) return { first, left };
  const further = (await load(left.slice(0, reach - pageSize))).find(isTyped);
  return further
    ? { first: [further, ...first], left: left.filter((found) => found !== further.found) }
    : { first, left };
}
