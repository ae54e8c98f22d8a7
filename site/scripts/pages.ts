import type { Kind } from "../../schemas/vocabularies/kind-names.ts";
import { idOfPage } from "../entry-id.ts";

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
 * The id of the entry of a kind to which a page at an earlier address leads; nothing where it is no such page.
 *
 * @param list the address of the list of the kind, under which the pages of its entries are
 */
export function newIdIn(page: Document | undefined, kind: Kind, list: string): string | undefined {
  const refresh = page?.querySelector('meta[http-equiv="refresh"]')?.getAttribute("content");
  const target = refresh?.split("url=")[1];
  return target === undefined ? undefined : idOfPage(target, kind, list);
}

/** The words of an element of such a page, on one line; empty where there is none. */
export function wordsOf(element: Element | null | undefined): string {
  return element?.textContent.replace(/\s+/g, " ").trim() ?? "";
}
