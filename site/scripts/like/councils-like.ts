import type { RegionUse } from "../../like/region-use.ts";
import { need } from "../dom.ts";
import { fetchFrom } from "../fetch.ts";

/** The councils most similar to a council, and what they use. */
export interface CouncilsLike {
  slug: string;
  /** “Councils like Camden” */
  heading: string;
  /** Path of a product’s or standard’s page → how many of the councils have it. */
  have: ReadonlyMap<string, Having>;
  /** Paths of the councils’ pages. */
  neighbours: ReadonlySet<string>;
  /** Use in the council’s region; undefined if not known. */
  region: RegionUse | undefined;
}

/** How many of the councils have something, and which. */
interface Having {
  count: number;
  /** “7 of 20” */
  share: string;
  /** “5 in use, 2 reported” */
  numbers: string;
  /** The table cell that lists the councils. */
  who: HTMLTableCellElement;
}

/**
 * Fetches the page about the councils most similar to a council, and reads what they use from its tables.
 *
 * @param authorities the address of the list of authorities, the prefix of their pages
 * @throws if the page cannot be fetched or has no heading
 */
export async function fetchCouncilsLike(slug: string, authorities: string): Promise<CouncilsLike> {
  const response = await fetchFrom(`${authorities}${slug}/like/`);
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const heading = need(page, "h1", HTMLElement);
  return {
    slug,
    heading: heading.textContent.trim(),
    have: new Map(rowsIn(page, "global", "tr").map((row) => [pathIn(row), havingIn(row)])),
    // Later groups are similar in only one respect.
    neighbours: new Set(rowsIn(page, "neighbours", "thead + tbody tr").map(pathIn)),
    // The region is optional: the rest works without it.
    region: await fetchRegion(heading.dataset["region"] ?? "").catch(() => undefined),
  };
}

async function fetchRegion(address: string): Promise<RegionUse | undefined> {
  const response = await fetch(address);
  return response.ok ? ((await response.json()) as RegionUse) : undefined;
}

/** Returns how many authorities in the council’s region use the product at a path; undefined if none or not known. */
export function usersInRegion(path: string, { region }: CouncilsLike): number | undefined {
  const address = `/${path.split("/").slice(-3).join("/")}`;
  return region && Object.hasOwn(region.used, address) ? region.used[address] : undefined;
}

/** Returns the table rows in the section that the heading with an id labels. */
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
