/** What somebody has chosen in a list. It is kept in the address, so that it can be shared and the back button works. */
export interface Choice {
  /** Facet → its chosen values, each once; a facet without any is left out. */
  values: Readonly<Record<string, readonly string[]>>;
  /** The id of an order. */
  sort: string;
  /** Words to look for; empty for none. */
  query: string;
}

/** Nothing chosen. */
export const nothing: Choice = { values: {}, sort: "", query: "" };

/** What can be chosen in a list. */
export interface Choosable {
  /** The ids of the facets. */
  facets: readonly string[];
  /** The ids of the orders; the first is the one that a list has by itself. */
  sorts: readonly string[];
}

/** Far above what the site itself makes; it keeps a hostile address from costing time. */
const limits = { values: 100, length: 200 };

/**
 * Reads a choice from the query of an address, whatever stands in it: what the list does not know is ignored. A value
 * is kept even when no entry has it, so that people see why a list is empty.
 */
export function readChoice(search: string, { facets, sorts }: Choosable): Choice {
  const parameters = new URLSearchParams(search);
  const sort = parameters.get("sort") ?? "";
  return {
    values: valuesFrom(facets.map((facet) => [facet, parameters.getAll(facet)])),
    sort: sorts.includes(sort) ? sort : (sorts[0] ?? ""),
    query: tidy(parameters.get("q") ?? ""),
  };
}

/** The query of an address for a choice, with its `?`; empty where nothing is chosen. */
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

/** The chosen values of a facet. */
export function chosenIn(values: Choice["values"], facet: string): readonly string[] {
  return Object.hasOwn(values, facet) ? (values[facet] ?? []) : [];
}

/** The same choice with a value added, or taken away where it was chosen. */
export function toggled(choice: Choice, facet: string, value: string): Choice {
  const before = chosenIn(choice.values, facet);
  const after = before.includes(value) ? before.filter((other) => other !== value) : [...before, value];
  return withValues(choice, facet, after);
}

/** The same choice with other values in a facet. */
export function withValues(choice: Choice, facet: string, values: readonly string[]): Choice {
  const others = Object.entries(choice.values).filter(([name]) => name !== facet);
  return { ...choice, values: valuesFrom([...others, [facet, values]]) };
}

/** Whether anything narrows the list. */
export function narrows({ values, query }: Choice): boolean {
  return query !== "" || Object.keys(values).length > 0;
}

/** What somebody typed, with single spaces and no half characters. */
export function tidy(text: string): string {
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
