import { keyOf, maxListed, type ShortlistItem } from "../../shortlist/item.ts";
import { Buttons } from "../buttons.ts";
import { storedShortlist } from "./stored-shortlist.ts";

/** The buttons that toggle entries on the shortlist, with the live region and the counts. */
export class Stars {
  readonly #status: HTMLElement;
  readonly #counts: readonly Element[];
  readonly #buttons = new Buttons<ShortlistItem>();
  /** The keys of the entries on the shortlist. */
  #keys: ReadonlySet<string> = new Set();

  constructor(status: HTMLElement) {
    this.#status = status;
    this.#counts = [...document.querySelectorAll("[data-shortlist-count]")];
    storedShortlist.onChangedElsewhere(() => {
      this.#show();
    });
    this.#show();
  }

  /** Makes a button toggle an entry on the shortlist. */
  adopt(button: HTMLButtonElement, item: ShortlistItem): void {
    this.#buttons.add(button, item);
    this.#mark(button, item);
    button.addEventListener("click", () => {
      this.#status.textContent = this.#toggle(item);
      this.#show();
    });
  }

  /** Toggles an entry and returns the message for the live region. */
  #toggle(item: ShortlistItem): string {
    const kept = storedShortlist.read();
    const own = kept.find((other) => keyOf(other) === keyOf(item));
    if (!own && kept.length >= maxListed)
      return `A shortlist holds ${maxListed} entries at most. Remove one to add ${item.name}.`;
    if (own?.note && !confirm(`Remove ${item.name} and your note on it from your shortlist?`))
      return `${item.name} stays on your shortlist.`;
    const isKept = own ? storedShortlist.remove(own) : storedShortlist.add(item).isKept;
    if (!isKept) return "Your browser keeps nothing for this site, so that there can be no shortlist.";
    return `${item.name} ${own ? "removed from" : "added to"} your shortlist. ${countOf(storedShortlist.read())}.`;
  }

  #show(): void {
    const kept = storedShortlist.read();
    this.#keys = new Set(kept.map(keyOf));
    this.#buttons.forEach((button, item) => {
      this.#mark(button, item);
    });
    for (const count of this.#counts) count.textContent = kept.length === 0 ? "" : ` (${kept.length})`;
  }

  #mark(button: HTMLButtonElement, item: ShortlistItem): void {
    button.setAttribute("aria-pressed", String(this.#keys.has(keyOf(item))));
  }
}

/** “2 entries on it” */
function countOf({ length }: readonly ShortlistItem[]): string {
  return `${length === 0 ? "No" : length} ${length === 1 ? "entry" : "entries"} on it`;
}
