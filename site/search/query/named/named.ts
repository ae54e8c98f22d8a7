import { isStopWord } from "../../text/stop-words.ts";
import { wordsOf } from "../../text/tokens.ts";
import type { Catalogue } from "../catalogue.ts";
import type { Names } from "../names.ts";
import type { OwnPage } from "../own-pages.ts";
import type { IndexSource } from "../source.ts";
import { regionIn, renewalsIn } from "./in-region.ts";
import { inRegionIn, listedIn } from "./listed.ts";
import { council, withoutInitials } from "./name-resolvers.ts";
import { ofEntryIn } from "./of-entry.ts";
import { sideBySideIn } from "./side-by-side.ts";

/** The documents that a query names, and the page that answers what it asks about them. */
export interface Named {
  /** In the order of the query. */
  numbers: readonly number[];
  /** Whether they come after the other results. */
  isAside?: boolean | undefined;
  /** The councils that the answer is limited to, and the page that answers if none of them is among the results. */
  within?: { councils: readonly number[]; otherwise: OwnPage } | undefined;
  /** The page that answers; undefined if the query names a council and asks nothing. */
  page?: OwnPage | undefined;
  /** The full name of a council, to search for instead of initials in its name. */
  instead?: string | undefined;
  /** The query without the region that it names, and the documents of the region, which come first. */
  there?: { rest: string; documents: ReadonlySet<number> } | undefined;
}

/** Phrases that introduce a spoken question: “can you tell me who uses PlanX”. */
const spoken =
  /^(?:(?:hello|hey|hi|ok(?:ay)?|please|(?:can|could|do) you(?: know| say)?|i(?:['’]d| would)? (?:like|need|want) to (?:find out|know|see)|(?:find|give|show|tell) me)[ ,]+)+/i;

/**
 * Returns what a query names and asks about; undefined if it is no such question.
 *
 * @param filters loads the filters of the index
 */
export async function namedIn(
  typed: string,
  catalogue: Catalogue,
  names: Names,
  filters: IndexSource["filters"],
): Promise<Named | undefined> {
  const query = typed.trim().replace(spoken, "");
  const listed =
    (await inRegionIn(query, catalogue, names, filters)) ?? (await sideBySideIn(query, catalogue, names, filters));
  if (listed) return listed;
  const { rest, region } = await regionIn(query, catalogue, filters);
  return (
    ofEntryIn(rest, catalogue, names, region) ??
    (region && (renewalsIn(region, rest) ?? ofEntryIn(query, catalogue, names))) ??
    listedIn(query, catalogue) ??
    councilIn(query, catalogue, names) ??
    (region && !wordsOf(rest).every(isStopWord)
      ? { numbers: [], there: { rest, documents: region.documents } }
      : undefined)
  );
}

/** Returns the council that is the whole query, perhaps in another form than its name states: “Adur borough”. */
function councilIn(query: string, catalogue: Catalogue, names: Names): Named | undefined {
  const numbers = council(query, catalogue, names);
  const [number] = numbers;
  if (number === undefined) return undefined;
  return { numbers, instead: withoutInitials(query) === query ? undefined : catalogue.nameOf(number) };
}
