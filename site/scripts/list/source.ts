import type { Choosable } from "../../facets/choice.ts";
import { type Sort, sorted } from "../../facets/rows.ts";
import type { OptionData } from "../facets/box.ts";
import { type ListRow, RowOnPage } from "./rows.ts";

/** Facet → values, in display order. */
export type OfferedValues = ReadonlyMap<string, readonly OptionData[]>;

/** The source of a list’s rows. Failed loads reject and are retried at the next call. */
export interface RowSource {
  /** Whether `rows` was called before or needs no loading. */
  readonly near: boolean;
  /** Returns all rows in the default order, with their values. */
  rows: () => Promise<readonly ListRow[]>;
  /** Loads the names, links and words of the rows. */
  readWords: () => Promise<void>;
  /** Sorts rows by an order of the list. */
  inOrder: (rows: readonly ListRow[], order: Sort) => Promise<readonly ListRow[]>;
  /** Returns the elements of rows. */
  elements: (rows: readonly ListRow[]) => Promise<readonly HTMLElement[]>;
}

/** The rows of a list that are all on the static page. */
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
  for (const element of root.querySelectorAll<HTMLElement>("[data-rows] > *, [data-fold-rows] > *")) {
    if ("group" in element.dataset) group = element;
    else yield new RowOnPage(element, choosable, group);
  }
}
