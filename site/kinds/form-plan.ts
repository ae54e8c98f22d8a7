/** A section of a form: its title and fields. */
export interface FormSection {
  title: string;
  /** Whether it is collapsed until opened or filled. */
  folded?: true;
  fields: readonly string[];
}

/** The sections that end every form. */
export const closingSections: readonly FormSection[] = [
  { title: "Where it can be checked", fields: ["reviewed", "evidence"] },
  {
    title: "Tags, earlier names and endings",
    folded: true,
    fields: ["tags", "aliases", "retired", "succeededBy", "lastDay"],
  },
];

/** The section of links and contacts. */
export const linksSection: FormSection = { title: "Links and contacts", fields: ["links", "contacts"] };

/** The section of what registers elsewhere call the same thing. */
export const identifiersSection: FormSection = {
  title: "Identifiers elsewhere",
  folded: true,
  fields: ["identifiers"],
};
