import { need, numberInWords } from "../dom.ts";
import { resultRow, type Result } from "./row.ts";

/** How many results are shown at once: each is a file to fetch. */
const pageSize = 8;

/** The results of a search, loaded as they are shown. */
export interface ResultList {
  length: number;
  load: (from: number, to: number) => Promise<Result[]>;
}

const none: ResultList = { length: 0, load: () => Promise.resolve([]) };

/** The part of the search page that shows what was found. */
export class SearchResults {
  readonly #list: HTMLUListElement;
  readonly #count: HTMLElement;
  readonly #more: HTMLButtonElement;
  #results = none;
  #shown = 0;

  /** @param onMore is told how many results are shown when somebody asks for more */
  constructor(root: HTMLElement, onMore: (shown: number) => void) {
    this.#list = need(root, "[data-rows]", HTMLUListElement);
    this.#count = need(root, "[data-count]", HTMLElement);
    this.#more = need(root, "[data-more]", HTMLButtonElement);
    this.#more.addEventListener("click", () => void this.#showMore(onMore));
  }

  /** Says something in place of the number, to those who hear the page too. */
  say(words: string): void {
    if (this.#count.textContent.trim() !== words) this.#count.textContent = words;
  }

  /** Moves the focus to the number of results. */
  focus(): void {
    this.#count.focus();
  }

  /**
   * Shows the first results, unless `isStale` says in the meantime that others are wanted.
   *
   * @param shown how many there were when somebody left the page, if more than usual
   */
  async show(results: ResultList, shown: number, isStale: () => boolean): Promise<void> {
    const first = await results.load(0, Math.max(pageSize, shown));
    if (isStale()) return;
    this.#results = results;
    this.#shown = first.length;
    this.#list.replaceChildren(...first.map(resultRow));
    this.#settle();
  }

  clear(): void {
    this.#results = none;
    this.#shown = 0;
    this.#list.replaceChildren();
    this.#settle();
    this.say("");
  }

  async #showMore(onMore: (shown: number) => void): Promise<void> {
    const results = this.#results;
    this.#more.disabled = true;
    const next = await results.load(this.#shown, this.#shown + pageSize);
    this.#more.disabled = false;
    if (results !== this.#results) return;
    const rows = next.map(resultRow);
    this.#list.append(...rows);
    this.#shown += rows.length;
    this.#settle();
    rows[0]?.querySelector("a")?.focus();
    onMore(this.#shown);
  }

  #settle(): void {
    const left = this.#results.length - this.#shown;
    this.#list.hidden = this.#list.childElementCount === 0;
    this.#more.hidden = left <= 0;
    this.#more.textContent = `Show ${numberInWords(Math.min(pageSize, left))} more`;
  }
}
