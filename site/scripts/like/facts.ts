import { uncapitalised } from "../../../schemas/capitals.ts";
import { numberInWords } from "../../format.ts";
import { element } from "../dom.ts";
import { type CouncilsLike, usersInRegion } from "./councils-like.ts";

/** Adds to each entry of a list how many similar councils, and how many in the region, have it. Observes added rows too. */
export class LikeFacts {
  readonly #list: HTMLElement;
  #like: CouncilsLike | undefined;

  constructor(list: HTMLElement) {
    this.#list = list;
    new MutationObserver(() => {
      this.#add();
    }).observe(list, { childList: true });
  }

  /** Replaces the facts with those for other councils; undefined removes them. */
  show(like: CouncilsLike | undefined): void {
    this.#like = like;
    for (const old of this.#list.querySelectorAll("[data-like-fact]")) old.remove();
    this.#add();
  }

  #add(): void {
    if (!this.#like) return;
    for (const row of this.#list.children) {
      // Rows that were not in the list may still have the facts for other councils.
      for (const old of row.querySelectorAll("[data-like-fact]")) old.remove();
      const path = row.querySelector<HTMLAnchorElement>(".entry__link")?.pathname ?? "";
      row.querySelector(".entry__facts")?.append(...factsAbout(path, this.#like).map(factElement));
    }
  }
}

/** Returns the facts about the entry at a path: its use by similar councils and in the region. */
function factsAbout(path: string, like: CouncilsLike): string[] {
  const having = like.have.get(path);
  const near = usersInRegion(path, like);
  return [
    ...(having ? [`${having.share} ${uncapitalised(like.heading)} (${having.numbers})`] : []),
    ...(near === undefined ? [] : [`Used by ${numberInWords(near)} in ${like.region?.title ?? "your region"}`]),
  ];
}

function factElement(text: string): HTMLElement {
  const fact = element("li", undefined, text);
  fact.toggleAttribute("data-like-fact", true);
  return fact;
}
