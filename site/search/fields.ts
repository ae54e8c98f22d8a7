/** What a search looks in: how much a match there counts, and what it is called. */
interface SearchField {
  /** How much higher a match here ranks than one in the text. */
  weight: number;
  /** Completes “Found in …”; a field without one is shown in full. */
  label?: string;
}

/** The fields of every document, in the order of their bits in the index. */
export const searchFields = {
  name: { weight: 12 },
  /** Other names: earlier names and slugs, codes. */
  also: { weight: 9, label: "other names" },
  tags: { weight: 5, label: "tags" },
  services: { weight: 4, label: "services" },
  summary: { weight: 4 },
  text: { weight: 1 },
  facts: { weight: 2 },
  standards: { weight: 1.5, label: "standards" },
  products: { weight: 1.5, label: "products" },
  authorities: { weight: 1, label: "authorities" },
} as const satisfies Record<string, SearchField>;

/** A field of a document. */
export type FieldName = keyof typeof searchFields;

/** The names of the fields. */
export const fieldNames = Object.keys(searchFields) as FieldName[];

/** The bit of each field in the index. */
export const fieldBits = Object.fromEntries(fieldNames.map((name, index) => [name, 1 << index])) as Record<
  FieldName,
  number
>;

/** A field that a result does not show in full. */
export type HiddenField = {
  [K in FieldName]: (typeof searchFields)[K] extends { label: string } ? K : never;
}[FieldName];

/** The fields that a result does not show in full. */
export const hiddenFields = fieldNames.filter((name): name is HiddenField => "label" in searchFields[name]);
