import type { Kind } from "../kind-names.ts";

/** A link from a term to an entry, a guide or a council service, each by its slug. */
export type Lead = `${Kind | "guide" | "service"}/${string}`;

/** A kind and the path to one of its fields; `0` stands for any item of a list. */
export type FieldPath = readonly [Kind, ...(string | 0)[]];

/** A term of council digital work, with what it means in plain words. */
export interface Term {
  /**
   * The term as a heading, with a capital letter. Omitted where the list of acronyms has the expansion, or the field has a
   * title.
   */
  name?: string;
  acronym?: string;
  /** Alternative names for search. */
  also?: readonly string[];
  /** One to three sentences, or the field of the model whose description says it: `["authority", "claimed"]`. */
  meaning: string | FieldPath;
  /** The field for the term, if the field’s description makes no sense outside its form. */
  field?: FieldPath;
  leads?: readonly Lead[];
}
