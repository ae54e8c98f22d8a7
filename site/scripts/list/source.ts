import type { Choosable } from "../../facets/choice.ts";
import { type Sort, sorted } from "../../facets/rows.ts";
import type { OptionData } from "../facets/box.ts";
import { type ListRow, RowOnPage } from "./rows.ts";

/** The values of each facet: facet → its values in the order in which they are offered. */
export type OfferedValues = ReadonlyMap<string, readonly OptionData[]>;

/** Where the rows of a list come from. What cannot be loaded fails, and is asked for again the next time. */
export interface RowSource {
  /** Whether `rows` answers at once. */
  readonly near: boolean;
  /** All rows in the order of the list, with their values. */
  rows: () => Promise<readonly ListRow[]>;
  /** Waits until the rows know their names, links and words. */
  readWords: () => Promise<void>;
  /** Puts rows into an order of the list. */
  inOrder: (rows: readonly ListRow[], order: Sort) => Promise<readonly ListRow[]>;
  /** What a page shows of rows. */
  elements: (rows: readonly ListRow[]) => Promise<readonly HTMLElement[]>;
}

/** The rows of a list that are all on this page. */
export class RowsOnPage implements RowSource {
  readonly near = true;
  readonly #rows: readonly RowOnPage[];

  constructor(root: ParentNode, choosable: Choosable) {
    this.#rows = [...rowsIn(root, choosable)];
  }

  rows(): Promise<readonly ListRow[]> {
    return Promise.resolve(this.#rows);
  }

  readWords(): Promise<void> {
    return Promise.resolve();
  }

  inOrder(rows: readonly ListRow[], order: Sort): Promise<readonly ListRow[]> {
    return Promise.resolve(sorted(rows, order));
  }

  elements(rows: readonly ListRow[]): Promise<readonly HTMLElement[]> {
    return Promise.resolve(rows.flatMap((row) => (row instanceof RowOnPage ? row.element : [])));
  }
}

function* rowsIn(root: ParentNode, choosable: Choosable): Generator<RowOnPage> {
  let group: HTMLElement | undefined;
  for (const element of root.querySelectorAll<HTMLElement>("[data-rows] > *")) {
    if ("group" in element.dataset) group = element;
    else yield new RowOnPage(element, choosable, group);
  }
}
