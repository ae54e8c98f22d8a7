/** The sections of an opportunity’s page, in their order, with their headings. */
export const opportunitySections = {
  about: "What it is about",
  seeking: "What is still needed",
  participants: "Who takes part",
  joining: "How to join",
  products: "Products and standards",
  contacts: "Contact",
} as const;
