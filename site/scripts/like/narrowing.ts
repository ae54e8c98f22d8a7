import { uncapitalised } from "../../../schemas/capitals.ts";
import { chosenIn, type Choice, withValues } from "../../facets/choice.ts";
import { need } from "../dom.ts";
import type { OptionData } from "../facets/box.ts";
import type { ListRow } from "../list/rows.ts";
import { LikeChoice } from "./choice.ts";
import type { CouncilsLike } from "./councils-like.ts";
import { LikeFacts } from "./facts.ts";

/** Id of the facet and of the order by similar councils. */
export const likeFacet = "like";

/** Similar councils in a list or in results: as a facet, as an order and as a fact of each row. */
export class LikeNarrowing {
  readonly #verb: string;
  readonly #facts: LikeFacts;
  /** The option that sorts by the number of similar councils, if the list has it. */
  readonly #order: HTMLOptionElement | null;
  readonly #choice: LikeChoice;
  readonly #onLoad: (option: OptionData) => void;
  #like: CouncilsLike | undefined;
  /** The latest requested council and its load; `slug` is undefined for the stored council or none. */
  #asked: { slug: string | undefined; done: Promise<void> } | undefined;
  /** The rows that were marked last, and for which councils. */
  #marked: { rows: readonly ListRow[]; like: CouncilsLike | undefined } | undefined;

  /**
   * @param onLoad called with the facet’s option when similar councils are loaded
   * @param onChoose called with the slug of the chosen council; undefined when it is cleared
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
   * Loads the councils like the one that filters the list, else like the stored one. Returns the message to show if there is
   * no data for the one that should filter it.
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

  /** The loaded similar councils; undefined until then. */
  get like(): CouncilsLike | undefined {
    return this.#like;
  }

  /**
   * Drops from a choice the councils whose data is not loaded. If none is loaded, replaces the order by similar councils
   * with the default one.
   */
  possible(choice: Choice, { sort }: Choice): Choice {
    const asked = chosenIn(choice.values, likeFacet);
    const known = asked.slice(0, 1).filter((slug) => slug === this.#like?.slug);
    const narrowed = known.length === asked.length ? choice : withValues(choice, likeFacet, known);
    return choice.sort === likeFacet && !this.#like ? { ...narrowed, sort } : narrowed;
  }

  /** Sets the facet value and the sort key of rows that similar councils have or, if rows are councils, that are similar. */
  mark(rows: readonly ListRow[]): void {
    const like = this.#like;
    if (this.#marked?.rows === rows && this.#marked.like === like) return;
    // Nothing to clear.
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
