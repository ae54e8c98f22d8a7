import type { Kind } from "../kind-names.ts";

/** Where a term leads: an entry of the catalogue, a guide or a council service, each by its slug. */
export type Lead = `${Kind | "guide" | "service"}/${string}`;

/** A kind and the way to one of its fields; `0` stands for any item of a list. */
export type FieldPath = readonly [Kind, ...(string | 0)[]];

/** A term of council digital work, with what it means in plain words. */
export interface Term {
  /**
   * The term as a heading, with a capital letter. Left out where the list of acronyms says what the acronym is short
   * for, or the title of the field says it.
   */
  name?: string;
  acronym?: string;
  /** Other names that people look for. */
  also?: readonly string[];
  /** One to three sentences, or the field of the model whose description says it: `["authority", "claimed"]`. */
  meaning: string | FieldPath;
  /** The field that the term names, where the field’s description makes no sense away from its form. */
  field?: FieldPath;
  leads?: readonly Lead[];
}
