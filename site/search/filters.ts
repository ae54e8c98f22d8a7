/** What search results can be narrowed by, in the order in which people see it. */
export const searchFilters = {
  kind: "Kind",
  service: "Service",
  stage: "Stage",
  standard: "Standard met",
  licence: "Licence",
  cost: "Cost",
  region: "Region",
  authority: "Authority",
  /** Only where other catalogues are read too. */
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
