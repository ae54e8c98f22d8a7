import { chosenIn, type Choice } from "../../facets/choice.ts";
import type { Counts } from "../../facets/rows.ts";
import { need } from "../dom.ts";
import { FacetBox, type OptionData } from "./box.ts";
import type { KnownFacet } from "./unknown-values.ts";

/** The facets beside a list or search results, as checkboxes with live counts. */
export class FacetPanel {
  readonly #boxes: Map<string, FacetBox>;
  readonly #root: HTMLElement;

  /**
   * @param root contains an element with `data-facet` for each facet
   * @param onToggle called when a value is selected or cleared
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
    openOnWideScreens(need(root, "details", HTMLDetailsElement));
  }

  /** The ids of the facets. */
  get facets(): string[] {
    return [...this.#boxes.keys()];
  }

  /** The facets with their offered values, without those that come from the URL alone. */
  get known(): KnownFacet[] {
    return Array.from(this.#boxes, ([id, { title, known }]) => ({ id, title, values: known }));
  }

  /** The values that are selected in the static page, by facet. */
  get preselected(): Choice["values"] {
    const chosen = [...this.#boxes].map(([id, box]) => [id, box.preselected] as const);
    return Object.fromEntries(chosen.filter(([, values]) => values.length > 0));
  }

  /** Adds the values of the whole list, of which the page has only some: facet → values. */
  adopt(values: ReadonlyMap<string, readonly OptionData[]>): void {
    for (const [facet, options] of values) this.#boxes.get(facet)?.adopt(options);
  }

  /** Adds values to a facet and sorts all in the given order, unless the focus is in the facet. */
  arrange(facet: string, options: readonly OptionData[]): void {
    this.#boxes.get(facet)?.arrange(options);
  }

  /** Calls back once, at the first hover, focus or tap on the facets. */
  onFirstUse(callback: () => void): void {
    let isCalled = false;
    for (const event of ["pointerover", "focusin", "pointerdown"]) {
      this.#root.addEventListener(event, () => {
        if (!isCalled) callback();
        isCalled = true;
      });
    }
  }

  /** Shows the selected values and, if given, the number of rows that each value would show or add. */
  show(values: Choice["values"], counts?: Counts): void {
    for (const [id, box] of this.#boxes)
      box.show(chosenIn(values, id), counts ? (counts.get(id) ?? new Map<string, number>()) : undefined);
  }

  /** Returns the titles of a facet and of a value in it. */
  titles(facet: string, value: string): { facet: string; value: string } {
    const box = this.#boxes.get(facet);
    return { facet: box?.title ?? facet, value: box?.titleOf(value) ?? value };
  }
}

/** Opens the facets from tablet width on. Fallback for browsers without `::details-content`, which the styles use. */
function openOnWideScreens(fold: HTMLDetailsElement): void {
  if (CSS.supports("selector(::details-content)")) return;
  if (matchMedia("(min-width: 40.0625em)").matches) fold.open = true;
}
