import { type FormSection, identifiersSection } from "../form-plan.ts";

/** The sections of the form for a standard, in their order; those that end every form follow. */
export const standardForm: readonly FormSection[] = [
  { title: "What it is", fields: ["name", "summary", "type", "status", "nations", "services", "description"] },
  { title: "Who publishes it and where", fields: ["publisher", "specification", "versions", "links", "contacts"] },
  { title: "What meeting it means", fields: ["requirements", "validator"] },
  { title: "Licence, law and buying", folded: true, fields: ["licences", "legalBasis", "procurement"] },
  { title: "Other standards", folded: true, fields: ["related", "supersedes"] },
  identifiersSection,
];
