import type { Entry } from "../../schemas/catalogue.ts";
import type { FieldsOf, Kind } from "../../schemas/kinds/index.ts";
import type { Context } from "../catalogue/context.ts";
import type { LongSection } from "../entry/long-section.ts";
import type { Definition } from "../lists/facets/facet.ts";
import type { EntryItem, ItemFact } from "../lists/item.ts";
import type { ColumnOf } from "../outputs/tables/table.ts";
import type { ActivityWord } from "./authority/activity.ts";

/** A strong and a pale colour: words and icons in the strong one stand on the page and on the pale one. */
interface Colours {
  strong: `#${string}`;
  pale: `#${string}`;
}

/** The products, standards and authorities that an entry tells of, by their slugs. */
export interface Told {
  products?: readonly string[] | undefined;
  standards?: readonly string[] | undefined;
  /** Those that take part. */
  authorities?: readonly string[] | undefined;
}

/** What the site has to know of a kind of entry before it looks at any. */
export interface Traits<K extends Kind = Kind> {
  /** The lines of its icon: a drawing 20 wide and 20 high. */
  icon: string;
  /** By the colour scheme of the page. */
  colours: Readonly<Record<"light" | "dark", Colours>>;
  /** Whether its list is in the navigation of every page. */
  inNavigation: boolean;
  /** Whether the page of an authority lists the entries that it publishes. */
  onAuthorityPage: boolean;
  /** Whether an entry that names no service is for every one. */
  forAnyService: boolean;
  /** What an entry tells of others, whose pages then name it; null for a kind that tells of none. */
  tellsOf: ((data: FieldsOf[K]) => Told) | null;
  /**
   * What an authority does that publishes or takes part in an entry: its word among `activities`, and what comes before
   * the number, “Shares”. Null for a kind that does not say so.
   */
  activity: { word: ActivityWord; verb: string } | null;
  /** How much it counts beside results of other kinds that fit a search as well. */
  searchFactor: number;
  /**
   * What entries have to do with councils like somebody’s own, where the list can be narrowed to these, “Used by”, and
   * whether it can be put in the order of how many of them do.
   */
  like: { verb: string; orders: boolean } | null;
}

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
  /** Sentences and words. */
  text: readonly string[];
  /** Slugs. */
  standards: readonly string[];
  /** Slugs. */
  products: readonly string[];
  /** Slugs. */
  authorities: readonly string[];
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
