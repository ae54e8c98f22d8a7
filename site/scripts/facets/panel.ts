import { chosenIn, type Choice } from "../../facets/choice.ts";
import type { Counts } from "../../facets/rows.ts";
import { need } from "../dom.ts";
import { FacetBox, type OptionData } from "./box.ts";
import type { KnownFacet } from "./unknown-values.ts";

/** The facets beside a list or the results of a search, as checkboxes with live numbers. */
export class FacetPanel {
  readonly #boxes: Map<string, FacetBox>;
  readonly #root: HTMLElement;

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
    this.#root = root;
    unfoldWhereThereIsRoom(need(root, "details", HTMLDetailsElement));
  }

  /** The ids of the facets. */
  get facets(): string[] {
    return [...this.#boxes.keys()];
  }

  /** The facets with the values that were offered, and not just named by an address. */
  get known(): KnownFacet[] {
    return Array.from(this.#boxes, ([id, { title, known }]) => ({ id, title, values: known }));
  }

  /** What was chosen when the page was made. */
  get chosenAsMade(): Choice["values"] {
    const chosen = [...this.#boxes].map(([id, box]) => [id, box.chosenAsMade] as const);
    return Object.fromEntries(chosen.filter(([, values]) => values.length > 0));
  }

  /** Adds the values of the list that this page has not: facet → its values. */
  adopt(values: ReadonlyMap<string, readonly OptionData[]>): void {
    for (const [facet, options] of values) this.#boxes.get(facet)?.adopt(options);
  }

  /** Adds values to a facet that are not in it yet, and puts them into the order given, unless somebody is using it. */
  offer(facet: string, options: readonly OptionData[]): void {
    this.#boxes.get(facet)?.arrange(options);
  }

  /** Calls back when somebody first comes near the facets, with the pointer, the focus or a tap. */
  onNear(near: () => void): void {
    let isTold = false;
    for (const event of ["pointerover", "focusin", "pointerdown"]) {
      this.#root.addEventListener(event, () => {
        if (!isTold) near();
        isTold = true;
      });
    }
  }

  /** Shows what is chosen and, where they are known, how many entries each value would show or add. */
  show(values: Choice["values"], counts?: Counts): void {
    for (const [id, box] of this.#boxes)
      box.show(chosenIn(values, id), counts ? (counts.get(id) ?? new Map<string, number>()) : undefined);
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
