import type { Catalogue } from "../catalogue.ts";
import type { Names } from "../names.ts";
import type { OwnPage } from "../own-pages.ts";
import { listedIn } from "./listed.ts";
import { ofEntryIn } from "./of-entry.ts";
import { sideBySideIn } from "./side-by-side.ts";

/** The documents that a query names, and the page that answers what it asks about them. */
export interface Named {
  /** In the order of the query. */
  numbers: readonly number[];
  /** Whether they come after the other results. */
  isAside?: boolean | undefined;
  page: OwnPage;
}

/** Returns what a query names and asks about; undefined if it is no such question. */
export function namedIn(query: string, catalogue: Catalogue, names: Names): Named | undefined {
  return sideBySideIn(query, catalogue, names) ?? ofEntryIn(query, catalogue, names) ?? listedIn(query, catalogue);
}
