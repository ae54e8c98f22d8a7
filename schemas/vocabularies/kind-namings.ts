import type { Kind } from "./kind-names.ts";

/** What a kind of entry is called. */
interface Naming {
  /** The folder inside the authority's folder, which is also the first part of the address on the site. */
  folder: string;
  /** The name of the kind in a sentence, singular and plural. */
  label: { one: string; many: string };
}

/** What every kind is called, apart from its schema: scripts that need no schema do not load any. */
export const namings = {
  product: { folder: "products", label: { one: "product", many: "products" } },
  standard: { folder: "standards", label: { one: "standard", many: "standards" } },
  "case-study": { folder: "case-studies", label: { one: "case study", many: "case studies" } },
  opportunity: { folder: "opportunities", label: { one: "opportunity", many: "opportunities" } },
  authority: { folder: "authorities", label: { one: "authority", many: "authorities" } },
} as const satisfies Record<Kind, Naming>;
