import { capitalised } from "../../schemas/capitals.ts";
import { type Kind, kindNames, kinds } from "../../schemas/index.ts";
import { londonDayOf, londonMonthOf } from "../../schemas/london-day.ts";
import type { Sort } from "../facets/rows.ts";
import { dateInWords, numberInWords } from "../format.ts";
import type { Change } from "../history/changes.ts";
import { changesAddress, type NewsItem, newsIn } from "../history/items.ts";
import type { OfferedFacet } from "../lists/list-page.ts";
import { narrowingFacet, valuesOf } from "../lists/narrowing-facet.ts";
import { changeId } from "../outputs/tables/changes.ts";
import { services } from "../services/services.ts";

/** A row of the list of changes. */
export interface ChangeRow {
  /** Its id in the changes table. */
  id: string;
  /** “3 March 2026” */
  date: string;
  /** The news in words, most important first. */
  news: readonly string[];
  /** The address of the entry’s page, from the site’s root. */
  address: string;
  kind: Kind;
  values: Readonly<Record<string, readonly string[]>>;
  keys: Readonly<Record<string, string>>;
}

/** A month with changes. */
interface MonthLink {
  /** “March 2026” */
  title: string;
  /** From the site’s root. */
  address: string;
  count: number;
}

/** The page of the changes of a month. */
export interface ChangesView {
  /** From the site’s root. */
  address: string;
  /** Undefined if the history is unknown. */
  month: string | undefined;
  months: readonly MonthLink[];
  facets: OfferedFacet[];
  sorts: readonly Sort[];
  rows: readonly ChangeRow[];
  /** The noun for the rows, singular and plural. */
  called: { one: string; many: string };
  /** “The latest 500 of 3,774 changes”; undefined if the rows are complete. */
  part: string | undefined;
  /** Whether the history is unknown, because the clone is shallow or damaged. */
  shallow: boolean;
}

/** Maximum number of changes on a page: a longer list comes from bulk imports, which nobody reads line by line. */
const most = 500;

const sorts: readonly Sort[] = [
  { id: "latest", title: "Latest", descending: true },
  { id: "name", title: "Name", descending: false },
];

const happenings: Readonly<Record<Change["type"], string>> = {
  added: "Added",
  changed: "Changed",
  confirmed: "Confirmed",
  retired: "Retired",
  removed: "Removed",
};

/** Makes the pages of all months, latest first; a single page if the history is unknown. */
export function changesViews(context: Parameters<typeof newsIn>[0] & { shallow: boolean }): ChangesView[] {
  const byMonth = Map.groupBy(withoutRepeats(newsIn(context)), ({ time }) => londonMonthOf(time));
  const months = [...byMonth].toSorted(([a], [b]) => (a < b ? 1 : -1));
  const links = months.map(([month, { length }]) => {
    return { title: dateInWords(month), address: `${changesAddress}${month}/`, count: length };
  });
  const { shallow } = context;
  if (months.length === 0) return [{ ...pageOf([]), address: changesAddress, month: undefined, months: [], shallow }];
  return months.map(([month, items]) => {
    const address = `${changesAddress}${month}/`;
    return { ...pageOf(items), address, month: dateInWords(month), months: links, shallow };
  });
}

/** Leaves out all but the latest of the changes of an entry on one day that read the same, such as “X was updated: uses”. */
function withoutRepeats(items: readonly NewsItem[]): NewsItem[] {
  const groups = Map.groupBy(items, ({ time, address, news }) => [londonDayOf(time), address, ...news].join("\n"));
  return [...groups.values()].flatMap(([latest]) => latest ?? []);
}

function pageOf(items: readonly NewsItem[]): Pick<ChangesView, "facets" | "sorts" | "rows" | "called" | "part"> {
  const rows = items.slice(0, most).map(rowOf);
  const listed = { facets: facetsOf(rows), sorts, rows };
  if (rows.length === items.length) return { ...listed, called: { one: "change", many: "changes" }, part: undefined };
  return {
    ...listed,
    called: { one: "latest change", many: "latest changes" },
    part: `The latest ${numberInWords(rows.length)} of ${numberInWords(items.length)} changes are on this page.`,
  };
}

function rowOf(item: NewsItem): ChangeRow {
  const { time, news, address, kind, type, services: about } = item;
  return {
    id: changeId(item),
    date: dateInWords(londonDayOf(time)),
    ...{ news, address, kind },
    values: { kind: [kind], happened: [type], service: [...about] },
    keys: { latest: time },
  };
}

function facetsOf(rows: readonly ChangeRow[]): OfferedFacet[] {
  return [
    {
      id: "kind",
      title: "Kind",
      known: kindNames.map((kind) => ({ value: kind, title: capitalised(kinds[kind].label.many) })),
    },
    {
      id: "happened",
      title: "What happened",
      known: Object.entries(happenings).map(([value, title]) => ({ value, title })),
    },
    { id: "service", title: "Service", known: valuesOf(services) },
  ]
    .map((facet) => narrowingFacet(facet, rows, changesAddress))
    .filter(({ options }) => options.length > 0);
}
