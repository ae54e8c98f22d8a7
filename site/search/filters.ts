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
} as const;

/** A filter of the search. */
export type SearchFilter = keyof typeof searchFilters;

/** The ids of the filters, in the same order. */
export const searchFilterNames = Object.keys(searchFilters) as SearchFilter[];

/** A value as the index holds it: the word for addresses, which has no space, and the title for people. */
export function filterText(value: string, title: string): string {
  return `${value} ${title}`;
}

/** The word and the title of a value of the index. */
export function readFilterText(text: string): { value: string; title: string } {
  const space = text.indexOf(" ");
  return space < 0 ? { value: text, title: text } : { value: text.slice(0, space), title: text.slice(space + 1) };
}
