import type { Kind } from "../../../schemas/kinds/index.ts";
import type { FieldModel } from "./field.ts";
import { fieldsOf } from "./fields.ts";

/** A part of the form. What few need is folded until somebody opens it or there is something in it. */
export interface SectionModel {
  /** Unique on the page. */
  id: string;
  title: string;
  folded: boolean;
  fields: readonly FieldModel[];
}

interface Plan {
  title: string;
  folded?: true;
  fields: readonly string[];
}

const endings: readonly Plan[] = [
  { title: "Where it can be checked", fields: ["reviewed", "evidence"] },
  {
    title: "Tags, earlier names and endings",
    folded: true,
    fields: ["tags", "aliases", "retired", "succeededBy", "lastDay"],
  },
];

const finding: Plan = { title: "Where to find it and whom to ask", fields: ["links", "contacts"] };

/** Which fields stand together, in what order. What is not named here comes last, so that no field is ever missing. */
const plans: Readonly<Record<Kind, readonly Plan[]>> = {
  product: [
    { title: "What it is", fields: ["name", "summary", "type", "stage", "services", "description"] },
    finding,
    { title: "Licence, cost and upkeep", fields: ["licences", "costs", "maintenance", "hosting", "platforms"] },
    { title: "Standards it meets", fields: ["standards"] },
    {
      title: "Features, suppliers and other products",
      folded: true,
      fields: ["features", "suppliers", "dependsOn", "worksWith", "replaces"],
    },
    { title: "Accessibility and inclusion", folded: true, fields: ["accessibility", "inclusion"] },
    { title: "Data protection and security", folded: true, fields: ["dataProtection", "security"] },
    ...endings,
  ],
  standard: [
    { title: "What it is", fields: ["name", "summary", "type", "status", "services", "description"] },
    { title: "Who publishes it and where", fields: ["publisher", "specification", "versions", "links", "contacts"] },
    { title: "What meeting it means", fields: ["requirements", "validator"] },
    { title: "Licence, law and buying", folded: true, fields: ["licences", "legalBasis", "procurement"] },
    { title: "Other standards", folded: true, fields: ["related", "supersedes"] },
    ...endings,
  ],
  "case-study": [
    { title: "What happened", fields: ["name", "summary", "outcome", "period", "services", "description"] },
    { title: "Who and what it is about", fields: ["reportedBy", "authorities", "products", "standards"] },
    { title: "What changed, what it cost, what was learnt", fields: ["measures", "costs", "lessons"] },
    { ...finding, folded: true },
    ...endings,
  ],
  opportunity: [
    { title: "What it is", fields: ["name", "summary", "type", "stage", "services", "description"] },
    { title: "Who takes part", fields: ["participants", "seeking", "contacts"] },
    { title: "When and how much", fields: ["opens", "closes", "budget"] },
    { title: "Products, standards and links", folded: true, fields: ["products", "standards", "links"] },
    ...endings,
  ],
  authority: [
    { title: "Who you are", fields: ["name", "summary", "type", "gss", "website", "services", "description"] },
    { title: "Who keeps your entries", fields: ["claimed", "maintainers", "contacts"] },
    { title: "What you use and have adopted", fields: ["uses", "adopts", "members"] },
    { title: "Leadership", folded: true, fields: ["leadership"] },
    {
      title: "Strategies and publications",
      folded: true,
      fields: ["strategy", "inclusionStrategy", "openData", "marketEngagement", "links"],
    },
    ...endings,
  ],
};

/** The form of a kind, in sections. */
export function sectionsOf(kind: Kind): SectionModel[] {
  const all = fieldsOf(kind);
  const planned = new Set(plans[kind].flatMap(({ fields }) => fields));
  const rest = all.filter(({ name }) => !planned.has(name)).map(({ name }) => name);
  const plan = rest.length > 0 ? [...plans[kind], { title: "More", folded: true as const, fields: rest }] : plans[kind];
  return plan.map(({ title, folded = false, fields }, index) => ({
    id: `section-${index + 1}`,
    title,
    folded,
    fields: fields.flatMap((name) => all.find((field) => field.name === name) ?? []),
  }));
}
