import { need } from "../dom.ts";

/** The heading of the page and its title in the browser, which name the part of a list that has an address of its own. */
export class Heading {
  readonly #element = need(document, "[data-list-heading]", HTMLElement);
  readonly #made = { heading: this.#element.textContent.trim(), title: document.title };

  /** Names the whole list in place of the part that the page was made for, or again that part. */
  show(part: boolean): void {
    const { heading, title } = this.#made;
    const list = this.#element.dataset["listHeading"] ?? heading;
    this.#element.textContent = part ? heading : list;
    document.title = part ? title : title.replace(heading, () => list);
  }
}
