import type { Product } from "../kinds/product.ts";

/** A fact that a product lacks for a valid `publiccode.yml`. */
export interface Gap {
  /** The field of the entry that holds the fact. */
  field: keyof Product;
  /** What is missing, to stand after “It needs”. */
  fact: string;
}

/** How long the texts of the standard may be, in characters. */
const lengths = { summary: 150, description: { shortest: 150, longest: 10_000 } };

const checks: readonly (Gap & { holds: (product: Product) => boolean })[] = [
  { field: "type", fact: "what sort of software it is", holds: ({ type }) => type !== undefined },
  { field: "stage", fact: "the stage it is in", holds: ({ stage }) => stage !== undefined },
  {
    field: "platforms",
    fact: "the platforms on which people use it",
    holds: ({ platforms = [] }) => platforms.length > 0,
  },
  {
    field: "summary",
    fact: `a summary of at most ${lengths.summary} characters`,
    holds: ({ summary }) => lengthOf(summary) <= lengths.summary,
  },
  {
    field: "description",
    fact: `a description of ${lengths.description.shortest} to 10,000 characters`,
    holds: ({ description = "" }) =>
      lengthOf(description) >= lengths.description.shortest && lengthOf(description) <= lengths.description.longest,
  },
  { field: "features", fact: "a list of its features", holds: ({ features = [] }) => features.length > 0 },
  { field: "maintenance", fact: "who keeps it going", holds: ({ maintenance }) => maintenance !== undefined },
  {
    field: "maintenance",
    fact: "the contractor and the day on which the contract ends",
    holds: ({ maintenance: { type, contractor, until } = { type: "none" } }) =>
      type !== "contract" || (contractor !== undefined && until !== undefined),
  },
  {
    field: "contacts",
    fact: "a contact for its maintenance",
    holds: ({ maintenance, contacts = [] }) =>
      (maintenance?.type !== "internal" && maintenance?.type !== "community") || contacts.length > 0,
  },
  {
    field: "inclusion",
    fact: "the languages it is offered in",
    holds: ({ inclusion }) => (inclusion?.languages ?? []).length > 0,
  },
];

/**
 * The facts that a product lacks for a valid `publiccode.yml`, in the order of the form; none for one that has them
 * all.
 */
export function gapsIn(product: Product): Gap[] {
  return checks.filter(({ holds }) => !holds(product)).map(({ field, fact }) => ({ field, fact }));
}

/** Returns the length of the trimmed text in code points. */
function lengthOf(text: string): number {
  return Array.from(text.trim()).length;
}
