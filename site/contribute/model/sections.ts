import type { FormName } from "../../../schemas/forms.ts";
import { closingSections, type FormSection } from "../../kinds/form-plan.ts";
import { forms } from "../../kinds/tables/forms.ts";
import type { FieldModel } from "./field.ts";
import { fieldsOf } from "./fields.ts";

/** The sections of the settings form. */
const settingsPlan: readonly FormSection[] = [
  { title: "What the catalogue is called", fields: ["name", "shortName", "summary"] },
  { title: "Where it is", fields: ["homepage", "repository", "mailbox"] },
  { title: "Whom it is for", fields: ["scope", "members", "languages"] },
  { title: "Other catalogues that it reads", fields: ["peers"] },
];

/** A section of the form. A `folded` one starts collapsed, unless it has values or errors. */
export interface SectionModel {
  /** Unique on the page. */
  id: string;
  title: string;
  folded: boolean;
  fields: readonly FieldModel[];
}

/** Returns the sections of a form. Fields that no section lists go into a last section “More”, so none is missing. */
export function sectionsOf(form: FormName): SectionModel[] {
  const all = fieldsOf(form);
  const plans = form === "catalogue" ? settingsPlan : [...forms[form], ...closingSections];
  const planned = new Set(plans.flatMap(({ fields }) => fields));
  const rest = all.filter(({ name }) => !planned.has(name)).map(({ name }) => name);
  const plan = rest.length > 0 ? [...plans, { title: "More", folded: true as const, fields: rest }] : plans;
  return plan.map(({ title, folded = false, fields }, index) => ({
    id: `section-${index + 1}`,
    title,
    folded,
    fields: fields.flatMap((name) => all.find((field) => field.name === name) ?? []),
  }));
}
