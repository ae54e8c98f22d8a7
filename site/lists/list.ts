import { capitalised } from "../../schemas/capitals.ts";
import { type Entry, type Kind, kindNames, kinds } from "../../schemas/index.ts";
import { byName } from "../by-name.ts";
import { cacheKeyOf } from "../cache-key.ts";
import type { Context } from "../catalogue/context.ts";
import { anyValueOf } from "../facets/any.ts";
import { chosenIn, emptyChoice } from "../facets/choice.ts";
import { isHelpful } from "../facets/helpful.ts";
import { countValues, type Sort, sorted } from "../facets/rows.ts";
import { metaOf } from "../field-meta.ts";
import { partsOfKind } from "../kinds/index.ts";
import { listAddress, valueAddress } from "../list-addresses.ts";
import type { EntryItem } from "./entry-item.ts";
import { catalogueFacet } from "./facets/catalogue.ts";
import { addressOfValue, type Facet } from "./facets/facet.ts";
import { itemOf } from "./item.ts";

/** A value of a facet in a list. */
export interface OptionView {
  value: string;
  title: string;
  /** Number of entries on its page. */
  count: number;
  /** The address of its page, from the site’s root. */
  address: string;
}

/** A facet of a list with the values that its entries have. */
export interface FacetView {
  id: string;
  title: string;
  options: OptionView[];
  /** Whether each value has a page in the list, rather than the page of an entry. */
  paged: boolean;
  /** Whether the facet is offered. */
  helps: boolean;
}

/** An entry in a list. */
export interface ListRow {
  /** Hash of the row’s content. */
  digest: string;
  item: EntryItem;
  name: string;
  values: Readonly<Record<string, readonly string[]>>;
  keys: Readonly<Record<string, string>>;
}

/** All entries of a kind, in the default order. */
export interface List {
  kind: Kind;
  /** “Products” */
  title: string;
  /** A sentence that describes the kind. */
  lead: string;
  /** From the site’s root, with `/` at both ends. */
  address: string;
  facets: FacetView[];
  sorts: Sort[];
  rows: ListRow[];
}

/** Builds the lists of all kinds. */
export function listsOf(context: Context): Record<Kind, List> {
  return Object.fromEntries(kindNames.map((kind) => [kind, listOf(kind, context)])) as Record<Kind, List>;
}

/** Returns the facets of a kind’s list, with the catalogue facet if peers are read. */
export function facetsOf(kind: Kind, { peers }: Context): readonly Facet[] {
  const { facets } = partsOfKind(kind).list;
  return peers ? [...facets, catalogueFacet] : facets;
}

function listOf(kind: Kind, context: Context): List {
  const { orders } = partsOfKind(kind).list;
  const facets = facetsOf(kind, context);
  const titles = new Map<string, Map<string, string>>(facets.map(({ id }) => [id, new Map()]));
  const entries: readonly Entry[] = [...context.catalogue[kind].values()];
  const shown = [
    ...entries.map((entry) => ({ entry, context })),
    // Omits peers’ entries that an earlier catalogue has too, ours being the first.
    ...(context.peers?.leading(kind) ?? []),
  ];
  const rows = shown.map(({ entry, context }): ListRow => {
    const values: Record<string, string[]> = {};
    for (const { id, valuesOf } of facets) {
      const some = valuesOf(entry, context);
      if (some.length > 0) values[id] = some.map(({ value }) => value);
      for (const { value, title } of some) titles.get(id)?.set(value, title);
    }
    const keys = orders.flatMap(({ id, keyOf }) => {
      const key = keyOf(entry, context);
      return key === undefined ? [] : [[id, String(key)] as const];
    });
    const row = { item: itemOf(entry, context), name: entry.data.name, values, keys: Object.fromEntries(keys) };
    return { ...row, digest: cacheKeyOf(row) };
  });
  const sorts = orders.map(({ id, title, descending }): Sort => ({ id, title, descending }));
  const [first] = sorts;
  return {
    kind,
    title: capitalised(kinds[kind].label.many),
    lead: metaOf(kinds[kind].schema).description ?? "",
    address: listAddress(kind),
    facets: facets.map((facet) => facetView(kind, facet, titles.get(facet.id) ?? new Map<string, string>(), rows)),
    sorts,
    rows: first ? sorted(rows, first) : rows,
  };
}

function facetView(
  kind: Kind,
  { id, title, order, references }: Pick<Facet, "id" | "title" | "order" | "references">,
  titles: ReadonlyMap<string, string>,
  rows: readonly ListRow[],
): FacetView {
  const counts = countValues(rows, [id], emptyChoice).get(id);
  const covered = rows.filter(({ values }) => chosenIn(values, id).length > 0).length;
  const options = Array.from(titles, ([value, text]): OptionView => ({
    value,
    title: text,
    count: counts?.get(value) ?? 0,
    address: references ? addressOfValue(references, value) : valueAddress(kind, id, value),
  }));
  // The value for “any” comes first, so that it is never collapsed.
  const place = new Map([anyValueOf(id) ?? "", ...(order ?? [])].map((value, index) => [value, index]));
  options.sort(
    (a, b) =>
      (place.get(a.value) ?? Infinity) - (place.get(b.value) ?? Infinity) ||
      (order ? 0 : b.count - a.count) ||
      byName(a.title, b.title),
  );
  return {
    id,
    title,
    options,
    paged: references === undefined,
    helps: isHelpful(options.length, covered, rows.length),
  };
}
