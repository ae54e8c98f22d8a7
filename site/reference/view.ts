import { metaOf } from "../../schemas/fields/describe.ts";
import { withArticle } from "../../schemas/fields/noun.ts";
import { type Kind, kindNames, kinds } from "../../schemas/index.ts";
import { pathShape } from "../../schemas/reading/place.ts";
import { fullExample, minimalExample } from "./example.ts";
import { everyField, type Field, fieldsOf } from "./fields.ts";

/** What the reference page of a kind shows. */
export interface ReferenceView {
  kind: Kind;
  /** The kind in a sentence, such as “case study”. */
  label: string;
  /** The same with its article, such as “an authority”. */
  labelled: string;
  description: string;
  /** Where the file of such an entry lies. */
  path: string;
  fields: Field[];
  /** The number of fields, those inside others included. */
  count: number;
  minimal: string;
  full: string;
}

/** The address of a kind’s reference page, from the site’s root. */
export function referenceAddress(kind: Kind): string {
  return `/reference/${kind}/`;
}

/** What the reference pages of all kinds show, in the order of the kinds. */
export function referenceViews(): ReferenceView[] {
  return kindNames.map(referenceView);
}

function referenceView(kind: Kind): ReferenceView {
  const { schema, label } = kinds[kind];
  const fields = fieldsOf(kind);
  return {
    kind,
    label: label.one,
    labelled: withArticle(label.one),
    description: metaOf(schema).description ?? "",
    path: pathShape(kind),
    fields,
    count: [...everyField(fields)].length,
    minimal: minimalExample(kind),
    full: fullExample(kind),
  };
}
