import { numberInWords } from "../../format.ts";
import { need } from "../dom.ts";

/** The “Show more” button, with the number of rows shown. */
export class ShowMore {
  readonly #part: HTMLElement;
  readonly #shown: HTMLElement;
  readonly #button: HTMLButtonElement;

  /** @param onMore shows more rows; the button is disabled until it settles */
  constructor(root: HTMLElement, onMore: () => Promise<void>) {
    this.#part = need(root, "[data-more]", HTMLElement);
    this.#shown = need(this.#part, "[data-shown]", HTMLElement);
    this.#button = need(this.#part, "button", HTMLButtonElement);
    this.#button.addEventListener("click", () => {
      this.#button.disabled = true;
      void onMore().finally(() => (this.#button.disabled = false));
    });
  }

  /**
   * Offers the next rows.
   *
   * @param next the number of rows that the next click adds
   */
  offer(shown: number, all: number, next: number): void {
    this.#part.hidden = false;
    this.#shown.textContent = `Showing ${numberInWords(shown)} of ${numberInWords(all)}`;
    this.#button.textContent = `Show ${numberInWords(next)} more`;
  }

  hide(): void {
    this.#part.hidden = true;
  }
}
