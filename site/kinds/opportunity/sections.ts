/** The sections of an opportunity’s page, in order, with their headings. */
export const opportunitySections = {
  about: "What it is about",
  seeking: "What is still needed",
  participants: "Who takes part",
  joining: "How to join",
  products: "Products and standards",
  contacts: "Contact",
} as const;

/** The sections of a closed opportunity, which nobody can join. */
export const closedSections = {
  ...opportunitySections,
  seeking: "What was needed",
  participants: "Who took part",
} as const;
