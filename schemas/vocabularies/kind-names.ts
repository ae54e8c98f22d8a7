/** The five kinds of entry, in the order in which the site shows them. */
export const kindNames = ["product", "standard", "case-study", "opportunity", "authority"] as const;

/** A kind of entry. */
export type Kind = (typeof kindNames)[number];
