/** The sections of a product’s page, in order, with their headings. */
export const productSections = {
  about: "What it is",
  users: "Who uses it",
  standards: "Standards it meets",
  upkeep: "Cost and upkeep",
  trust: "Trust",
  related: "If this changes",
  replaces: "What it can replace",
  stories: "Case studies and opportunities",
  contacts: "Contact",
  alternatives: "Alternatives",
} as const;
