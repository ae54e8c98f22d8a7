import { areCompatible, councilName } from "../../../../schemas/finding/council-name.ts";
import { wordsOf } from "../../text/tokens.ts";
import type { Catalogue } from "../catalogue.ts";
import type { Names } from "../names.ts";
import type { OwnPage } from "../own-pages.ts";
import { listedIn } from "./listed.ts";
import { council } from "./name-resolvers.ts";
import { ofEntryIn } from "./of-entry.ts";
import { sideBySideIn } from "./side-by-side.ts";

/** The documents that a query names, and the page that answers what it asks about them. */
export interface Named {
  /** In the order of the query. */
  numbers: readonly number[];
  /** Whether they come after the other results. */
  isAside?: boolean | undefined;
  /** The page that answers; undefined if the query names a council and asks nothing. */
  page?: OwnPage | undefined;
}

/** Returns what a query names and asks about; undefined if it is no such question. */
export function namedIn(query: string, catalogue: Catalogue, names: Names): Named | undefined {
  return (
    sideBySideIn(query, catalogue, names) ??
    ofEntryIn(query, catalogue, names) ??
    listedIn(query, catalogue) ??
    councilIn(query, catalogue, names)
  );
}

/** Returns the council whose place a query names with another form than its name states: “Bristol council”, “Adur borough”. */
function councilIn(query: string, catalogue: Catalogue, names: Names): Named | undefined {
  const { place, forms } = councilName(wordsOf(query));
  const numbers = forms.size > 0 ? council(place.join(" "), catalogue, names) : [];
  const fits = (number: number): boolean => areCompatible(forms, councilName(wordsOf(catalogue.nameOf(number))).forms);
  return numbers.some(fits) ? { numbers } : undefined;
}
