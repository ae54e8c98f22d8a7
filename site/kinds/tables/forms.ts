// Made from schemas/vocabularies/kind-names.ts by npm run schemas.
import type { Kind } from "../../../schemas/vocabularies/kind-names.ts";
import { authorityForm } from "../authority/form.ts";
import { caseStudyForm } from "../case-study/form.ts";
import type { FormSection } from "../form-plan.ts";
import { opportunityForm } from "../opportunity/form.ts";
import { productForm } from "../product/form.ts";
import { standardForm } from "../standard/form.ts";

/** The sections of each kind’s form, in order. Only the form loads it. */
export const forms: Readonly<Record<Kind, readonly FormSection[]>> = {
  product: productForm,
  standard: standardForm,
  "case-study": caseStudyForm,
  opportunity: opportunityForm,
  authority: authorityForm,
};
