import { chosenIn, type Choice } from "../../facets/choice.ts";
import type { Counts } from "../../facets/rows.ts";
import { need } from "../dom.ts";
import { FacetBox, type OptionData } from "./box.ts";

/** The facets beside a list or the results of a search, as checkboxes with live numbers. */
export class FacetPanel {
  readonly #boxes: Map<string, FacetBox>;
  readonly #fold: HTMLDetailsElement;
  readonly #body: HTMLElement;

  /**
   * @param root holds an element `data-facet` for each facet
   * @param onToggle is told when somebody chooses a value or takes one away
   */
  constructor(root: HTMLElement, onToggle: (facet: string, value: string) => void) {
    const boxes = [...root.querySelectorAll<HTMLDetailsElement>("details[data-facet]")].map(
      (element) => new FacetBox(element),
    );
    this.#boxes = new Map(boxes.map((box) => [box.id, box]));
    for (const box of boxes) {
      box.onToggle = (value) => {
        onToggle(box.id, value);
      };
    }
    this.#fold = need(root, "details", HTMLDetailsElement);
    this.#body = need(this.#fold, ".facets__body", HTMLElement);
    unfoldWhereThereIsRoom(this.#fold);
  }

  /** The ids of the facets. */
  get facets(): string[] {
    return [...this.#boxes.keys()];
  }

  /** What was chosen when the page was made. */
  get chosenAsMade(): Choice["values"] {
    const chosen = [...this.#boxes].map(([id, box]) => [id, box.chosenAsMade] as const);
    return Object.fromEntries(chosen.filter(([, values]) => values.length > 0));
  }

  /** Adds the values that the panel of another page has and this one has not. */
  adopt(other: ParentNode): void {
    for (const element of other.querySelectorAll<HTMLDetailsElement>("details[data-facet]")) {
      this.#boxes.get(element.dataset["facet"] ?? "")?.adopt(element);
    }
  }

  /** Adds values to a facet that are not in it yet, and puts them into the order given, unless somebody is using it. */
  offer(facet: string, options: readonly OptionData[]): void {
    this.#boxes.get(facet)?.arrange(options);
  }

  /** Whether people see the facets: on a phone they are folded at first. */
  get seen(): boolean {
    return this.#body.checkVisibility();
  }

  /** Calls back whenever the facets are unfolded. */
  onUnfold(unfolded: () => void): void {
    this.#fold.addEventListener("toggle", () => {
      if (this.#fold.open) unfolded();
    });
  }

  /** Shows what is chosen and, where they are known, how many entries each value would show or add. */
  show(values: Choice["values"], counts?: Counts): void {
    for (const [id, box] of this.#boxes)
      box.show(chosenIn(values, id), counts && (counts.get(id) ?? new Map<string, number>()));
  }

  /** The words for a facet and for a value of it. */
  titles(facet: string, value: string): { facet: string; value: string } {
    const box = this.#boxes.get(facet);
    return { facet: box?.title ?? facet, value: box?.titleOf(value) ?? value };
  }
}

/** From a tablet on the facets stand open; styles see to that, except in browsers that cannot. */
function unfoldWhereThereIsRoom(fold: HTMLDetailsElement): void {
  if (CSS.supports("selector(::details-content)")) return;
  if (matchMedia("(min-width: 40.0625em)").matches) fold.open = true;
}
