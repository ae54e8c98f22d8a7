/** The filters and the order of a list. Stored in the URL, so that they can be shared and the back button works. */
export interface Choice {
  /** Facet → chosen values without duplicates; facets without values are omitted. */
  values: Readonly<Record<string, readonly string[]>>;
  /** The id of an order. */
  sort: string;
  /** The word filter; empty for none. */
  query: string;
}

/** The empty choice. */
export const emptyChoice: Choice = { values: {}, sort: "", query: "" };

/** The facets and orders of a list. */
export interface Choosable {
  /** The ids of the facets. */
  facets: readonly string[];
  /** The ids of the orders; the first is the default. */
  sorts: readonly string[];
}

/** Limits for untrusted URLs, far above what the site itself writes: values per facet, and characters per value. */
const limits = { values: 100, length: 200 };

/**
 * Parses a choice from an untrusted query string. Ignores unknown facets and orders. Keeps values that no entry has, so
 * that people see why a list is empty.
 */
export function readChoice(search: string, { facets, sorts }: Choosable): Choice {
  const parameters = new URLSearchParams(search);
  const sort = parameters.get("sort") ?? "";
  return {
    values: valuesFrom(facets.map((facet) => [facet, parameters.getAll(facet)])),
    sort: sorts.includes(sort) ? sort : (sorts[0] ?? ""),
    query: normaliseText(parameters.get("q") ?? ""),
  };
}

/** Returns the query string for a choice, with its `?`; empty for the empty choice. */
export function writeChoice({ values, sort, query }: Choice, { facets, sorts }: Choosable): string {
  const parameters = new URLSearchParams();
  if (query !== "") parameters.set("q", query);
  for (const facet of facets) {
    for (const value of chosenIn(values, facet)) parameters.append(facet, value);
  }
  if (sort !== "" && sort !== sorts[0]) parameters.set("sort", sort);
  const written = parameters.toString();
  return written === "" ? "" : `?${written}`;
}

/** Returns the chosen values of a facet. */
export function chosenIn(values: Choice["values"], facet: string): readonly string[] {
  return Object.hasOwn(values, facet) ? (values[facet] ?? []) : [];
}

/** Toggles a value of a facet. */
export function toggled(choice: Choice, facet: string, value: string): Choice {
  const before = chosenIn(choice.values, facet);
  const after = before.includes(value) ? before.filter((other) => other !== value) : [...before, value];
  return withValues(choice, facet, after);
}

/** Replaces the values of a facet. */
export function withValues(choice: Choice, facet: string, values: readonly string[]): Choice {
  const others = Object.entries(choice.values).filter(([name]) => name !== facet);
  return { ...choice, values: valuesFrom([...others, [facet, values]]) };
}

/** Whether a choice has any filter. */
export function hasFilters({ values, query }: Choice): boolean {
  return query !== "" || Object.keys(values).length > 0;
}

/** Normalises typed words: single spaces, at most 200 characters, no lone surrogates. */
export function normaliseText(text: string): string {
  return text.replace(/\s+/g, " ").trim().slice(0, limits.length).trim().toWellFormed();
}

function valuesFrom(pairs: readonly (readonly [string, readonly string[]])[]): Choice["values"] {
  return Object.fromEntries(
    pairs
      .map(([facet, values]) => [facet, [...new Set(values)].filter(isValue).slice(0, limits.values)] as const)
      .filter(([, values]) => values.length > 0),
  );
}

function isValue(value: string): boolean {
  return value !== "" && value.length <= limits.length;
}
