import { withArticle } from "../../schemas/fields/noun.ts";
import { type FormName, formNamed, formNames, formPathShape } from "../../schemas/forms.ts";
import { metaOf } from "../field-meta.ts";
import { fullExample, minimalExample } from "./example.ts";
import { everyField, type Field, fieldsOf } from "./fields.ts";

/** The view of a form’s reference page. */
export interface ReferenceView {
  kind: FormName;
  /** The noun for the form, such as “case study”. */
  label: string;
  /** The same with its article, such as “an authority”. */
  labelled: string;
  description: string;
  /** The path of such a file. */
  path: string;
  fields: Field[];
  /** The number of fields, including nested ones. */
  count: number;
  minimal: string;
  full: string;
}

/** The address of a form’s reference page, from the site’s root. */
export function referenceAddress(kind: FormName): string {
  return `/reference/${kind}/`;
}

/** The reference pages: those of kinds in their order, then that of the settings. */
export function referenceViews(): ReferenceView[] {
  return formNames.map(referenceView);
}

function referenceView(kind: FormName): ReferenceView {
  const { schema, label } = formNamed(kind);
  const fields = fieldsOf(kind);
  return {
    kind,
    label: label.one,
    labelled: withArticle(label.one),
    description: metaOf(schema).description ?? "",
    path: formPathShape(kind),
    fields,
    count: [...everyField(fields)].length,
    minimal: minimalExample(kind),
    full: fullExample(kind),
  };
}
