import type { Choosable } from "../../facets/choice.ts";
import { need } from "../dom.ts";
import { ListRow } from "./rows.ts";

/** Where all rows of a list come from: this page, or the one that has everything. */
export class RowSource {
  readonly #here: readonly Found[];
  readonly #address: string | undefined;
  readonly #choosable: Choosable;
  readonly #onFetched: (page: Document) => void;
  #rows: Promise<readonly ListRow[]> | undefined;

  /** @param onFetched is given the page that has everything, when it had to be fetched */
  constructor(root: HTMLElement, choosable: Choosable, onFetched: (page: Document) => void) {
    this.#here = rowsIn(root);
    this.#address = root.dataset["source"];
    this.#choosable = choosable;
    this.#onFetched = onFetched;
  }

  /** Whether `rows` answers at once. */
  get near(): boolean {
    return this.#address === undefined || this.#rows !== undefined;
  }

  /** All rows in the order of the list. Fails where the page that has them cannot be fetched; asking again tries again. */
  rows(): Promise<readonly ListRow[]> {
    this.#rows ??= this.#read().catch((error: unknown) => {
      this.#rows = undefined;
      throw error;
    });
    return this.#rows;
  }

  async #read(): Promise<ListRow[]> {
    const found = this.#address === undefined ? this.#here : await this.#fetch(this.#address);
    return found.map(({ element, group }) => new ListRow(element, this.#choosable, group));
  }

  async #fetch(address: string): Promise<Found[]> {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    this.#onFetched(page);
    return rowsIn(need(page, "[data-list]", HTMLElement));
  }
}

interface Found {
  element: HTMLElement;
  /** The heading of the group that the row stands in. */
  group: HTMLElement | undefined;
}

function rowsIn(root: ParentNode): Found[] {
  let group: HTMLElement | undefined;
  return [...root.querySelectorAll<HTMLElement>("[data-rows] > *")].flatMap((element) => {
    if (!("group" in element.dataset)) return { element, group };
    group = element;
    return [];
  });
}
