/** A searchable field: its weight in the ranking and its label. */
interface SearchField {
  /** Weight of a match in this field relative to one in the text. */
  weight: number;
  /** Completes “Found in …”; a field without one is shown in full. */
  label?: string;
}

/** Every searchable field. The order gives each field its bit in the bitmasks of the index. */
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

/** The name of a searchable field. */
export type FieldName = keyof typeof searchFields;

/** The names of all searchable fields, in bit order. */
export const fieldNames = Object.keys(searchFields) as FieldName[];

/** The bit of each field in a bitmask of fields. */
export const fieldBits = Object.fromEntries(fieldNames.map((name, index) => [name, 1 << index])) as Record<
  FieldName,
  number
>;

/** A field that a result shows only in part, as a reason for the match. */
export type HiddenField = {
  [K in FieldName]: (typeof searchFields)[K] extends { label: string } ? K : never;
}[FieldName];

/** All such fields. */
export const hiddenFields = fieldNames.filter((name): name is HiddenField => "label" in searchFields[name]);
