import type { FormSection } from "../form-plan.ts";

/** The sections of the form for an authority, in their order; those that end every form follow. */
export const authorityForm: readonly FormSection[] = [
  { title: "Who you are", fields: ["name", "summary", "type", "gss", "website", "services", "description"] },
  { title: "Who keeps your entries", fields: ["claimed", "maintainers", "contacts"] },
  { title: "What you use and have adopted", fields: ["uses", "adopts", "members"] },
  { title: "Leadership", folded: true, fields: ["leadership"] },
  {
    title: "Strategies and publications",
    folded: true,
    fields: ["strategy", "inclusionStrategy", "openData", "marketEngagement", "links"],
  },
];
