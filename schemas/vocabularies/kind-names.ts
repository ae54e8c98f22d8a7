/** The names of a kind of entry. */
interface Naming {
  /** The folder inside the authority's folder, which is also the first part of the address on the site. */
  folder: string;
  /** The name of the kind in a sentence, singular and plural. */
  label: { one: string; many: string };
  /** An example slug. */
  example: string;
  /**
   * Whether an entry of this kind is the record of the authority whose folder it is in. Its slug is then the folder’s name,
   * and it has no owner.
   */
  ownsFolder: boolean;
}

/**
 * The names of every kind, in the site’s order. They are separate from the schemas, so that scripts can import them without
 * loading any schema.
 */
export const namings = {
  product: {
    folder: "products",
    label: { one: "product", many: "products" },
    example: "localgov-drupal",
    ownsFolder: false,
  },
  standard: {
    folder: "standards",
    label: { one: "standard", many: "standards" },
    example: "open-referral-uk",
    ownsFolder: false,
  },
  "case-study": {
    folder: "case-studies",
    label: { one: "case study", many: "case studies" },
    example: "camden-digital-site-notice",
    ownsFolder: false,
  },
  opportunity: {
    folder: "opportunities",
    label: { one: "opportunity", many: "opportunities" },
    example: "shared-parking-permits",
    ownsFolder: false,
  },
  authority: {
    folder: "authorities",
    label: { one: "authority", many: "authorities" },
    example: "camden",
    ownsFolder: true,
  },
} as const satisfies Record<string, Naming>;

/** A kind of entry. */
export type Kind = keyof typeof namings;

/** The kinds of entry, in the site’s order. */
export const kindNames = Object.keys(namings) as [Kind, ...Kind[]];
