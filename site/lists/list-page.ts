import { type Kind, kinds } from "../../schemas/index.ts";
import { cacheKeyOf } from "../cache-key.ts";
import { anyValueOf } from "../facets/any.ts";
import { type Choice, chosenIn, emptyChoice, writeChoice } from "../facets/choice.ts";
import { pageSize } from "../facets/page-size.ts";
import { countValues, type Sort } from "../facets/rows.ts";
import { counted } from "../format.ts";
import { groupByKeys } from "../group-by-keys.ts";
import type { FacetView, List, ListRow, OptionView } from "./list.ts";

/** Number of values of a facet shown before “Show more”. */
const fewOptions = 10;

/** The most values of a facet in a page that does not contain the whole list. */
const someOptions = 40;

/** A page that lists entries of one kind. */
export interface ListPageView {
  kind: Kind;
  /** The heading of the page: the list, the chosen value and the page number. */
  heading: string;
  /** The title of the whole list. */
  title: string;
  lead: string;
  description: string;
  /** The address of the list, from the site’s root. */
  address: string;
  /** The facet value that the page is filtered by. */
  chosen?: Chosen;
  facets: OfferedFacet[];
  sorts: Sort[];
  /** Number of entries on all pages. */
  total: number;
  rows: ListRow[];
  /** The rows for any value of the chosen facet, shown after `rows`. */
  any: ListRow[];
  pages: { current: number; addresses: string[] };
  /** The folder of the files with the rows and values that this page lacks, if any. */
  source?: string;
}

/** A selected value of a facet. */
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
  /** Whether the facet is hidden unless the URL selects a value of it, because it does not help to choose. */
  rare: boolean;
  /** Whether its values filter this static page further, which needs the script. */
  narrows: boolean;
  options: OptionView[];
  /** The values behind “Show more”. */
  rest: OptionView[];
  /** Number of values that the page omits. */
  more: number;
}

/** Returns the pages of a whole list; the first has the list’s own address. */
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

/** Splits the rows of a list into pages of `pageSize`. */
export function partsOf({ rows }: List): ListRow[][] {
  const count = Math.ceil(rows.length / pageSize);
  return Array.from({ length: count }, (_, index) => rows.slice(index * pageSize, (index + 1) * pageSize));
}

/** Returns the pages of the entries with one value of a facet, those for any value last. */
export function valuePages(list: List, facet: FacetView, { value, title, address }: OptionView): ListPageView[] {
  const { own, any } = rowsWith(list, facet.id, value);
  const rows = [...own, ...any];
  const chosen = { facet: facet.id, facetTitle: facet.title, value, title };
  const facets = offeredBeside(list, facet, value, rows);
  const forAny = new Set(any);
  return inPages(rows, address).map((part) => ({
    ...common(list),
    ...part,
    rows: part.rows.filter((row) => !forAny.has(row)),
    any: part.rows.filter((row) => forAny.has(row)),
    ...describe(list, part, chosen),
    facets,
    chosen,
    source: sourceOf(list),
  }));
}

const rowsByValue = new WeakMap<List, Map<string, Map<string, ListRow[]>>>();

/** Returns the rows with a value, and those for any value. Cached per list and facet. */
function rowsWith(list: List, facet: string, value: string): { own: readonly ListRow[]; any: readonly ListRow[] } {
  const ofList = rowsByValue.get(list) ?? new Map<string, Map<string, ListRow[]>>();
  rowsByValue.set(list, ofList);
  const ofFacet = ofList.get(facet) ?? groupByKeys(list.rows, (row) => chosenIn(row.values, facet));
  ofList.set(facet, ofFacet);
  const anyValue = anyValueOf(facet);
  const any = anyValue === undefined || anyValue === value ? [] : (ofFacet.get(anyValue) ?? []);
  return { own: ofFacet.get(value) ?? [], any };
}

/** Returns the cache key of a page. Uses the digests of rows, which long lists repeat on many pages. */
export function listPageKey({ rows, any, ...rest }: ListPageView): string {
  return cacheKeyOf([rest, rows.map(({ digest }) => digest), any.map(({ digest }) => digest)]);
}

/** Whether a list is too long for one page. */
export function isLong(list: List): boolean {
  return list.rows.length > pageSize;
}

type Part = Pick<ListPageView, "rows" | "any" | "total" | "pages">;

function inPages(rows: readonly ListRow[], address: string): Part[] {
  const count = Math.max(1, Math.ceil(rows.length / pageSize));
  const addresses = Array.from({ length: count }, (_, index) =>
    index === 0 ? address : `${address}page/${index + 1}/`,
  );
  return addresses.map((_, index) => ({
    rows: rows.slice(index * pageSize, (index + 1) * pageSize),
    any: [],
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

/** Returns the folder of the files with which the script filters a list. No entry can have this address. */
function sourceOf({ address }: List): string {
  return `${address}page/`;
}

/** Returns the facets of a whole list. */
function offered({ facets }: List, most: number): OfferedFacet[] {
  return facets
    .filter(({ options }) => options.length > 0)
    .map((facet) => ({ ...optionsOf(facet, facet.options, most), rare: !facet.helps, narrows: false }));
}

/** Returns the facets of a filtered page: its own with links to sibling values, and the others with counts in its rows. */
function offeredBeside(list: List, own: FacetView, value: string, rows: readonly ListRow[]): OfferedFacet[] {
  const values = new Map(list.facets.map(({ id, options }) => [id, options.map((option) => option.value)]));
  // All rows match the chosen value already.
  const counts = countValues(rows, [...values.keys()], emptyChoice, (facet) => values.get(facet) ?? []);
  return list.facets.flatMap((facet) => {
    if (facet.id === own.id) return { ...optionsOf(facet, facet.options, someOptions), rare: false, narrows: false };
    const options = facet.options
      .map((option) => ({ ...option, count: counts.get(facet.id)?.get(option.value) ?? 0 }))
      .filter(({ count }) => count > 0)
      .slice(0, someOptions)
      .map((option) => ({
        ...option,
        address: addressWith(list, { [own.id]: [value], [facet.id]: [option.value] }),
      }));
    const some = optionsOf(facet, options, someOptions);
    return options.length === 0 ? [] : { ...some, rare: !facet.helps, narrows: true };
  });
}

/** Returns the address at which the script shows some values. */
function addressWith({ address, facets }: List, values: Choice["values"]): string {
  return address + writeChoice({ ...emptyChoice, values }, { facets: facets.map(({ id }) => id), sorts: [] });
}

function optionsOf(
  { id, title }: FacetView,
  options: readonly OptionView[],
  most: number,
): Pick<OfferedFacet, "id" | "title" | "options" | "rest" | "more"> {
  // Collapsing a single value would save no space.
  const few = options.length === fewOptions + 1 ? options.length : fewOptions;
  const [shown, rest] = [options.slice(0, few), options.slice(few)];
  return most < options.length
    ? { id, title, options: shown, rest: [], more: rest.length }
    : { id, title, options: shown, rest, more: 0 };
}
