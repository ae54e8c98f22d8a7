import type { Sort } from "../../facets/rows.ts";

/** Says, where a list is a table, which of its columns the rows are in the order of. */
export function markSortedColumn(root: ParentNode, { id, descending }: Pick<Sort, "id" | "descending">): void {
  for (const heading of root.querySelectorAll<HTMLElement>("th[data-order]")) {
    if (heading.dataset["order"] === id) heading.ariaSort = descending ? "descending" : "ascending";
    else heading.removeAttribute("aria-sort");
  }
}
