/** The sections of a standard’s page, in order, with their headings. */
export const standardSections = {
  about: "What it is for",
  adopters: "Who has adopted it",
  products: "Which products meet it",
  requirements: "What meeting it means",
  procurement: "Words for a tender",
  gaps: "Gaps",
  versions: "Versions",
  related: "Related standards",
  stories: "Case studies and opportunities",
  contacts: "Contact",
} as const;
