import type { Kind } from "../../../schemas/index.ts";
import type { Word } from "../../../schemas/vocabularies/vocabulary.ts";

/** A field of the form, derived from the schema. Plain data. */
export interface FieldModel {
  /** The key in the file. For an item of a list it is empty, or the item’s index if `fieldAt` made the field. */
  name: string;
  title: string;
  /** The noun phrase after “Enter”, “Select” or “Add” in error messages, such as “a summary”. */
  noun: string;
  hint?: string;
  required: boolean;
  /** Describes a valid value; completes the sentence “… must be …”. */
  expects?: string;
  /** A valid value as people would type it. */
  example?: string;
  control: Control;
}

/** The control of a field. `min` and `max` count characters; `max` is `Infinity` without a limit. */
export type Control =
  | { type: "text"; min: number; max: number; text: "line" | "link" | "email" | "year" }
  | { type: "markdown"; max: number }
  | { type: "licence" }
  | { type: "number" }
  // A number if the text parses as one, else the text.
  | { type: "figure" }
  | { type: "boolean" }
  | { type: "date"; precision: "day" | "approximate" }
  | { type: "words"; words: readonly Choice[] }
  | { type: "reference"; kind: Kind }
  | { type: "group"; fields: readonly FieldModel[] }
  | ListControl;

/** A list. With `words`, its items are words of a vocabulary, shown as checkboxes. */
interface ListControl {
  type: "list";
  item: FieldModel;
  /** The most items; `Infinity` without a limit. */
  max: number;
  words?: readonly Choice[];
  /** The meaning of an empty list, if it has one. */
  empty?: string;
}

/** A word of a vocabulary, as an option. */
export interface Choice extends Word {
  word: string;
}
