import type { RegionUse } from "../../like/region-use.ts";
import { need } from "../dom.ts";
import { fetchFrom } from "../fetch.ts";

/** The councils most like a council, and what they have. */
export interface CouncilsLike {
  slug: string;
  /** “Councils like Camden” */
  heading: string;
  /** The path of the page of a product or a standard → how many of them have it. */
  have: ReadonlyMap<string, Having>;
  /** The paths of their own pages. */
  neighbours: ReadonlySet<string>;
  /** What is used in the region of the council; nothing where that is not known. */
  region: RegionUse | undefined;
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
 * Reads what the councils most like a council have from the page that says so.
 *
 * @param authorities the address of the list of authorities, under which their pages are
 * @throws where the page cannot be fetched
 */
export async function fetchCouncilsLike(slug: string, authorities: string): Promise<CouncilsLike> {
  const response = await fetchFrom(`${authorities}${slug}/like/`);
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const heading = need(page, "h1", HTMLElement);
  return {
    slug,
    heading: heading.textContent.trim(),
    have: new Map(rowsIn(page, "global", "tr").map((row) => [pathIn(row), havingIn(row)])),
    // Those in later groups are alike in something else alone.
    neighbours: new Set(rowsIn(page, "neighbours", "thead + tbody tr").map(pathIn)),
    // What councils like it have is known without it, too.
    region: await fetchRegion(heading.dataset["region"] ?? "").catch(() => undefined),
  };
}

async function fetchRegion(address: string): Promise<RegionUse | undefined> {
  const response = await fetch(address);
  return response.ok ? ((await response.json()) as RegionUse) : undefined;
}

/** How many authorities of the council’s region have the product whose page has a path; nothing where none is known to. */
export function usersInRegion(path: string, { region }: CouncilsLike): number | undefined {
  const address = `/${path.split("/").slice(-3).join("/")}`;
  return region && Object.hasOwn(region.used, address) ? region.used[address] : undefined;
}

/** The rows of the table in the section that a heading names. */
function rowsIn(page: Document, heading: string, rows: string): HTMLTableRowElement[] {
  return [...page.querySelectorAll<HTMLTableRowElement>(`section[aria-labelledby="${heading}"] ${rows}:has(th a)`)];
}

function pathIn(row: HTMLTableRowElement): string {
  return row.querySelector("th a")?.getAttribute("href") ?? "";
}

function havingIn(row: HTMLTableRowElement): Having {
  const share = row.cells[1]?.textContent.trim() ?? "";
  const who = row.cells[2] ?? row.insertCell();
  const numbers = Array.from(who.querySelectorAll("b"), ({ textContent }) => textContent).join(", ");
  return { count: Number.parseInt(share), share, numbers, who };
}
