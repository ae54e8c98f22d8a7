import type { Sort } from "../../facets/rows.ts";

/** Sets `aria-sort` on the column that a table is sorted by. */
export function markSortedColumn(root: ParentNode, { id, descending }: Pick<Sort, "id" | "descending">): void {
  for (const heading of root.querySelectorAll<HTMLElement>("th[data-order]")) {
    if (heading.dataset["order"] === id) heading.ariaSort = descending ? "descending" : "ascending";
    else heading.removeAttribute("aria-sort");
  }
}
