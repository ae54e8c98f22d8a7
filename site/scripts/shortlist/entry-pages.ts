import { pageOfId } from "../../entry-id.ts";
import type { ShortlistItem, ShortlistKind } from "../../shortlist/item.ts";
import { type Column, fetchColumn } from "../compare/columns.ts";
import { fetchPage, newIdIn } from "../pages.ts";

/** The fetched pages of an entry: its page and, for a product, its comparison column. */
export interface EntryPages {
  item: ShortlistItem;
  /** Undefined if the catalogue no longer has the entry. */
  found: { slug: string; address: string; page: Document; column: Column | undefined } | undefined;
}

/** Kind → address of its list, the prefix of its entries’ pages. */
export type Folders = Readonly<Record<ShortlistKind, string>>;

/**
 * Fetches the pages of an entry. Follows the redirect of an earlier slug.
 *
 * @throws if a page cannot be fetched
 */
export async function entryPages(item: ShortlistItem, folders: Folders): Promise<EntryPages> {
  const folder = folders[item.kind];
  const column = item.kind === "product" ? await fetchColumn(item.slug, folder) : undefined;
  if (item.kind === "product" && !column) return { item, found: undefined };
  let slug = column?.slug ?? item.slug;
  let page = column?.page ?? (await fetchPage(pageOfId(slug, item.kind, folder)));
  const now = newIdIn(page, item.kind, folder);
  if (now !== undefined && now !== slug) {
    slug = now;
    page = await fetchPage(pageOfId(slug, item.kind, folder));
  }
  return { item, found: page && { slug, address: pageOfId(slug, item.kind, folder), page, column } };
}
