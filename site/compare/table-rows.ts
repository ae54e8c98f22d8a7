import { hrefOf } from "../href.ts";
import { escaped } from "../markup.ts";
import { compareCell } from "./cell.ts";
import type { CompareView } from "./view.ts";

/**
 * Renders the groups of a comparison as HTML. A string, because a large catalogue has hundreds of thousands of rows. The
 * script of `/compare/` joins the first columns of such tables by `data-row`.
 */
export function compareBodies({ products, groups }: CompareView): string {
  return groups
    .map(({ title, rows }) =>
      [
        `<tbody${rows.length === 0 ? " hidden" : ""}>`,
        `<tr><th class="compare__group" colspan="${products.length + 1}" scope="rowgroup">`,
        `<span>${escaped(title)}</span></th></tr>`,
        ...rows.map((row) => rowOf(row, products.length > 1)),
        "</tbody>",
      ].join(""),
    )
    .join("");
}

function rowOf(
  { id, about, same, title, cells, gap }: CompareView["groups"][number]["rows"][number],
  several: boolean,
): string {
  const heading =
    about && !about.missing ? `<a href="${escaped(hrefOf(about))}">${escaped(title)}</a>` : escaped(title);
  return [
    `<tr data-row="${escaped(id)}"${about ? " data-optional" : ""}${several && same ? " data-same" : ""}>`,
    `<th scope="row">${heading}</th>`,
    ...cells.map((statements) => compareCell(statements, gap)),
    "</tr>",
  ].join("");
}
