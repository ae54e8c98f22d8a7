import { hasChoice } from "../../facets/helpful.ts";
import { numberInWords } from "../../format.ts";
import { fromTemplate, need, setText } from "../dom.ts";

/** A value of a facet. */
export interface OptionData {
  value: string;
  title: string;
}

interface Option extends OptionData {
  /** Number of rows that it would show or add, or that number as text from the static page. */
  count: number | string;
  /** Whether it would show no rows and is not selected. */
  empty: boolean;
  chosen: boolean;
  /** Whether it comes from the URL alone, without title and position. */
  provisional: boolean;
  /** Created lazily: a facet may have a thousand values, of which ten are visible. */
  item: HTMLElement | undefined;
}

/** Number of values shown before “Show all”; one more if that is the only one left. */
const maxCollapsed = 10;

/** A facet with its values as checkboxes; hides values without rows. */
export class FacetBox {
  readonly id: string;
  readonly title: string;
  onToggle: (value: string) => void = () => undefined;
  /** The values that are selected in the static page. */
  readonly preselected: readonly string[];
  readonly #element: HTMLDetailsElement;
  readonly #list: HTMLUListElement;
  readonly #more: HTMLButtonElement;
  /** Whether the facet is hidden unless one of its values is selected. */
  readonly #rare: boolean;
  /** Whether the facet is visible even without values. */
  readonly #always: boolean;
  /** Whether its values are not loaded yet. */
  #pending: boolean;
  readonly #options = new Map<string, Option>();
  #all = false;

  constructor(element: HTMLDetailsElement) {
    this.id = element.dataset["facet"] ?? "";
    this.title = element.querySelector("summary")?.textContent.trim() ?? "";
    this.#element = element;
    this.#rare = "rare" in element.dataset;
    this.#always = "always" in element.dataset;
    this.#pending = "pending" in element.dataset;
    this.#list = need(element, "ul", HTMLUListElement);
    this.#more = fromTemplate("more", HTMLButtonElement);
    const links = optionsIn(element);
    element.querySelector(".facet__rest")?.remove();
    this.#list.after(this.#more);
    this.offer(links);
    this.#more.addEventListener("click", () => {
      this.#toggleAll();
    });
    element.addEventListener("toggle", () => {
      this.#limit();
    });
    this.preselected = links.filter(({ chosen }) => chosen).map(({ value }) => value);
    this.show(this.preselected);
  }

  /** Adds values that the facet does not have yet. */
  offer(options: readonly (OptionData & { count?: string })[]): void {
    for (const option of options) this.#offer(option, false);
    this.#limit();
  }

  /** Adds values and sorts all in the given order, unless the focus is in the facet. */
  arrange(options: readonly OptionData[]): void {
    this.#pending = false;
    for (const option of options) this.#offer(option, false);
    if (!this.#element.contains(document.activeElement)) {
      const first = options.flatMap(({ value }) => this.#options.get(value) ?? []);
      const all = new Set([...first, ...this.#options.values()]);
      this.#options.clear();
      for (const option of all) this.#options.set(option.value, option);
    }
    this.#limit();
  }

  /** Adds all values of the list and removes the link to the page of all values. */
  adopt(options: readonly OptionData[]): void {
    this.offer(options);
    const link = this.#element.querySelector<HTMLElement>(".facet__all");
    const focused = link === document.activeElement;
    link?.remove();
    if (focused) this.#more.focus();
  }

  /**
   * Shows which values are selected, and opens the facet if any is.
   *
   * @param counts value → number of rows; a value without rows is hidden unless selected
   */
  show(chosen: readonly string[], counts?: ReadonlyMap<string, number>): void {
    for (const value of chosen) this.#offer({ value, title: value }, true);
    const isChosen = new Set(chosen);
    for (const option of this.#options.values()) {
      option.chosen = isChosen.has(option.value);
      if (!counts || this.#pending) continue;
      const count = counts.get(option.value) ?? 0;
      option.count = count;
      option.empty = count === 0 && !option.chosen;
    }
    if (chosen.length > 0) this.#element.open = true;
    this.#limit();
  }

  /** The offered values, without those that come from the URL alone. */
  get known(): OptionData[] {
    return [...this.#options.values()].filter(({ provisional }) => !provisional);
  }

  titleOf(value: string): string {
    return this.#options.get(value)?.title ?? value;
  }

  #offer({ value, title, count = "" }: OptionData & { count?: string }, provisional: boolean): void {
    const known = this.#options.get(value);
    if (known && (provisional || !known.provisional)) return;
    // Delete first: a `Map` keeps the position of an existing key.
    this.#options.delete(value);
    const { empty = false, chosen = false, item } = known ?? {};
    this.#options.set(value, { value, title, count, empty, chosen, provisional, item });
  }

  /** Toggles between all values and the first few. Focuses the first value that appears. */
  #toggleAll(): void {
    const before = new Set(this.#list.children);
    this.#all = !this.#all;
    this.#limit();
    if (!this.#all) return;
    const appeared = [...this.#list.children].find((item) => !before.has(item));
    appeared?.querySelector("input")?.focus();
  }

  /**
   * Hides values without rows and, unless expanded, all but the first few and the selected ones. Hides the whole facet if
   * it offers no choice. A closed facet creates no checkboxes until it is opened: half of them are never seen.
   */
  #limit(): void {
    const offered = [...this.#options.values()].filter(({ empty }) => !empty);
    const limit = this.#all || offered.length === maxCollapsed + 1 ? Infinity : maxCollapsed;
    const shown = offered.filter(({ chosen }, index) => index < limit || chosen);
    if (this.#element.open) this.#place(shown.map((option) => this.#itemOf(option)));
    const isChosen = offered.some(({ chosen }) => chosen);
    const isUseful = this.#pending || isChosen || (!this.#rare && hasChoice(offered.length));
    this.#element.hidden = !this.#always && !isUseful;
    this.#more.hidden = offered.length <= maxCollapsed + 1;
    const more = this.#all ? "Show fewer" : `Show all ${numberInWords(offered.length)}`;
    if (this.#more.textContent === more) return;
    this.#more.textContent = more;
    this.#more.setAttribute("aria-label", `${more}: ${this.title}`);
  }

  /** Shows just these items. Does not re-insert existing items that are in place, so that they keep the focus. */
  #place(items: readonly HTMLElement[]): void {
    const wanted = new Set<Element>(items);
    for (const item of [...this.#list.children]) if (!wanted.has(item)) item.remove();
    for (const [index, item] of items.entries()) {
      const there = this.#list.children[index];
      if (there !== item) this.#list.insertBefore(item, there ?? null);
    }
  }

  #itemOf(option: Option): HTMLElement {
    option.item ??= this.#newItem(option.value);
    need(option.item, "input", HTMLInputElement).checked = option.chosen;
    setText(option.item, ".facet__title", option.title);
    setText(
      option.item,
      ".facet__count",
      typeof option.count === "number" ? numberInWords(option.count) : option.count,
    );
    return option.item;
  }

  #newItem(value: string): HTMLElement {
    const item = fromTemplate("option", HTMLElement);
    need(item, "input", HTMLInputElement).addEventListener("change", () => {
      this.onToggle(value);
    });
    return item;
  }
}

/** Reads the values of a facet from the links in the static page. */
function optionsIn(element: HTMLElement): (OptionData & { count: string; chosen: boolean })[] {
  return [...element.querySelectorAll<HTMLElement>("[data-value]")].map((item) => ({
    value: item.dataset["value"] ?? "",
    title: item.querySelector(".facet__title")?.textContent ?? "",
    count: item.querySelector(".facet__count")?.textContent ?? "",
    chosen: item.querySelector("[aria-current]") !== null,
  }));
}
