import { hasChoice } from "../../facets/helpful.ts";
import { fromTemplate, need, numberInWords, setText } from "../dom.ts";

/** A value of a facet. */
export interface OptionData {
  value: string;
  title: string;
}

interface Option extends OptionData {
  item: HTMLElement;
  box: HTMLInputElement;
  /** Whether it was made from an address, which says nothing of its title and place. */
  provisional: boolean;
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
  readonly #options = new Map<string, Option>();
  #all = false;

  constructor(element: HTMLDetailsElement) {
    this.id = element.dataset["facet"] ?? "";
    this.title = element.querySelector("summary")?.textContent.trim() ?? "";
    this.#element = element;
    this.#rare = "rare" in element.dataset;
    this.#always = "always" in element.dataset;
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
    this.offer(options);
    if (this.#element.contains(document.activeElement)) return;
    const first = options.flatMap(({ value }) => this.#options.get(value) ?? []);
    const all = new Set([...first, ...this.#options.values()]);
    this.#list.append(...Array.from(all, ({ item }) => item));
    this.#options.clear();
    for (const option of all) this.#options.set(option.value, option);
    this.#limit();
  }

  /** Adds the values that another page has, so that no link to them is needed. */
  adopt(other: HTMLElement): void {
    this.offer(optionsIn(other));
    const link = this.#element.querySelector<HTMLElement>(".facet__all");
    const focused = link === document.activeElement;
    link?.remove();
    if (focused) this.#more.focus();
  }

  show(chosen: readonly string[], counts?: ReadonlyMap<string, number>): void {
    for (const value of chosen) this.#offer({ value, title: value }, true);
    for (const { value, item, box } of this.#options.values()) {
      box.checked = chosen.includes(value);
      if (!counts) continue;
      const count = counts.get(value) ?? 0;
      setText(item, ".facet__count", numberInWords(count));
      item.dataset["empty"] = count === 0 && !box.checked ? "yes" : "no";
    }
    if (chosen.length > 0) this.#element.open = true;
    this.#limit();
  }

  titleOf(value: string): string {
    return this.#options.get(value)?.title ?? value;
  }

  #offer({ value, title, count = "" }: OptionData & { count?: string }, provisional: boolean): void {
    const known = this.#options.get(value);
    if (known && (provisional || !known.provisional)) return;
    const item = known?.item ?? fromTemplate("option", HTMLElement);
    const box = need(item, "input", HTMLInputElement);
    setText(item, ".facet__title", title);
    setText(item, ".facet__count", count);
    if (!known) {
      box.addEventListener("change", () => {
        this.onToggle(value);
      });
    }
    this.#list.append(item);
    // Taken out first, so that it stands in the order in which values were offered.
    this.#options.delete(value);
    this.#options.set(value, { value, title, item, box, provisional });
  }

  /** Shows all values or the first few again. The focus moves to the first of those that have come. */
  #toggleAll(): void {
    const before = new Set(this.#seen());
    this.#all = !this.#all;
    this.#limit();
    if (this.#all)
      this.#seen()
        .find((option) => !before.has(option))
        ?.box.focus();
  }

  #seen(): Option[] {
    return [...this.#options.values()].filter(({ item }) => !item.hidden);
  }

  /** Hides the values that would give nothing and, until somebody asks for them, all but the first few of the others. */
  #limit(): void {
    const offered = [...this.#options.values()].filter(({ item }) => item.dataset["empty"] !== "yes");
    const limit = this.#all || offered.length === few + 1 ? Infinity : few;
    const seen = new Set(offered.filter(({ box }, index) => index < limit || box.checked));
    for (const option of this.#options.values()) option.item.hidden = !seen.has(option);
    const isChosen = offered.some(({ box }) => box.checked);
    this.#element.hidden = !this.#always && !isChosen && (this.#rare || !hasChoice(offered.length));
    this.#more.hidden = offered.length <= few + 1;
    this.#more.textContent = this.#all ? "Show fewer" : `Show all ${numberInWords(offered.length)}`;
    this.#more.setAttribute("aria-label", `${this.#more.textContent}: ${this.title}`);
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
