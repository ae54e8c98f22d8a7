import { namesOfTerm } from "../../glossary/names.ts";
import type { TermView } from "../../glossary/view.ts";
import { termIn } from "../../search/query/term-in.ts";
import { element, fromTemplate, link, need } from "../dom.ts";
import type { Href } from "./links.ts";

/** The card above the results that explains a glossary term. */
export class TermCard {
  readonly #place: HTMLElement;
  readonly #names: readonly string[];
  readonly #href: Href;
  #terms: Promise<readonly TermView[]> | undefined;

  constructor(root: HTMLElement, href: Href) {
    this.#place = need(root, "[data-term]", HTMLElement);
    this.#names = (this.#place.dataset["names"] ?? "").split("\n");
    this.#href = href;
  }

  /** Shows the card of the term that a query names, and returns the term. Does nothing once `isStale` is true. */
  async show(query: string, isStale: () => boolean): Promise<TermView | undefined> {
    const name = termIn(query, this.#names);
    // If the glossary cannot be loaded, omit the card.
    const terms = name === undefined ? [] : await this.#load().catch(() => []);
    if (isStale()) return undefined;
    const term = terms.find((some) => namesOfTerm(some).some((own) => own === name));
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
    // Retry a failed load at the next call.
    this.#terms.catch(() => (this.#terms = undefined));
    return this.#terms;
  }
}

function leadTo(anchor: HTMLAnchorElement, of: string): HTMLLIElement {
  return element("li", undefined, anchor, " ", element("span", "note", of));
}

async function fetchTerms(address: string): Promise<readonly TermView[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json() as Promise<readonly TermView[]>;
}
