import type { Entry } from "../../schemas/catalogue.ts";
import type { Kind } from "../../schemas/kinds/index.ts";
import type { Context } from "../catalogue/context.ts";
import type { EntryItem, ItemFact } from "../lists/entry-item.ts";
import type { Definition } from "../lists/facets/facet.ts";
import type { ColumnOf } from "../outputs/tables/table.ts";
import type { LongSection } from "./long-section.ts";

/** What a row of any list says of an entry beside its name and summary. */
interface RowFacts {
  /** The deciding facts; an empty text is not shown. */
  facts: readonly (string | ItemFact | undefined)[];
  /** Words of the vocabularies of the kind. */
  stage?: string | undefined;
  type?: string | undefined;
  /** SPDX expression, or `proprietary`. */
  licence?: string | undefined;
  /** Of the register of UK local authorities. */
  region?: string | undefined;
  authorityCells?: EntryItem["authorityCells"];
}

/** What an entry is found by beyond what every entry is. */
interface Particulars {
  /** Sentences and words, in Markdown. */
  text: readonly string[];
  /** Slugs. */
  standards: readonly string[];
  /** Slugs. */
  products: readonly string[];
  /** Slugs. */
  authorities: readonly string[];
  /** What people call such a thing when they look for one, “software”. Nothing shows these words but its kind. */
  called?: readonly string[];
}

/** What the site makes of the entries of a kind, apart from their pages. */
export interface OfKind<K extends Kind = Kind> {
  /** The row of an entry in any list. */
  row: (entry: Entry<K>, context: Context) => RowFacts;
  /** How its list can be narrowed and put in order. */
  list: Definition<K>;
  search: {
    /** What an entry says beyond what all entries do, and what other entries say of it. */
    particulars: (entry: Entry<K>, context: Context) => Particulars;
    /** How much an entry is used, for ranking. */
    used: (entry: Entry<K>, context: Context) => number;
  };
  /** The columns of its table for programs, beside those of every kind. */
  columns: readonly ColumnOf<Entry<K>>[];
  /** The sections of an entry that are too long for its page, each for a page of its own. */
  longSections: (entry: Entry<K>, context: Context) => LongSection[];
}
