import { type Choice, normaliseText } from "../../facets/choice.ts";
import type { Sort } from "../../facets/rows.ts";
import { need } from "../dom.ts";

/** Debounce delay of the word filter, in milliseconds. */
const debounceDelay = 200;

/** The word filter and the order above a list. */
export class ListControls {
  /** The available orders; the first is the default. */
  readonly sorts: readonly Sort[];
  readonly #words: HTMLInputElement;
  readonly #order: HTMLSelectElement;

  constructor(root: HTMLElement, onChange: (changed: Pick<Choice, "query" | "sort">) => void) {
    const form = need(root, "[data-controls]", HTMLFormElement);
    this.#words = need(form, "input", HTMLInputElement);
    this.#order = need(form, "select", HTMLSelectElement);
    this.sorts = Array.from(this.#order.options, ({ value, text, dataset }) => ({
      id: value,
      title: text,
      descending: "descending" in dataset,
    }));
    let timer: ReturnType<typeof setTimeout> | undefined;
    const changed = (): void => {
      clearTimeout(timer);
      onChange({ query: normaliseText(this.#words.value), sort: this.#order.value });
    };
    this.#words.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(changed, debounceDelay);
    });
    this.#order.addEventListener("change", changed);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      changed();
    });
  }

  /** Returns what somebody entered in the control that has the focus before the script had loaded. */
  begun(): Partial<Pick<Choice, "query" | "sort">> {
    const { activeElement } = document;
    const query = activeElement === this.#words ? normaliseText(this.#words.value) : "";
    const isOrdered = activeElement === this.#order && this.#order.selectedIndex > 0;
    return { ...(query !== "" && { query }), ...(isOrdered && { sort: this.#order.value }) };
  }

  show({ query, sort }: Choice): void {
    if (normaliseText(this.#words.value) !== query) this.#words.value = query;
    this.#order.value = sort;
  }
}
