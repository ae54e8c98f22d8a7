/** A section of a form: its title and fields. */
export interface Plan {
  title: string;
  /** Whether it is collapsed until opened or filled. */
  folded?: true;
  fields: readonly string[];
}

/** The sections that end every form. */
export const endings: readonly Plan[] = [
  { title: "Where it can be checked", fields: ["reviewed", "evidence"] },
  {
    title: "Tags, earlier names and endings",
    folded: true,
    fields: ["tags", "aliases", "retired", "succeededBy", "lastDay"],
  },
];

/** The section of links and contacts. */
export const whereToFindIt: Plan = { title: "Links and contacts", fields: ["links", "contacts"] };

/** The section of what registers elsewhere call the same thing. */
export const identifiersElsewhere: Plan = { title: "Identifiers elsewhere", folded: true, fields: ["identifiers"] };
