import type { Kind } from "../../schemas/vocabularies/kind-names.ts";
import { idOfPage } from "../entry-id.ts";

/**
 * Fetches and parses a page of the site; undefined for 404.
 *
 * @throws on network errors and other statuses
 */
export async function fetchPage(address: string): Promise<Document | undefined> {
  const response = await fetch(address);
  if (response.status === 404) return undefined;
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  return new DOMParser().parseFromString(await response.text(), "text/html");
}

/**
 * Returns the id of the entry that a redirect page (`meta` refresh) leads to; undefined if the page is no redirect to an
 * entry of the kind.
 *
 * @param list the address of the list of the kind, the prefix of its entries’ pages
 */
export function newIdIn(page: Document | undefined, kind: Kind, list: string): string | undefined {
  const refresh = page?.querySelector('meta[http-equiv="refresh"]')?.getAttribute("content");
  const target = refresh?.split("url=")[1];
  return target === undefined ? undefined : idOfPage(target, kind, list);
}

/** Returns the section of a page whose heading has an id; null if there is none. */
export function sectionOf(page: Document, id: string): Element | null {
  return page.querySelector(`section[aria-labelledby="${CSS.escape(id)}"]`);
}

/** Returns the text of an element with whitespace collapsed; empty if there is no element. */
export function wordsOf(element: Element | null | undefined): string {
  return element?.textContent.replace(/\s+/g, " ").trim() ?? "";
}
