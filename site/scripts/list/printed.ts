import { filterSentence } from "../../facets/words.ts";
import type { Narrowing } from "./chosen.ts";

const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "Europe/London" });

/** The line that stands above a list or a comparison on paper alone: what was chosen, when and where. */
export class PrintedLine {
  readonly #element: HTMLElement;

  constructor(element: HTMLElement) {
    this.#element = element;
  }

  /** @param address at which others find the same */
  show(narrowings: readonly Narrowing[], address = location.href): void {
    const sentence = filterSentence(narrowings);
    this.#element.textContent = `${sentence}${day.format(new Date())}, ${address}`;
  }
}
