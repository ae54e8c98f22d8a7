import { uncapitalised } from "../../format.ts";
import type { CouncilsLike } from "./councils-like.ts";

/** Says of each entry in a list how many of the councils like somebody’s own have it, also of those that come later. */
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
    const { have, heading } = this.#like;
    for (const row of this.#list.children) {
      const facts = row.querySelector(".entry__facts");
      const having = have.get(row.querySelector<HTMLAnchorElement>(".entry__link")?.pathname ?? "");
      if (!facts || !having) continue;
      const known = facts.querySelector("[data-like-fact]");
      const fact = known ?? document.createElement("li");
      fact.toggleAttribute("data-like-fact", true);
      // Rows that were out of sight may still say it of other councils.
      fact.textContent = `${having.share} ${uncapitalised(heading)} (${having.numbers})`;
      if (!known) facts.append(fact);
    }
  }
}
