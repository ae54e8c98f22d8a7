import { filterSentence } from "../../facets/words.ts";
import type { Narrowing } from "./chosen.ts";

const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "Europe/London" });

/** The print-only line above a list or a comparison: active filters, date and address. */
export class PrintedLine {
  readonly #element: HTMLElement;

  constructor(element: HTMLElement) {
    this.#element = element;
  }

  /** @param address the URL that shows the same to others */
  show(narrowings: readonly Narrowing[], address = location.href): void {
    const sentence = filterSentence(narrowings);
    this.#element.textContent = `${sentence}${day.format(new Date())}, ${address}`;
  }
}
