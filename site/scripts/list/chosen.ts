import { type Choice, toggled } from "../../facets/choice.ts";
import { fromTemplate, need, setText } from "../dom.ts";
import type { FacetPanel } from "../facets/panel.ts";

/** An active filter of a list, which can be removed. */
export interface Narrowing {
  /** The label, such as the title of a facet. */
  about: string;
  title: string;
  without: Choice;
}

/** Returns the active filters of a list: words, then values of facets. */
export function narrowingsOf(choice: Choice, panel: FacetPanel): Narrowing[] {
  const values = Object.entries(choice.values).flatMap(([facet, some]) =>
    some.map((value) => {
      const titles = panel.titles(facet, value);
      return { about: titles.facet, title: titles.value, without: toggled(choice, facet, value) };
    }),
  );
  const words = { about: "Words", title: `“${choice.query}”`, without: { ...choice, query: "" } };
  return choice.query === "" ? values : [words, ...values];
}

/** The active filters of a list as tags; each is a link to the list without it. */
export class ChosenTags {
  readonly #root: HTMLElement;
  readonly #list: HTMLUListElement;
  readonly #clear: HTMLAnchorElement;
  readonly #addressOf: (choice: Choice) => string;
  readonly #onChoose: (choice: Choice) => void;
  #key = "";

  constructor(root: HTMLElement, addressOf: (choice: Choice) => string, onChoose: (choice: Choice) => void) {
    this.#root = root;
    this.#list = need(root, "ul", HTMLUListElement);
    this.#clear = need(root, "[data-clear]", HTMLAnchorElement);
    this.#addressOf = addressOf;
    this.#onChoose = onChoose;
  }

  /** @param nothing the choice without any filter */
  show(narrowings: readonly Narrowing[], nothing: Choice): void {
    const had = this.#root.contains(document.activeElement);
    const place = [...this.#list.children].findIndex((item) => item.contains(document.activeElement));
    this.#root.hidden = narrowings.length === 0;
    this.#clear.hidden = narrowings.length < 2;
    // Without changes, keep the elements, and with them the focus.
    const key = JSON.stringify([narrowings, nothing]);
    if (key === this.#key) return;
    this.#key = key;
    this.#lead(this.#clear, nothing);
    this.#list.replaceChildren(
      ...narrowings.map(({ about, title, without }) => {
        const item = fromTemplate("chosen", HTMLElement);
        setText(item, ".chosen__facet", `${about}:`);
        setText(item, ".chosen__title", title);
        this.#lead(need(item, "a", HTMLAnchorElement), without);
        return item;
      }),
    );
    if (had) this.#focusNear(place);
  }

  #lead(link: HTMLAnchorElement, choice: Choice): void {
    link.href = this.#addressOf(choice);
    link.onclick = (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
      event.preventDefault();
      this.#onChoose(choice);
    };
  }

  /** Focuses the tag that took the place of the removed one, else the last tag, else the number of results. */
  #focusNear(place: number): void {
    const links = [...this.#list.querySelectorAll("a")];
    const next = links[place] ?? links.at(-1) ?? document.querySelector<HTMLElement>("[data-count]");
    next?.focus();
  }
}
