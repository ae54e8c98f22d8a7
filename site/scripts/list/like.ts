import { uncapitalised } from "../../format.ts";
import { need } from "../dom.ts";
import type { OptionData } from "../facets/box.ts";
import { LikeChoice } from "../like/choice.ts";
import type { CouncilsLike } from "../like/councils-like.ts";
import type { ListRow } from "./rows.ts";

/** The facet, and the order, by what councils like somebody’s own have. */
export const likeFacet = "like";

/** What councils like somebody’s own have, in a list: as a facet, as an order and as a fact of each row. */
export class LikeInList {
  readonly #facet: HTMLElement;
  readonly #list: HTMLElement;
  readonly #order: HTMLOptionElement;
  readonly #choice: LikeChoice;
  readonly #onLoad: (option: OptionData) => void;
  #like: CouncilsLike | undefined;
  /** The council that was asked for last; nothing where it was the one that is kept. */
  #asked: { slug: string | undefined; done: Promise<void> } | undefined;
  /** The rows that know what the councils have, and which councils. */
  #marked: { rows: readonly ListRow[]; like: CouncilsLike | undefined } | undefined;

  /**
   * @param onLoad is given the value to offer whenever it is known what councils like a council have
   * @param onChoose is told of a council that somebody chooses; nothing where it is forgotten
   */
  constructor(
    root: HTMLElement,
    facet: HTMLElement,
    onLoad: (option: OptionData) => void,
    onChoose: (slug: string | undefined) => void,
  ) {
    this.#facet = facet;
    this.#list = need(root, "[data-rows]", HTMLElement);
    this.#order = need(root, `option[value="${likeFacet}"]`, HTMLOptionElement);
    this.#onLoad = onLoad;
    this.#choice = new LikeChoice(need(facet, "[data-like-choice]", HTMLFormElement), (like) => {
      this.#adopt(like);
      onChoose(like?.slug);
    });
    new MutationObserver(() => {
      this.#showFacts();
    }).observe(this.#list, { childList: true });
  }

  /** Waits until it is known what councils like a council have: the one that narrows the list or else the one that is kept. */
  async follow(slug: string | undefined): Promise<void> {
    if (slug !== undefined && slug === this.#like?.slug) return;
    if (!this.#asked || (slug !== undefined && slug !== this.#asked.slug)) {
      const query = slug === undefined ? "" : `?${new URLSearchParams({ like: slug }).toString()}`;
      const done = this.#choice.chosen(query).then((like) => {
        if (like) this.#adopt(like);
      });
      this.#asked = { slug, done };
    }
    await this.#asked.done;
  }

  /** Lets the rows be narrowed and ordered by what the councils have. */
  mark(rows: readonly ListRow[]): void {
    if (this.#marked?.rows === rows && this.#marked.like === this.#like) return;
    this.#marked = { rows, like: this.#like };
    for (const row of rows) {
      const having = this.#havingOf(row.element);
      const isHad = having !== undefined && having.count > 0;
      row.learn(likeFacet, isHad && this.#like ? [this.#like.slug] : [], having && String(having.count));
    }
  }

  #adopt(like: CouncilsLike | undefined): void {
    this.#like = like;
    this.#order.disabled = !like;
    for (const old of this.#list.querySelectorAll("[data-like-fact]")) old.remove();
    this.#showFacts();
    const { verb = "" } = this.#facet.dataset;
    if (like) this.#onLoad({ value: like.slug, title: `${verb} ${uncapitalised(like.heading)}` });
  }

  /** Says of each row that is seen how many of the councils have it. */
  #showFacts(): void {
    for (const row of this.#like ? this.#list.children : []) {
      const facts = row.querySelector(".entry__facts");
      const having = this.#havingOf(row);
      const known = row.querySelector("[data-like-fact]");
      if (!facts || !having || !this.#like) continue;
      const fact = known ?? document.createElement("li");
      fact.toggleAttribute("data-like-fact", true);
      fact.textContent = `${having.share} ${uncapitalised(this.#like.heading)} (${having.numbers})`;
      if (!known) facts.append(fact);
    }
  }

  #havingOf(row: Element) {
    const { pathname } = row.querySelector<HTMLAnchorElement>("a.entry__link") ?? {};
    const slug = pathname?.split("/").at(-2) ?? "";
    return this.#like?.have.get(`${this.#facet.dataset["kind"] ?? ""}/${slug}`);
  }
}
