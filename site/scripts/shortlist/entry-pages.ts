import { pageOfId } from "../../entry-id.ts";
import type { ShortlistItem, ShortlistKind } from "../../shortlist/item.ts";
import { type Column, fetchColumn } from "../compare/columns.ts";
import { fetchPage, newIdIn } from "../pages.ts";

/** What the site has of an entry: its page and, of a product, its column in comparisons. */
export interface EntryPages {
  item: ShortlistItem;
  /** Nothing where the catalogue no longer has the entry. */
  found: { slug: string; address: string; page: Document; column: Column | undefined } | undefined;
}

/** The addresses of the lists, under which the pages of their entries are. */
export type Folders = Readonly<Record<ShortlistKind, string>>;

/**
 * Fetches what the site has of an entry, also under an earlier slug.
 *
 * @throws where it cannot be fetched
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
