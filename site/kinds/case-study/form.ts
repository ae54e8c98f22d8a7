import { type FormSection, linksSection } from "../form-plan.ts";

/** The sections of the form for a case study, in their order; those that end every form follow. */
export const caseStudyForm: readonly FormSection[] = [
  { title: "What happened", fields: ["name", "summary", "outcome", "period", "services", "description"] },
  { title: "Who and what it is about", fields: ["reportedBy", "authorities", "products", "standards"] },
  { title: "What changed, what it cost, what was learnt", fields: ["measures", "costs", "lessons"] },
  { ...linksSection, folded: true },
];
