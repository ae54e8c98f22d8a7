import type { FieldsOf, Kind } from "../../schemas/kinds/index.ts";
import type { ActivityWord } from "./authority/activities.ts";

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
  /** Whether entries of it can be set side by side. */
  comparable: boolean;
  /** Whether people know its entries by their initials, so that a filter by name finds those as well. */
  knownByInitials: boolean;
  /** What its list is: a row of words an entry, or a table with a line each. */
  listedIn: "rows" | "table";
  /** How much it counts beside results of other kinds that fit a search as well. */
  searchFactor: number;
  /**
   * What entries have to do with councils like somebody’s own, where the list can be narrowed to these, “Used by”, and
   * whether it can be put in the order of how many of them do.
   */
  like: { verb: string; orders: boolean } | null;
}
