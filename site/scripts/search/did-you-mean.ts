import { button, need } from "../dom.ts";

/** “Did you mean”, with a button for each query. */
export class DidYouMean {
  readonly #root: HTMLElement;
  readonly #list: HTMLElement;
  readonly #onChoose: (query: string) => void;

  constructor(root: HTMLElement, onChoose: (query: string) => void) {
    this.#root = root;
    this.#list = need(root, "[data-queries]", HTMLElement);
    this.#onChoose = onChoose;
  }

  show(queries: readonly string[]): void {
    this.#root.hidden = queries.length === 0;
    this.#list.replaceChildren(
      ...queries.flatMap((query, index) =>
        index > 0 ? [new Text(" or "), this.#button(query)] : [this.#button(query)],
      ),
    );
  }

  #button(query: string): HTMLButtonElement {
    return button(query, "search__suggestion", () => {
      this.#onChoose(query);
    });
  }
}
