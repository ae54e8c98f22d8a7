/**
 * Fetches a page of the site; nothing where there is none.
 *
 * @throws where it cannot be fetched
 */
export async function fetchPage(address: string): Promise<Document | undefined> {
  const response = await fetch(address);
  if (response.status === 404) return undefined;
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  return new DOMParser().parseFromString(await response.text(), "text/html");
}

/**
 * The slug of the entry to which a page at an earlier address leads; nothing where it is no such page.
 *
 * @param folder the address of the list, under which the pages of its entries are
 */
export function newSlugIn(page: Document | undefined, folder: string): string | undefined {
  const refresh = page?.querySelector('meta[http-equiv="refresh"]')?.getAttribute("content");
  const target = refresh?.split("url=")[1];
  return target?.startsWith(folder) ? target.slice(folder.length).replace(/\/$/, "") : undefined;
}
