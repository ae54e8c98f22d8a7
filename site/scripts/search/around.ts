import type { Choice } from "../../facets/choice.ts";
import type { TermView } from "../../glossary/view.ts";
import type { Catalogue } from "../../search/query/catalogue.ts";
import type { Findings } from "../../search/query/findings.ts";
import { need } from "../dom.ts";
import { DidYouMean } from "./did-you-mean.ts";
import { Headline } from "./headline.ts";
import type { Href } from "./links.ts";
import { nearNotes, pagesFor } from "./near.ts";
import { TermCard } from "./term.ts";

/** The parts around the results: glossary term, “Did you mean”, notes about near matches, and the link to help. */
export class AroundResults {
  readonly #href: Href;
  readonly #near: HTMLElement;
  readonly #answer: HTMLElement;
  readonly #term: TermCard;
  readonly #headline: Headline;
  readonly #didYouMean: DidYouMean;

  /** @param search runs a suggested query */
  constructor(root: HTMLElement, href: Href, search: (query: string) => void) {
    this.#href = href;
    this.#near = need(root, "[data-near]", HTMLElement);
    this.#answer = need(root, "[data-answer]", HTMLElement);
    this.#term = new TermCard(root, href);
    this.#headline = new Headline(root);
    this.#didYouMean = new DidYouMean(need(root, "[data-suggestions]", HTMLElement), search);
  }

  /** Shows the card of the glossary term that the query names, and returns the term. Does nothing once `isStale` is true. */
  showTerm({ typed, query }: Findings, isStale: () => boolean): Promise<TermView | undefined> {
    return this.#term.show(typed ?? query, isStale);
  }

  /** Returns what the page that answers the query says; undefined if it cannot be shown here. The notes link to it. */
  async excerptOf({ page }: Findings): Promise<HTMLElement | undefined> {
    if (!page?.excerpt) return undefined;
    const { excerptOf } = await import("./excerpt.ts");
    return excerptOf(page, page.excerpt, this.#href);
  }

  /**
   * Shows suggested queries, notes and the excerpt of the page that answers, and announces that page. Omits an acronym that
   * the term’s card explains already.
   */
  showNear(
    findings: Findings,
    catalogue: Catalogue,
    { term, excerpt }: { term: TermView | undefined; excerpt: HTMLElement | undefined },
  ): void {
    this.#didYouMean.show(findings.suggestions);
    const [answer] = pagesFor(findings);
    this.#answer.textContent = answer ? `Above the results: ${answer.title}.` : "";
    const acronyms = findings.acronyms.filter(({ acronym }) => acronym !== term?.acronym?.toUpperCase());
    this.#near.replaceChildren(...nearNotes({ ...findings, acronyms }, catalogue, this.#href, excerpt));
  }

  /** @param numbers the documents that are shown */
  showHeadline(numbers: readonly number[], findings: Findings, choice: Choice, catalogue: Catalogue): void {
    this.#headline.show(numbers, findings, choice, catalogue);
  }

  clear(): void {
    this.#didYouMean.show([]);
    this.#answer.textContent = "";
    this.#near.replaceChildren();
    this.#term.clear();
    this.#headline.clear();
  }
}
