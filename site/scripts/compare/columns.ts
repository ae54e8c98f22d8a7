import { pageOfId } from "../../entry-id.ts";
import { fromTemplate, need } from "../dom.ts";
import { fetchPage, newIdIn, wordsOf } from "../pages.ts";

/** A product’s column: the first column of the comparison on its page. */
export interface Column {
  /** Its id: a slug, prefixed with the id of its catalogue if that is a peer. */
  slug: string;
  name: string;
  /** Its page, and the comparison table on it. */
  page: Document;
  table: HTMLTableElement;
  /** Links to the pages of its alternatives, the other columns. */
  beside: HTMLAnchorElement[];
}

/**
 * Fetches a product’s page and reads its column from the comparison on it; undefined if there is no such product. Follows
 * the redirect of an earlier slug.
 *
 * @param products the address of the list of products, the prefix of their pages
 * @throws if the page cannot be fetched or has no comparison
 */
export async function fetchColumn(slug: string, products: string): Promise<Column | undefined> {
  const page = await fetchPage(pageOfId(slug, "product", products));
  if (!page) return undefined;
  const now = newIdIn(page, "product", products);
  if (now !== undefined) return now === slug ? undefined : fetchColumn(now, products);
  const table = need(page, "[data-comparison] table", HTMLTableElement);
  const [own, ...beside] = table.querySelectorAll<HTMLAnchorElement>("thead a");
  return { slug, name: own?.textContent.trim() ?? slug, page, table, beside };
}

/**
 * Joins the first columns of several comparisons into one table. Drops optional rows in which no product has a value. Marks
 * rows in which all values of two or more columns are equal with `data-same`.
 */
export function joined(columns: readonly [Column, ...Column[]]): HTMLTableElement {
  const tables = columns.map(({ table }) => table);
  const table = document.importNode(columns[0].table, true);
  const head = need(table, "thead tr", HTMLTableRowElement);
  head.replaceChildren(...partsOf(tables.map((own) => own.tHead?.rows[0])));
  for (const [index, group] of [...table.tBodies].entries()) {
    const title = group.rows[0];
    if (title?.cells[0]) title.cells[0].colSpan = columns.length + 1;
    const rows = joinedRows(tables.map((own) => own.tBodies[index]));
    group.replaceChildren(...(title ? [title] : []), ...rows);
    group.hidden = rows.length === 0;
  }
  return table;
}

function joinedRows(groups: readonly (HTMLTableSectionElement | undefined)[]): HTMLTableRowElement[] {
  const ofGroups = groups.map(
    (group) => new Map(Array.from(group?.rows ?? [], (row) => [row.dataset["row"], row] as const)),
  );
  const ids = new Set(ofGroups.flatMap((rows) => [...rows].flatMap(([id, row]) => (id && isNeeded(row) ? [id] : []))));
  return Array.from(ids, (id) => {
    const rows = ofGroups.map((own) => own.get(id));
    const joint = document.createElement("tr");
    joint.dataset["row"] = id;
    joint.append(...partsOf(rows));
    const [first, ...others] = Array.from(joint.cells, wordsOf).slice(1);
    joint.toggleAttribute("data-same", others.length > 0 && others.every((text) => text === first));
    return joint;
  });
}

/** Whether a row is not optional, or its first product has a value. */
function isNeeded(row: HTMLTableRowElement): boolean {
  return !row.hasAttribute("data-optional") || !row.cells[1]?.hasAttribute("data-gap");
}

/** Returns the heading of a row and the first product’s cell from each comparison; a gap if one lacks the row. */
function partsOf(rows: readonly (HTMLTableRowElement | undefined)[]): Node[] {
  const heading = rows.find((row) => row !== undefined)?.cells[0];
  const cells = rows.map((row) => row?.cells[1]);
  return [
    ...(heading ? [document.importNode(heading, true)] : []),
    ...cells.map((cell) => (cell ? document.importNode(cell, true) : fromTemplate("gap", HTMLTableCellElement))),
  ];
}
