import { numberInWords } from "../../format.ts";
import { element, fromTemplate } from "../dom.ts";
import { type CouncilsLike, usersInRegion } from "../like/councils-like.ts";

/** Id of the row after which the rows about similar councils are inserted. */
const precedingRow = "reported";

/**
 * Adds rows to a comparison: how many similar councils use each product and which and, if the council’s region is known,
 * how many authorities in it do. Removes the rows if no council is chosen.
 */
export function showLikeRows(table: HTMLTableElement, like: CouncilsLike | undefined): void {
  for (const old of table.querySelectorAll('[data-row="like"], [data-row="near"]')) old.remove();
  const before = table.querySelector(`[data-row="${precedingRow}"]`);
  if (!like || !before) return;
  const names = table.querySelectorAll<HTMLAnchorElement>("thead .compare__name");
  const paths = Array.from(names, ({ pathname }) => pathname);
  const rows = [
    rowOf(
      "like",
      like.heading,
      paths.map((path) => sharedBy(path, like)),
    ),
  ];
  if (like.region) {
    const title = `In my region, ${like.region.title}`;
    rows.push(
      rowOf(
        "near",
        title,
        paths.map((path) => usedNear(path, like)),
      ),
    );
  }
  before.after(...rows);
}

function rowOf(id: string, title: string, cells: readonly HTMLTableCellElement[]): HTMLTableRowElement {
  const row = document.createElement("tr");
  row.dataset["row"] = id;
  const heading = element("th", undefined, title);
  heading.scope = "row";
  row.append(heading, ...cells);
  const [first, ...others] = cells.map(({ textContent }) => textContent);
  row.toggleAttribute("data-same", others.length > 0 && others.every((text) => text === first));
  return row;
}

/** Returns the cell that says how many similar councils have a product, and which. */
function sharedBy(path: string, { have }: CouncilsLike): HTMLTableCellElement {
  const having = have.get(path);
  return having
    ? cellOf(
        having.share,
        Array.from(having.who.children, ({ textContent }) => textContent),
      )
    : noneKnown();
}

/** Returns the cell that says how many authorities in the council’s region use a product. */
function usedNear(path: string, like: CouncilsLike): HTMLTableCellElement {
  const count = usersInRegion(path, like);
  return count === undefined ? noneKnown() : cellOf(`Used by ${numberInWords(count)}`, []);
}

function noneKnown(): HTMLTableCellElement {
  const gap = fromTemplate("gap", HTMLTableCellElement);
  gap.textContent = "None known";
  return gap;
}

function cellOf(text: string, notes: readonly string[]): HTMLTableCellElement {
  return element("td", undefined, element("p", undefined, text), ...notes.map(noteOf));
}

function noteOf(text: string): HTMLElement {
  return element("span", "note", text.replace(/\s+/g, " ").trim());
}
