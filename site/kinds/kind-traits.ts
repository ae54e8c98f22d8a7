import type { FieldsOf, Kind } from "../../schemas/kinds/index.ts";
import type { ActivityWord } from "./authority/activities.ts";

/**
 * A strong colour for text and icons and a pale background; the strong one has enough contrast on the page and on the
 * pale one.
 */
interface Colours {
  strong: `#${string}`;
  pale: `#${string}`;
}

/** The slugs of products, standards and authorities that a story entry is about. */
export interface StorySubjects {
  products?: readonly string[] | undefined;
  standards?: readonly string[] | undefined;
  /** The participants. */
  authorities?: readonly string[] | undefined;
}

/** The static traits of a kind, known without any entry. */
export interface Traits<K extends Kind = Kind> {
  /** The SVG path of its icon, in a 20 × 20 viewBox. */
  icon: string;
  /** By the colour scheme of the page. */
  colours: Readonly<Record<"light" | "dark", Colours>>;
  /** Whether its list is in the navigation of every page. */
  inNavigation: boolean;
  /** Whether the page of an authority lists the entries that it publishes. */
  onAuthorityPage: boolean;
  /** Whether an entry without services applies to every service. */
  forAnyService: boolean;
  /** Returns what an entry is about, whose pages then name it; null for kinds that are not stories. */
  tellsOf: ((data: FieldsOf[K]) => StorySubjects) | null;
  /**
   * The activity of an authority that publishes or takes part in an entry: its value among `activities`, and the verb
   * before the number, “Shares”. Null if the kind is no activity.
   */
  activity: { word: ActivityWord; verb: string } | null;
  /** Whether its entries can be compared. */
  comparable: boolean;
  /** Whether filters by name also match initials. */
  knownByInitials: boolean;
  /** The form of its list: rows of text, or a table. */
  listedIn: "rows" | "table";
  /** Ranking factor in search results across kinds. */
  searchFactor: number;
  /** The filter by similar councils: its label, “Used by”, and whether their number can sort the list; null without one. */
  like: { verb: string; orders: boolean } | null;
}
