import type { TermView } from "../../glossary/view.ts";
import { type NamedTerm, termIn } from "../../search/query/term-in.ts";
import { fromTemplate, link, need } from "../dom.ts";
import type { Href } from "./links.ts";

/** The part of the search page that explains a term of the glossary, before all results. */
export class TermCard {
  readonly #place: HTMLElement;
  readonly #names: readonly NamedTerm[];
  readonly #href: Href;
  #terms: Promise<readonly TermView[]> | undefined;

  constructor(root: HTMLElement, href: Href) {
    this.#place = need(root, "[data-term]", HTMLElement);
    this.#names = JSON.parse(this.#place.dataset["names"] ?? "[]") as readonly NamedTerm[];
    this.#href = href;
  }

  /** Shows the term that a query names, unless `isStale` says in the meantime that another is wanted. Returns it. */
  async show(query: string, isStale: () => boolean): Promise<TermView | undefined> {
    const id = termIn(query, this.#names);
    // Without its text the term is left out; the results are shown all the same.
    const terms = id === undefined ? [] : await this.#load().catch(() => []);
    if (isStale()) return undefined;
    const term = terms.find((some) => some.id === id);
    this.#place.replaceChildren(...(term ? [this.#cardOf(term)] : []));
    return term;
  }

  clear(): void {
    this.#place.replaceChildren();
  }

  #cardOf({ id, name, acronym, meaning, leads }: TermView): HTMLElement {
    const card = fromTemplate("term", HTMLElement);
    const title = need(card, ".entry__link", HTMLAnchorElement);
    title.href = `${this.#place.dataset["glossary"] ?? ""}#${id}`;
    title.textContent = acronym === undefined ? name : `${name} (${acronym})`;
    need(card, "[data-meaning]", HTMLElement).textContent = meaning;
    const list = need(card, "[data-leads]", HTMLElement);
    list.replaceChildren(...leads.map(({ text, of, address }) => leadTo(link(text, this.#href(address)), of)));
    list.hidden = leads.length === 0;
    return card;
  }

  #load(): Promise<readonly TermView[]> {
    this.#terms ??= fetchTerms(`${this.#place.dataset["glossary"] ?? ""}index.json`);
    // What could not be loaded is asked for again the next time.
    this.#terms.catch(() => (this.#terms = undefined));
    return this.#terms;
  }
}

function leadTo(anchor: HTMLAnchorElement, of: string): HTMLLIElement {
  const item = document.createElement("li");
  const note = document.createElement("span");
  note.className = "note";
  note.textContent = of;
  item.append(anchor, " ", note);
  return item;
}

async function fetchTerms(address: string): Promise<readonly TermView[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json() as Promise<readonly TermView[]>;
}
