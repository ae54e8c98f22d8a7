import { chosenIn, type Choice, withValues } from "../../facets/choice.ts";
import { uncapitalised } from "../../format.ts";
import { need } from "../dom.ts";
import type { OptionData } from "../facets/box.ts";
import type { ListRow } from "../list/rows.ts";
import { LikeChoice } from "./choice.ts";
import type { CouncilsLike } from "./councils-like.ts";
import { LikeFacts } from "./facts.ts";

/** The facet, and the order, by what councils like somebody’s own have. */
export const likeFacet = "like";

/** Councils like somebody’s own, in a list or in results: as a facet, as an order and as a fact of each row. */
export class LikeNarrowing {
  readonly #verb: string;
  readonly #facts: LikeFacts;
  /** The order by how many of them have something, where the list can have it. */
  readonly #order: HTMLOptionElement | null;
  readonly #choice: LikeChoice;
  readonly #onLoad: (option: OptionData) => void;
  #like: CouncilsLike | undefined;
  /** The council that was asked for or chosen last; nothing where it was the one that is kept, or none. */
  #asked: { slug: string | undefined; done: Promise<void> } | undefined;
  /** The rows that know what the councils have, and which councils. */
  #marked: { rows: readonly ListRow[]; like: CouncilsLike | undefined } | undefined;

  /**
   * @param onLoad is given the value to offer whenever the councils like a council are known
   * @param onChoose is told of a council that somebody chooses; nothing where it is forgotten
   */
  constructor(
    root: HTMLElement,
    facet: HTMLElement,
    onLoad: (option: OptionData) => void,
    onChoose: (slug: string | undefined) => void,
  ) {
    this.#verb = facet.dataset["verb"] ?? "";
    this.#facts = new LikeFacts(need(root, "[data-rows]", HTMLElement));
    this.#order = root.querySelector<HTMLOptionElement>(`option[value="${likeFacet}"]`);
    this.#onLoad = onLoad;
    this.#choice = new LikeChoice(need(facet, "[data-like-choice]", HTMLFormElement), (like) => {
      this.#asked = { slug: like?.slug, done: Promise.resolve() };
      this.#adopt(like);
      onChoose(like?.slug);
    });
  }

  /**
   * Waits until the councils like a council are known: the one that narrows the list or else the one that is kept. Returns
   * what is said where nothing is known of the one that should narrow it.
   */
  async follow(slug: string | undefined): Promise<Node[] | undefined> {
    if (slug !== undefined && slug === this.#like?.slug) return undefined;
    if (!this.#asked || (slug !== undefined && slug !== this.#asked.slug)) {
      const query = slug === undefined ? "" : `?${new URLSearchParams({ like: slug }).toString()}`;
      const done = this.#choice.chosen(query).then((like) => {
        if (like) this.#adopt(like);
      });
      this.#asked = { slug, done };
    }
    await this.#asked.done;
    return slug === undefined || slug === this.#like?.slug ? undefined : this.#choice.said;
  }

  /** The councils like a council, as far as they are known. */
  get like(): CouncilsLike | undefined {
    return this.#like;
  }

  /** A choice without what cannot be done: a council of which nothing is known narrows nothing, and none is no order. */
  possible(choice: Choice, { sort }: Choice): Choice {
    const asked = chosenIn(choice.values, likeFacet);
    const known = asked.slice(0, 1).filter((slug) => slug === this.#like?.slug);
    const narrowed = known.length === asked.length ? choice : withValues(choice, likeFacet, known);
    return choice.sort === likeFacet && !this.#like ? { ...narrowed, sort } : narrowed;
  }

  /** Lets rows be narrowed to what the councils have or, where rows are about councils, to theirs, and be put in order. */
  mark(rows: readonly ListRow[]): void {
    const like = this.#like;
    if (this.#marked?.rows === rows && this.#marked.like === like) return;
    // Rows that were told nothing know nothing.
    if (!this.#marked && !like) return;
    this.#marked = { rows, like };
    for (const row of rows) {
      const count = like?.have.get(row.links[0] ?? "")?.count ?? 0;
      const fits = count > 0 || row.links.some((path) => like?.neighbours.has(path));
      row.learn(likeFacet, fits && like ? [like.slug] : [], count > 0 ? String(count) : "");
    }
  }

  #adopt(like: CouncilsLike | undefined): void {
    this.#like = like;
    if (this.#order) this.#order.disabled = !like;
    this.#facts.show(like);
    if (like) this.#onLoad({ value: like.slug, title: `${this.#verb} ${uncapitalised(like.heading)}` });
  }
}
