/** The filters of search results, in display order: id → title. */
export const searchFilters = {
  kind: "Kind",
  service: "Service",
  stage: "Stage",
  standard: "Standard met",
  licence: "Licence",
  cost: "Cost",
  region: "Region",
  authority: "Authority",
  /** Offered only if the catalogue has peers. */
  catalogue: "Catalogue",
} as const;

/** A filter of the search. */
export type SearchFilter = keyof typeof searchFilters;

/** The ids of the filters, in the same order. */
export const searchFilterNames = Object.keys(searchFilters) as SearchFilter[];

/** Whether an id is that of a filter. */
export function isSearchFilter(id: string): id is SearchFilter {
  return Object.hasOwn(searchFilters, id);
}
