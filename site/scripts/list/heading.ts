import { need } from "../dom.ts";

/** The heading and the document title, which name the part of the list that the static page shows. */
export class Heading {
  readonly #element = need(document, "[data-list-heading]", HTMLElement);
  readonly #made = { heading: this.#element.textContent.trim(), title: document.title };

  /** Names the static page’s part of the list, or the whole list. */
  show(part: boolean): void {
    const { heading, title } = this.#made;
    const list = this.#element.dataset["listHeading"] ?? heading;
    this.#element.textContent = part ? heading : list;
    document.title = part ? title : title.replace(heading, () => list);
  }
}
