import type { Catalogue } from "../catalogue.ts";
import type { Names } from "../names.ts";
import type { OwnPage } from "../own-pages.ts";
import { ofEntryIn } from "./of-entry.ts";
import { sideBySideIn } from "./side-by-side.ts";

/** What a query names and comes first, and the page that answers what it asks of that. */
export interface Named {
  /** In the order of the query. */
  numbers: readonly number[];
  page: OwnPage;
}

/** Returns what a query names and asks something of; nothing where it does not. */
export function namedIn(query: string, catalogue: Catalogue, names: Names): Named | undefined {
  return sideBySideIn(query, catalogue, names) ?? ofEntryIn(query, catalogue, names);
}
