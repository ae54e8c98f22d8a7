import type { Entry } from "../../schemas/catalogue.ts";
import type { Kind } from "../../schemas/kinds/index.ts";
import type { Context } from "../catalogue/context.ts";
import type { EntryItem, ItemFact } from "../lists/entry-item.ts";
import type { Definition } from "../lists/facets/facet.ts";
import type { ColumnOf } from "../outputs/tables/table.ts";
import type { LongSection } from "./long-section.ts";

/** The facts in an entry’s row, beside its name and summary. */
interface RowFacts {
  /** The key facts; empty ones are not shown. */
  facts: readonly (string | ItemFact | undefined)[];
  /** Values of the kind’s vocabularies. */
  stage?: string | undefined;
  type?: string | undefined;
  /** SPDX expression, or `proprietary`. */
  licence?: string | undefined;
  /** A region of the register of UK local authorities. */
  region?: string | undefined;
  authorityCells?: EntryItem["authorityCells"];
}

/** Search fields of a kind, beyond those of every entry. */
interface Particulars {
  /** Sentences and words, in Markdown. */
  text: readonly string[];
  /** Slugs. */
  standards: readonly string[];
  /** Slugs. */
  products: readonly string[];
  /** The names of systems that have no entry. */
  systems?: readonly string[];
  /** Slugs. */
  authorities: readonly string[];
  /** Hidden synonyms of the kind: “software”. */
  called?: readonly string[];
}

/** The site’s functions and tables for a kind, except pages. */
export interface KindParts<K extends Kind = Kind> {
  /** The row of an entry in any list. */
  row: (entry: Entry<K>, context: Context) => RowFacts;
  /** The facets and sort orders of its list. */
  list: Definition<K>;
  search: {
    /** Search fields from the entry and from other entries about it. */
    particulars: (entry: Entry<K>, context: Context) => Particulars;
    /** Usage of an entry, for ranking. */
    used: (entry: Entry<K>, context: Context) => number;
    /** Whether an entry is of the past although it is not retired. It ranks like a retired one. */
    isPast?: (entry: Entry<K>, context: Context) => boolean;
  };
  /** The columns of its published table, beside those of every kind. */
  columns: readonly ColumnOf<Entry<K>>[];
  /** The sections too long for an entry’s page, each for a page of its own. */
  longSections: (entry: Entry<K>, context: Context) => LongSection[];
}
