import { type Kind, kinds } from "../../schemas/index.ts";
import { chosenIn } from "../facets/choice.ts";
import type { Sort } from "../facets/rows.ts";
import { counted } from "../format.ts";
import { cacheKeyOf } from "./cache-key.ts";
import type { FacetView, List, ListRow, OptionView } from "./list.ts";

/** How many entries a page of a list shows. */
const pageSize = 100;

/** How many values of a facet are seen at once. */
const fewOptions = 10;

/** How many values of a facet a page holds that does not hold the whole list. */
const someOptions = 40;

/** A page that lists entries of one kind. */
export interface ListPageView {
  kind: Kind;
  /** Of the page: what is listed, and which part of it. */
  heading: string;
  /** Of the list, without what is chosen. */
  title: string;
  lead: string;
  description: string;
  /** Of the list, from the site’s root. */
  address: string;
  /** The one value that the entries of the page have in common. */
  chosen?: Chosen;
  facets: OfferedFacet[];
  sorts: Sort[];
  /** How many entries there are, on this page and the others. */
  total: number;
  rows: ListRow[];
  pages: { current: number; addresses: string[] };
  /** The page that holds every entry and every value of the list, where this one does not. */
  source?: string;
}

/** A value that was chosen in a facet. */
export interface Chosen {
  facet: string;
  facetTitle: string;
  value: string;
  title: string;
}

/** A facet with the values that a page offers. */
export interface OfferedFacet {
  id: string;
  title: string;
  options: OptionView[];
  /** What is seen only when somebody asks for more. */
  rest: OptionView[];
  /** How many values the page leaves out. */
  more: number;
}

/** The pages that show a whole list; the first has the list’s own address. */
export function wholePages(list: List): ListPageView[] {
  const long = isLong(list);
  return inPages(list.rows, list.address).map((part) => ({
    ...common(list),
    ...part,
    ...describe(list, part),
    facets: offered(list, long ? someOptions : Infinity),
    ...(long ? { source: sourceOf(list) } : {}),
  }));
}

/** The page that has everything of a long list, for the script that filters it. */
export function everythingPage(list: List): ListPageView {
  const part = { rows: list.rows, total: list.rows.length, pages: { current: 1, addresses: [list.address] } };
  return {
    ...common(list),
    ...part,
    ...describe(list, part),
    heading: `All ${list.title.toLowerCase()}`,
    facets: offered(list, Infinity),
  };
}

/** The pages that show the entries with one value of one facet. */
export function valuePages(list: List, facet: FacetView, { value, title, address }: OptionView): ListPageView[] {
  const rows = list.rows.filter(({ values }) => chosenIn(values, facet.id).includes(value));
  const chosen = { facet: facet.id, facetTitle: facet.title, value, title };
  const facets = offered(list, someOptions);
  return inPages(rows, address).map((part) => ({
    ...common(list),
    ...part,
    ...describe(list, part, chosen),
    facets,
    chosen,
    source: sourceOf(list),
  }));
}

/** The cache key of a page: long lists have many pages with the same rows, so these go into it by their digests. */
export function listPageKey({ rows, ...rest }: ListPageView): string {
  return cacheKeyOf([rest, rows.map(({ digest }) => digest)]);
}

/** Whether a list is too long for one page. */
export function isLong(list: List): boolean {
  return list.rows.length > pageSize;
}

type Part = Pick<ListPageView, "rows" | "total" | "pages">;

function inPages(rows: readonly ListRow[], address: string): Part[] {
  const count = Math.max(1, Math.ceil(rows.length / pageSize));
  const addresses = Array.from({ length: count }, (_, index) =>
    index === 0 ? address : `${address}page/${index + 1}/`,
  );
  return addresses.map((_, index) => ({
    rows: rows.slice(index * pageSize, (index + 1) * pageSize),
    total: rows.length,
    pages: { current: index + 1, addresses },
  }));
}

function common({
  kind,
  title,
  lead,
  address,
  sorts,
}: List): Pick<ListPageView, "kind" | "title" | "lead" | "address" | "sorts"> {
  return { kind, title, lead, address, sorts };
}

function describe(
  { kind, title, lead }: List,
  { total, pages }: Pick<Part, "total" | "pages">,
  chosen?: Chosen,
): Pick<ListPageView, "heading" | "description"> {
  const { one, many } = kinds[kind].label;
  const part = chosen ? ` – ${chosen.facetTitle}: ${chosen.title}` : "";
  const number = pages.current > 1 ? `, page ${pages.current} of ${pages.addresses.length}` : "";
  return { heading: `${title}${part}${number}`, description: `${counted(total, one, many)}${part}${number}. ${lead}` };
}

/** The page that has everything of a list. That of a long one lies below `page`, where no entry can be. */
function sourceOf(list: List): string {
  return isLong(list) ? `${list.address}page/all/` : list.address;
}

function offered({ facets }: List, most: number): OfferedFacet[] {
  return facets
    .filter(({ options }) => options.length > 0)
    .map(({ id, title, options }) => {
      // Hiding a single value would save nothing.
      const few = options.length === fewOptions + 1 ? options.length : fewOptions;
      const [shown, rest] = [options.slice(0, few), options.slice(few)];
      return most < options.length
        ? { id, title, options: shown, rest: [], more: rest.length }
        : { id, title, options: shown, rest, more: 0 };
    });
}
