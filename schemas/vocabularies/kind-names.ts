/** The names of a kind of entry. */
interface Naming {
  /** The folder inside the authority's folder, which is also the first part of the address on the site. */
  folder: string;
  /** The name of the kind in a sentence, singular and plural. */
  label: { one: string; many: string };
  /** A slug that an entry of it could have. */
  example: string;
  /**
   * Whether an entry of it is the record of the authority whose folder it is in: it has the slug of the folder, and no
   * owner.
   */
  ownsFolder: boolean;
}

/**
 * What every kind is called, in the order in which the site shows them, apart from their schemas: scripts that need no
 * schema do not load any.
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

/** The kinds of entry, in the order in which the site shows them. */
export const kindNames = Object.keys(namings) as [Kind, ...Kind[]];
