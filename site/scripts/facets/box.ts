import { hasChoice } from "../../facets/helpful.ts";
import { numberInWords } from "../../format.ts";
import { fromTemplate, need, setText } from "../dom.ts";

/** A value of a facet. */
export interface OptionData {
  value: string;
  title: string;
}

interface Option extends OptionData {
  /** How many rows it would show or add, or what the page says of that. */
  count: number | string;
  /** Whether it would show none. */
  empty: boolean;
  chosen: boolean;
  /** Whether it was made from an address, which says nothing of its title and place. */
  provisional: boolean;
  /** Made when people first see it: a facet may have a thousand values, of which they see ten. */
  item: HTMLElement | undefined;
}

/** How many values are seen at once, until somebody asks for more. */
const few = 10;

/** One facet: its values as checkboxes, of which those that would give nothing are left out. */
export class FacetBox {
  readonly id: string;
  readonly title: string;
  onToggle: (value: string) => void = () => undefined;
  /** The values that were chosen when the page was made. */
  readonly chosenAsMade: readonly string[];
  readonly #element: HTMLDetailsElement;
  readonly #list: HTMLUListElement;
  readonly #more: HTMLButtonElement;
  /** Whether the facet is only there for addresses that name it. */
  readonly #rare: boolean;
  /** Whether the facet is there without any value. */
  readonly #always: boolean;
  /** Whether its values are not known yet. */
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
    this.#list.replaceChildren();
    element.querySelector(".facet__rest")?.remove();
    this.#list.after(this.#more);
    this.offer(links);
    this.#more.addEventListener("click", () => {
      this.#toggleAll();
    });
    this.chosenAsMade = links.filter(({ chosen }) => chosen).map(({ value }) => value);
    this.show(this.chosenAsMade);
  }

  /** Adds values that are not there yet. */
  offer(options: readonly (OptionData & { count?: string })[]): void {
    for (const option of options) this.#offer(option, false);
    this.#limit();
  }

  /** The same, and puts the values into the order given, unless somebody is using them. */
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

  /** Adds all values of the list, so that no link to them is needed. */
  adopt(options: readonly OptionData[]): void {
    this.offer(options);
    const link = this.#element.querySelector<HTMLElement>(".facet__all");
    const focused = link === document.activeElement;
    link?.remove();
    if (focused) this.#more.focus();
  }

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

  /** The values that were offered, and not just named by an address. */
  get known(): OptionData[] {
    return [...this.#options.values()].filter(({ provisional }) => !provisional);
  }

  titleOf(value: string): string {
    return this.#options.get(value)?.title ?? value;
  }

  #offer({ value, title, count = "" }: OptionData & { count?: string }, provisional: boolean): void {
    const known = this.#options.get(value);
    if (known && (provisional || !known.provisional)) return;
    // Taken out first, so that it stands in the order in which values were offered.
    this.#options.delete(value);
    const { empty = false, chosen = false, item } = known ?? {};
    this.#options.set(value, { value, title, count, empty, chosen, provisional, item });
  }

  /** Shows all values or the first few again. The focus moves to the first of those that have come. */
  #toggleAll(): void {
    const before = new Set(this.#list.children);
    this.#all = !this.#all;
    this.#limit();
    if (!this.#all) return;
    const come = [...this.#list.children].find((item) => !before.has(item));
    come?.querySelector("input")?.focus();
  }

  /** Leaves out the values that would give nothing and, until somebody asks for them, all but the first few of the others. */
  #limit(): void {
    const offered = [...this.#options.values()].filter(({ empty }) => !empty);
    const limit = this.#all || offered.length === few + 1 ? Infinity : few;
    this.#place(offered.filter(({ chosen }, index) => index < limit || chosen).map((option) => this.#itemOf(option)));
    const isChosen = offered.some(({ chosen }) => chosen);
    const isUseful = this.#pending || isChosen || (!this.#rare && hasChoice(offered.length));
    this.#element.hidden = !this.#always && !isUseful;
    this.#more.hidden = offered.length <= few + 1;
    const more = this.#all ? "Show fewer" : `Show all ${numberInWords(offered.length)}`;
    if (this.#more.textContent === more) return;
    this.#more.textContent = more;
    this.#more.setAttribute("aria-label", `${more}: ${this.title}`);
  }

  /** Shows just these items. Those that are there already stay, so that the focus stays in them. */
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

/** The values that a facet has as links. */
function optionsIn(element: HTMLElement): (OptionData & { count: string; chosen: boolean })[] {
  return [...element.querySelectorAll<HTMLElement>("[data-value]")].map((item) => ({
    value: item.dataset["value"] ?? "",
    title: item.querySelector(".facet__title")?.textContent ?? "",
    count: item.querySelector(".facet__count")?.textContent ?? "",
    chosen: item.querySelector("[aria-current]") !== null,
  }));
}
