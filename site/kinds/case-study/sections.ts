/** The sections of a case study’s page, in order, with their headings. */
export const caseStudySections = {
  about: "What happened",
  measures: "What changed, in figures",
  costs: "What it cost",
  lessons: "What others should know",
  products: "Products and standards",
  contacts: "Contact",
} as const;
