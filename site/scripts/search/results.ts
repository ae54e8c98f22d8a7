import { pageSize } from "../../facets/page-size.ts";
import { need, painted } from "../dom.ts";
import { loadAgain } from "../fetch.ts";
import { ShowMore } from "../list/show-more.ts";
import { resultRow, type Result } from "./row.ts";

/** How many results are shown at first, and how many of these are waited for: each is a file to fetch. */
const [firstPage, firstRows] = [8, 1];

/** The results of a search, loaded as they are shown. Those that are added later come at the end. */
export interface ResultList {
  length: number;
  load: (from: number, to: number) => Promise<Result[]>;
}

/** What is said where results could not be loaded. */
export const notLoaded = `The search could not be loaded. ${loadAgain}`;

const none: ResultList = { length: 0, load: () => Promise.resolve([]) };

/** The part of the search page that shows what was found. */
export class SearchResults {
  readonly #list: HTMLUListElement;
  readonly #count: HTMLElement;
  readonly #soFar: HTMLElement;
  readonly #more: ShowMore;
  #results = none;
  #shown = 0;

  /** @param onMore is told how many results are shown when somebody asks for more */
  constructor(root: HTMLElement, onMore: (shown: number) => void) {
    this.#list = need(root, "[data-rows]", HTMLUListElement);
    this.#count = need(root, "[data-count]", HTMLElement);
    this.#soFar = need(root, "[data-so-far]", HTMLElement);
    this.#more = new ShowMore(root, () => this.#showMore(onMore));
  }

  /** Says something in place of the number, to those who hear the page too. */
  say(words: string): void {
    this.#soFar.hidden = true;
    if (this.#count.textContent.trim() !== words) this.#count.textContent = words;
  }

  /** Shows the number that there are so far. Those who hear the page are told once, when no more can come. */
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
   * Shows the very first results, unless `isStale` says in the meantime that others are wanted.
   *
   * @param shown how many there were when somebody left the page, who gets them all at once
   */
  async show(results: ResultList, shown: number, isStale: () => boolean): Promise<void> {
    const first = await results.load(0, Math.max(firstRows, shown));
    if (isStale()) return;
    this.#results = results;
    this.#shown = first.length;
    this.#list.replaceChildren(...first.map(resultRow));
    this.#settle();
  }

  /** Goes on, once the results shown can be seen, with a list that begins with them, unless `isStale` says that others are wanted. */
  async extend(results: ResultList, isStale: () => boolean): Promise<void> {
    await painted();
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
    // Others are shown by now.
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

  /** How many results the next click adds: as many as there are, so that hundreds take few clicks. */
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
