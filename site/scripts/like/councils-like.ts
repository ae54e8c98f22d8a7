import { need } from "../dom.ts";

/** What the councils most like a council have. */
export interface CouncilsLike {
  slug: string;
  /** “Councils like Camden” */
  heading: string;
  /** Kind and slug, such as `product/form-kit` → how many of them have it. */
  have: ReadonlyMap<string, Having>;
}

/** How many of the councils have something, and who. */
interface Having {
  count: number;
  /** “7 of 20” */
  share: string;
  /** “5 in use, 2 reported” */
  numbers: string;
  /** The cell that says who. */
  who: HTMLTableCellElement;
}

/**
 * Reads what the councils most like a council have from the page that says so; nothing where there is no such page.
 *
 * @param authorities the address of the list of authorities, under which their pages are
 * @throws where the page cannot be fetched
 */
export async function fetchCouncilsLike(slug: string, authorities: string): Promise<CouncilsLike | undefined> {
  const response = await fetch(`${authorities}${slug}/like/`);
  if (response.status === 404) return undefined;
  if (!response.ok) throw new Error(`The councils like ${slug} answered ${response.status}.`);
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const rows = page.querySelectorAll<HTMLTableRowElement>("tr[data-like]");
  return {
    slug,
    heading: need(page, "h1", HTMLElement).textContent.trim(),
    have: new Map(Array.from(rows, (row) => [row.dataset["like"] ?? "", havingIn(row)])),
  };
}

function havingIn(row: HTMLTableRowElement): Having {
  const share = row.cells[1]?.textContent.trim() ?? "";
  const who = row.cells[2] ?? row.insertCell();
  const numbers = Array.from(who.querySelectorAll("b"), ({ textContent }) => textContent).join(", ");
  return { count: Number.parseInt(share), share, numbers, who };
}
