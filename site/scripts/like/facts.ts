import { numberInWords, uncapitalised } from "../../format.ts";
import { type CouncilsLike, usersInRegion } from "./councils-like.ts";

/** Says of each entry in a list how many of the councils like somebody’s own, and of those of its region, have it, also of those that come later. */
export class LikeFacts {
  readonly #list: HTMLElement;
  #like: CouncilsLike | undefined;

  constructor(list: HTMLElement) {
    this.#list = list;
    new MutationObserver(() => {
      this.#add();
    }).observe(list, { childList: true });
  }

  /** Shows it for other councils; takes it away where there are none. */
  show(like: CouncilsLike | undefined): void {
    this.#like = like;
    for (const old of this.#list.querySelectorAll("[data-like-fact]")) old.remove();
    this.#add();
  }

  #add(): void {
    if (!this.#like) return;
    for (const row of this.#list.children) {
      // Rows that were out of sight may still say it of other councils.
      for (const old of row.querySelectorAll("[data-like-fact]")) old.remove();
      const path = row.querySelector<HTMLAnchorElement>(".entry__link")?.pathname ?? "";
      row.querySelector(".entry__facts")?.append(...factsAbout(path, this.#like).map(factElement));
    }
  }
}

/** What councils like one’s own, and those of its region, have to do with the entry whose page has a path. */
function factsAbout(path: string, like: CouncilsLike): string[] {
  const having = like.have.get(path);
  const near = usersInRegion(path, like);
  return [
    ...(having ? [`${having.share} ${uncapitalised(like.heading)} (${having.numbers})`] : []),
    ...(near === undefined ? [] : [`Used by ${numberInWords(near)} in ${like.region?.title ?? "your region"}`]),
  ];
}

function factElement(text: string): HTMLElement {
  const fact = document.createElement("li");
  fact.toggleAttribute("data-like-fact", true);
  fact.textContent = text;
  return fact;
}
