import { pageOfId } from "../../entry-id.ts";
import { fromTemplate, need } from "../dom.ts";
import { fetchPage, newIdIn, wordsOf } from "../pages.ts";

/** A product as the first column of its own comparison. */
export interface Column {
  /** Its id: a slug, after the id of its catalogue where that is not ours. */
  slug: string;
  name: string;
  /** Its page, and the comparison on that. */
  page: Document;
  table: HTMLTableElement;
  /** The products beside it: its alternatives, as links to their pages. */
  beside: HTMLAnchorElement[];
}

/**
 * Reads the column of a product from its page, which compares it with its alternatives; nothing where there is no such
 * product. An earlier slug leads to the product as it is called now.
 *
 * @param products the address of the list of products, under which their pages are
 * @throws where the page cannot be fetched
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
 * One table of the first columns of several. It has the rows that every comparison has, and of the optional ones those in
 * which one of the products says something. Rows in which all say the same are marked.
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
  const ids = new Set(ofGroups.flatMap((rows) => [...rows].flatMap(([id, row]) => (id && counts(row) ? [id] : []))));
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

/** Whether a row is needed for the sake of its first product. */
function counts(row: HTMLTableRowElement): boolean {
  return !row.hasAttribute("data-optional") || !row.cells[1]?.hasAttribute("data-gap");
}

/** The heading of a row and the cell of each first product; a gap where a comparison has no such row. */
function partsOf(rows: readonly (HTMLTableRowElement | undefined)[]): Node[] {
  const heading = rows.find((row) => row !== undefined)?.cells[0];
  const cells = rows.map((row) => row?.cells[1]);
  return [
    ...(heading ? [document.importNode(heading, true)] : []),
    ...cells.map((cell) => (cell ? document.importNode(cell, true) : fromTemplate("gap", HTMLTableCellElement))),
  ];
}
