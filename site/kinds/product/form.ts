import { type FormSection, identifiersSection, linksSection } from "../form-plan.ts";

/** The sections of the form for a product, in their order; those that end every form follow. */
export const productForm: readonly FormSection[] = [
  { title: "What it is", fields: ["name", "summary", "type", "stage", "nations", "services", "description"] },
  linksSection,
  { title: "Licence, cost and upkeep", fields: ["licences", "costs", "maintenance", "hosting", "platforms"] },
  { title: "Standards it meets", fields: ["standards"] },
  {
    title: "Features, suppliers and other products",
    folded: true,
    fields: ["features", "suppliers", "dependsOn", "worksWith", "replaces"],
  },
  { title: "Accessibility and inclusion", folded: true, fields: ["accessibility", "inclusion"] },
  { title: "Data protection and security", folded: true, fields: ["dataProtection", "security"] },
  identifiersSection,
];
