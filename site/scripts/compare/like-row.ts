import { fromTemplate } from "../dom.ts";
import type { CouncilsLike } from "../like/councils-like.ts";

/** The row after which the one about councils like one’s own stands. */
const after = "reported";

/**
 * Says in a comparison how many of the councils like somebody’s own use each product, and which; takes the row away where
 * no council is chosen.
 */
export function showLikeRow(table: HTMLTableElement, like: CouncilsLike | undefined): void {
  table.querySelector('[data-row="like"]')?.remove();
  const before = table.querySelector(`[data-row="${after}"]`);
  if (!like || !before) return;
  const names = table.querySelectorAll<HTMLAnchorElement>("thead .compare__name");
  const cells = Array.from(names, ({ pathname }) => cellOf(pathname, like));
  const row = document.createElement("tr");
  row.dataset["row"] = "like";
  const heading = document.createElement("th");
  heading.scope = "row";
  heading.textContent = like.heading;
  row.append(heading, ...cells);
  const [first, ...others] = cells.map(({ textContent }) => textContent);
  row.toggleAttribute("data-same", others.length > 0 && others.every((text) => text === first));
  before.after(row);
}

/** What councils like the chosen one say about a product. */
function cellOf(path: string, { have }: CouncilsLike): HTMLTableCellElement {
  const having = have.get(path);
  if (!having) {
    const gap = fromTemplate("gap", HTMLTableCellElement);
    gap.textContent = "None known";
    return gap;
  }
  const cell = document.createElement("td");
  const share = document.createElement("p");
  share.className = "compare__statement";
  share.textContent = having.share;
  cell.append(share, ...Array.from(having.who.children, (line) => noteOf(line.textContent)));
  return cell;
}

function noteOf(text: string): HTMLElement {
  const note = document.createElement("span");
  note.className = "note";
  note.textContent = text.replace(/\s+/g, " ").trim();
  return note;
}
