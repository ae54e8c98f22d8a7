import { pageSize } from "../../facets/page-size.ts";
import { need, nextPaint } from "../dom.ts";
import { loadAgain } from "../fetch.ts";
import { ShowMore } from "../list/show-more.ts";
import { resultRow, type Result } from "./row.ts";

/** Number of results shown at first, and how many of them block the first render: each is a file to fetch. */
const [firstPage, firstRows] = [8, 1];

/** The results of a search, loaded lazily. A later list only appends to an earlier one. */
export interface ResultList {
  length: number;
  /** Returns the results from the position `from` up to, and without, `to`. */
  load: (from: number, to: number) => Promise<Result[]>;
}

/** Message for results that could not be loaded. */
export const notLoaded = `The search could not be loaded. ${loadAgain}`;

const none: ResultList = { length: 0, load: () => Promise.resolve([]) };

/** The results on the search page, with their number. */
export class SearchResults {
  readonly #list: HTMLUListElement;
  readonly #count: HTMLElement;
  readonly #soFar: HTMLElement;
  readonly #more: ShowMore;
  #results = none;
  #shown = 0;

  /** @param onMore called with the number of results shown after “Show more” */
  constructor(root: HTMLElement, onMore: (shown: number) => void) {
    this.#list = need(root, "[data-rows]", HTMLUListElement);
    this.#count = need(root, "[data-count]", HTMLElement);
    this.#soFar = need(root, "[data-so-far]", HTMLElement);
    this.#more = new ShowMore(root, () => this.#showMore(onMore));
  }

  /** Replaces the number of results with a message; it is a live region. */
  say(words: string): void {
    this.#soFar.hidden = true;
    if (this.#count.textContent.trim() !== words) this.#count.textContent = words;
  }

  /** Shows the number of results so far, outside the live region: screen readers announce only the final number. */
  showSoFar(words: string): void {
    this.#soFar.hidden = false;
    this.#soFar.textContent = words;
    this.#count.textContent = "";
  }

  /** Moves the focus to the number of results. */
  focus(): void {
    this.#count.focus();
  }

  /**
   * Shows the first result, or as many as `shown`. Does nothing once `isStale` is true.
   *
   * @param shown the number of results to restore after the back button; 0 for a new search
   */
  async show(results: ResultList, shown: number, isStale: () => boolean): Promise<void> {
    const first = await results.load(0, Math.max(firstRows, shown));
    if (isStale()) return;
    this.#results = results;
    this.#shown = first.length;
    this.#list.replaceChildren(...first.map(resultRow));
    this.#settle();
  }

  /** After the next paint, fills up the first page from a list that starts with the shown results. Stops once `isStale`. */
  async extend(results: ResultList, isStale: () => boolean): Promise<void> {
    await nextPaint();
    const more = this.#shown < firstPage ? await results.load(this.#shown, firstPage) : [];
    if (isStale()) return;
    this.#results = results;
    this.#append(more);
  }

  clear(): void {
    this.#results = none;
    this.#shown = 0;
    this.#list.replaceChildren();
    this.#settle();
    this.say("");
  }

  async #showMore(onMore: (shown: number) => void): Promise<void> {
    const first = this.#list.firstElementChild;
    const next = await this.#results.load(this.#shown, this.#shown + this.#nextPage).catch(() => undefined);
    // Stale: other results are shown by now.
    if (first !== this.#list.firstElementChild) return;
    if (!next) {
      this.say(notLoaded);
      return;
    }
    const rows = this.#append(next);
    rows[0]?.querySelector("a")?.focus();
    onMore(this.#shown);
  }

  #append(results: readonly Result[]): HTMLElement[] {
    const rows = results.map(resultRow);
    this.#list.append(...rows);
    this.#shown += rows.length;
    this.#settle();
    return rows;
  }

  /** Number of results that the next click adds: doubles the list, so that hundreds take few clicks. */
  get #nextPage(): number {
    return Math.min(Math.max(pageSize, this.#shown), this.#results.length - this.#shown);
  }

  #settle(): void {
    const left = this.#results.length - this.#shown;
    this.#list.hidden = this.#list.childElementCount === 0;
    if (left > 0 && this.#shown >= firstPage) this.#more.offer(this.#shown, this.#results.length, this.#nextPage);
    else this.#more.hide();
  }
}
