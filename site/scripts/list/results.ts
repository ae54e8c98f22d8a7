import type { Choice } from "../../facets/choice.ts";
import { pageSize } from "../../facets/page-size.ts";
import { splitByWildcard } from "../../facets/rows.ts";
import { numberInWords } from "../../format.ts";
import { fromTemplate, need } from "../dom.ts";
import { loadAgain } from "../fetch.ts";
import type { ListRow } from "./rows.ts";
import { ShowMore } from "./show-more.ts";

/** Message for rows that could not be loaded. */
export const notLoaded = `The list could not be loaded. ${loadAgain}`;

/** The part of a list that shows its rows. */
export class Results {
  readonly #list: HTMLElement;
  readonly #count: HTMLElement;
  readonly #more: ShowMore;
  readonly #nothing: HTMLElement;
  readonly #elsewhere: HTMLAnchorElement;
  readonly #pagination: HTMLElement | null;
  /** The folds with the rows of the static page; null if it has them in one list. */
  readonly #folds: HTMLElement | null;
  readonly #labels: { one: string; many: string };
  readonly #asMade: { parts: { list: Element; rows: Element[] }[]; count: string };
  readonly #elements: (rows: readonly ListRow[]) => Promise<readonly HTMLElement[]>;
  /** The rows to show, and the position of the first row for any service. */
  #rows: readonly ListRow[] = [];
  #any = Infinity;
  #shown = 0;
  #isAsMade = true;
  /** Whether rows have group headings, and the last heading that is shown. */
  #isGrouped = false;
  #group: HTMLElement | undefined;

  /** @param elements loads the elements of rows */
  constructor(root: HTMLElement, elements: (rows: readonly ListRow[]) => Promise<readonly HTMLElement[]>) {
    this.#elements = elements;
    this.#list = need(root, "[data-rows]", HTMLElement);
    this.#count = need(root, "[data-count]", HTMLElement);
    this.#more = new ShowMore(root, () => this.#showMore());
    this.#nothing = need(root, "[data-nothing]", HTMLElement);
    this.#elsewhere = need(root, "[data-search-all]", HTMLAnchorElement);
    this.#pagination = root.querySelector("[data-pagination]");
    this.#folds = root.querySelector("[data-folds]");
    this.#labels = { one: root.dataset["one"] ?? "", many: root.dataset["many"] ?? "" };
    const lists = [this.#list, ...root.querySelectorAll("[data-fold-rows]")];
    this.#asMade = {
      parts: lists.map((list) => ({ list, rows: [...list.children] })),
      count: this.#count.textContent.trim(),
    };
  }

  /**
   * Shows the first page of rows, those for any service last, and the number of rows. Does nothing once `isStale` is true.
   *
   * @param all number of rows in the whole list, without filters
   * @param isGrouped whether the rows are in the default order, in which groups are contiguous
   */
  async show(
    rows: readonly ListRow[],
    all: number,
    choice: Choice,
    isGrouped: boolean,
    isStale: () => boolean,
  ): Promise<void> {
    const { own, any } = splitByWildcard(rows, choice);
    const next = [...own, ...any];
    const elements = await this.#elements(next.slice(0, pageSize));
    if (isStale()) return;
    this.#rows = next;
    this.#any = any.length > 0 ? own.length : Infinity;
    this.#shown = 0;
    this.#isGrouped = isGrouped;
    this.#group = undefined;
    this.#isAsMade = false;
    this.#list.replaceChildren();
    this.#append(elements);
    this.#settle(rows.length === 0, false);
    const { query } = choice;
    this.#elsewhere.search = query === "" ? "" : `?${new URLSearchParams({ q: query }).toString()}`;
    const { one, many } = this.#labels;
    const label = all === 1 ? one : many;
    if (rows.length === 0) this.say(`No ${label}`);
    else this.say(`${rows.length === all ? "" : `${numberInWords(rows.length)} of `}${numberInWords(all)} ${label}`);
  }

  /** Restores the rows of the static page. */
  restore(): void {
    this.#rows = [];
    this.#shown = 0;
    // Re-inserting even the same rows would trigger layout.
    if (!this.#isAsMade) for (const { list, rows } of this.#asMade.parts) list.replaceChildren(...rows);
    this.#isAsMade = true;
    this.#settle(false, true);
    this.say(this.#asMade.count);
  }

  /** Shows all rows, for printing. Rows that have to be fetched may arrive too late. */
  async showAll(): Promise<void> {
    const rows = this.#rows;
    const elements = await this.#elements(rows.slice(this.#shown));
    if (rows !== this.#rows) return;
    this.#append(elements);
    this.#more.hide();
  }

  /** Replaces the number of rows with a message; it is a live region. */
  say(words: string): void {
    if (this.#count.textContent.trim() !== words) this.#count.textContent = words;
  }

  /**
   * Lays out rows below the first screens at once or lazily, on scroll, which halves the layout time. Restoring a scroll
   * position needs the real height of all rows above it.
   */
  layOut(when: "at once" | "later"): void {
    if (when === "later") this.#list.dataset["below"] = "later";
    else delete this.#list.dataset["below"];
  }

  /** Marks the list as busy. */
  wait(): void {
    this.#list.setAttribute("aria-busy", "true");
  }

  ready(): void {
    this.#list.removeAttribute("aria-busy");
  }

  async #showMore(): Promise<void> {
    const rows = this.#rows;
    const next = await this.#elements(rows.slice(this.#shown, this.#shown + pageSize)).catch(() => undefined);
    // Stale: other rows are shown by now.
    if (rows !== this.#rows) return;
    if (!next) {
      this.say(notLoaded);
      return;
    }
    this.#append(next);
    this.#settle(false, false);
    next[0]?.querySelector("a")?.focus();
  }

  /** Adds the next rows to the list, under the headings that they need. */
  #append(elements: readonly HTMLElement[]): void {
    const from = this.#shown;
    this.#list.append(...elements.flatMap((element, index) => [...this.#headings(from + index), element]));
    this.#shown += elements.length;
  }

  /** Returns the headings before a row: where the rows for any service begin, and where a group begins. */
  #headings(place: number): Node[] {
    const group = this.#rows[place]?.group;
    const any = place === this.#any ? [fromTemplate("any", HTMLElement)] : [];
    if (!this.#isGrouped || !group || (group === this.#group && any.length === 0)) return any;
    this.#group = group;
    // A group that has rows for any service too appears twice.
    return [...any, group.cloneNode(true)];
  }

  #settle(nothing: boolean, paged: boolean): void {
    const left = this.#rows.length - this.#shown;
    this.#nothing.hidden = !nothing;
    if (this.#folds) this.#folds.hidden = !this.#isAsMade;
    this.#list.hidden = nothing || (this.#isAsMade && this.#folds !== null);
    if (left > 0) this.#more.offer(this.#shown, this.#rows.length, Math.min(left, pageSize));
    else this.#more.hide();
    if (this.#pagination) this.#pagination.hidden = !paged;
  }
}
