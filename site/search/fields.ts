/** What a search looks in besides the text of an entry: how much a match there counts, and what it is called. */
interface SearchField {
  /** How much higher a match here ranks than one in the text. */
  weight: number;
  /** Completes “Found in …”; a field without one is shown in full. */
  label?: string;
}

/** The fields of every document of the index. The search engine calls the name `title`. */
export const searchFields = {
  title: { weight: 12 },
  /** Tags and earlier slugs. */
  tags: { weight: 4, label: "tags" },
  summary: { weight: 3 },
  services: { weight: 2, label: "services" },
  standards: { weight: 2, label: "standards" },
  products: { weight: 2, label: "products" },
  authorities: { weight: 1.5, label: "authorities" },
  facts: { weight: 0.5 },
} as const satisfies Record<string, SearchField>;

/** A field of a document of the index. */
export type SearchFieldName = keyof typeof searchFields;

/** The names of the fields. */
export const searchFieldNames = Object.keys(searchFields) as SearchFieldName[];

/** Stands between the parts of a field. */
export const partSeparator = " · ";
