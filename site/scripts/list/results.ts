import type { Choice } from "../../facets/choice.ts";
import { grouped } from "../../facets/rows.ts";
import { fromTemplate, need, numberInWords } from "../dom.ts";
import type { ListRow } from "./rows.ts";

/** How many rows are shown at once. */
const pageSize = 100;

/** The part of a list that shows its rows. */
export class Results {
  readonly #list: HTMLUListElement;
  readonly #count: HTMLElement;
  readonly #more: HTMLButtonElement;
  readonly #nothing: HTMLElement;
  readonly #elsewhere: HTMLAnchorElement;
  readonly #pagination: HTMLElement | null;
  readonly #labels: { one: string; many: string };
  readonly #asMade: { rows: Element[]; count: string };
  /** The rows to show, and where those begin that are for any service. */
  #rows: readonly ListRow[] = [];
  #any = Infinity;
  #shown = 0;

  constructor(root: HTMLElement) {
    this.#list = need(root, "[data-rows]", HTMLUListElement);
    this.#count = need(root, "[data-count]", HTMLElement);
    this.#more = need(root, "[data-more]", HTMLButtonElement);
    this.#nothing = need(root, "[data-nothing]", HTMLElement);
    this.#elsewhere = need(root, "[data-search-all]", HTMLAnchorElement);
    this.#pagination = root.querySelector("[data-pagination]");
    this.#labels = { one: root.dataset["one"] ?? "", many: root.dataset["many"] ?? "" };
    this.#asMade = { rows: [...this.#list.children], count: this.#count.textContent.trim() };
    this.#more.addEventListener("click", () => {
      this.#showMore();
    });
  }

  /** Shows the first of the rows, those for any service last, and says how many there are. */
  show(rows: readonly ListRow[], all: number, choice: Choice): void {
    const { own, any } = grouped(rows, choice);
    this.#rows = [...own, ...any];
    this.#any = any.length > 0 ? own.length : Infinity;
    this.#shown = 0;
    this.#list.replaceChildren();
    this.#append();
    this.#settle(rows.length === 0, false);
    const { query } = choice;
    this.#elsewhere.search = query === "" ? "" : `?${new URLSearchParams({ q: query }).toString()}`;
    const { one, many } = this.#labels;
    const label = all === 1 ? one : many;
    if (rows.length === 0) this.say(`No ${label}`);
    else this.say(`${rows.length === all ? "" : `${numberInWords(rows.length)} of `}${numberInWords(all)} ${label}`);
  }

  /** Shows the rows that the page was made with. */
  restore(): void {
    this.#rows = [];
    this.#shown = 0;
    this.#list.replaceChildren(...this.#asMade.rows);
    this.#settle(false, true);
    this.say(this.#asMade.count);
  }

  /** Shows the rest of the rows too, for paper. */
  showAll(): void {
    while (this.#shown < this.#rows.length) this.#append();
    this.#more.hidden = true;
  }

  /** Says something in place of the number, to those who hear the page too. */
  say(words: string): void {
    if (this.#count.textContent.trim() !== words) this.#count.textContent = words;
  }

  /** Rows are on their way. */
  wait(): void {
    this.#list.setAttribute("aria-busy", "true");
  }

  ready(): void {
    this.#list.removeAttribute("aria-busy");
  }

  #showMore(): void {
    const [first] = this.#append();
    this.#settle(false, false);
    first?.element.querySelector("a")?.focus();
  }

  /** Adds the next rows to the list, under a heading where those for any service begin. */
  #append(): readonly ListRow[] {
    const from = this.#shown;
    const next = this.#rows.slice(from, from + pageSize);
    this.#list.append(
      ...next.flatMap(({ element }, index) =>
        from + index === this.#any ? [fromTemplate("any", HTMLElement), element] : [element],
      ),
    );
    this.#shown += next.length;
    return next;
  }

  #settle(nothing: boolean, paged: boolean): void {
    const left = this.#rows.length - this.#shown;
    this.#nothing.hidden = !nothing;
    this.#list.hidden = nothing;
    this.#more.hidden = left <= 0;
    this.#more.textContent = `Show ${numberInWords(Math.min(left, pageSize))} more`;
    if (this.#pagination) this.#pagination.hidden = !paged;
  }
}
