import type { FormSection } from "../form-plan.ts";

/** The sections of the form for an opportunity, in their order; those that end every form follow. */
export const opportunityForm: readonly FormSection[] = [
  { title: "What it is", fields: ["name", "summary", "type", "stage", "services", "description"] },
  { title: "Who takes part", fields: ["participants", "seeking", "contacts"] },
  { title: "When and how much", fields: ["opens", "closes", "budget"] },
  { title: "Products, standards and links", folded: true, fields: ["products", "standards", "links"] },
];
